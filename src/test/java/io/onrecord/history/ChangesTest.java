package io.onrecord.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.history.Version.Edition;
import io.onrecord.history.Version.Retraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions in any order and number end in the same log, reached by changes alone. */
class ChangesTest {
    private static final List<String> WORDS =
            List.of("harbour", "tax", "bridge", "rise", "fall", "spring", "council", "vote", "ferry", "cost");

    /** What arrives: a version and what its body says. */
    private record Arrival(Version version, List<Utterance> utterances) {}

    /** What a log keeps of a standing: all but the utterance's index of its outer statement, which the id stands for. */
    private record Kept(String routingKey, Place place) {}

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderAndNumberOfTheSameVersionsEndsInTheSameLog(long seed) {
        // Given
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Arrival> arrivals = versions(random);
        Map<Kept, Standing> inOrder = log(arrivals);
        List<Arrival> shuffled = new ArrayList<>(arrivals);
        IntStream.range(0, random.nextInt(6)).forEach(i -> shuffled.add(arrivals.get(random.nextInt(arrivals.size()))));
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            shuffled.set(i, shuffled.set(j, shuffled.get(i)));
        }

        // When
        Map<Kept, Standing> outOfOrder = log(shuffled);

        // Then
        assertThat(outOfOrder).isEqualTo(inOrder);
    }

    private static Map<Kept, Standing> log(List<Arrival> arrivals) {
        ArticleHistory history = ArticleHistory.of("article-1");
        Map<Kept, Standing> log = new HashMap<>();
        for (Arrival arrival : arrivals) {
            ArticleHistory next = history.with(arrival.version());
            if (arrival.version() instanceof Edition edition) {
                next = next.read(edition.body(), arrival.utterances());
            }
            apply(Changes.between(history, next), log);
            history = next;
        }
        assertThat(log.values()).containsExactlyInAnyOrderElementsOf(history.standings());
        return log;
    }

    private static void apply(List<Change> changes, Map<Kept, Standing> log) {
        Map<Change, Standing> carried = new HashMap<>();
        for (Change change : changes) {
            if (change.from() != null) {
                Standing lay = log.get(new Kept(change.routingKey(), change.from()));
                assertThat(lay).as("what lay at %s", change.from()).isNotNull();
                carried.put(change, lay);
            }
        }
        carried.keySet().forEach(change -> log.remove(new Kept(change.routingKey(), change.from())));
        for (Change change : changes) {
            if (change.to() != null) {
                Standing lay = carried.get(change);
                assertThat(lay == null || lay.saysSame(change.to())).isTrue();
                log.put(new Kept(change.routingKey(), change.to().place()), change.to());
            }
        }
    }

    private static List<Arrival> versions(RandomGenerator random) {
        List<List<Utterance>> bodies = new ArrayList<>();
        List<List<String>> contents = new ArrayList<>();
        List<Arrival> arrivals = new ArrayList<>();
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            long at = 100 + 10L * i;
            if (i > 0 && random.nextInt(6) == 0) {
                arrivals.add(new Arrival(new Retraction(at, at, true, ""), List.of()));
            } else {
                boolean again = !bodies.isEmpty() && random.nextInt(4) == 0;
                int body = again ? random.nextInt(bodies.size()) : bodies.size();
                if (!again) {
                    contents.add(edited(contents, random));
                    bodies.add(utterances(contents.get(body), random));
                }
                arrivals.add(new Arrival(
                        new Edition(at, at, 100 + random.nextInt(3), body, new Heading(null, null, "Title " + i)),
                        bodies.get(body)));
            }
        }
        return arrivals;
    }

    private static List<String> edited(List<List<String>> contents, RandomGenerator random) {
        List<String> edited =
                contents.isEmpty() ? new ArrayList<>() : new ArrayList<>(contents.get(contents.size() - 1));
        if (!edited.isEmpty() && random.nextBoolean()) {
            edited.remove(random.nextInt(edited.size()));
        }
        edited.replaceAll(content -> random.nextInt(3) == 0
                ? content.replace(WORDS.get(random.nextInt(WORDS.size())), WORDS.get(random.nextInt(WORDS.size())))
                : content);
        while (edited.size() < 1 + random.nextInt(5)) {
            List<String> words = IntStream.range(0, 3 + random.nextInt(9))
                    .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                    .toList();
            edited.add(String.join(" ", words));
        }
        return edited;
    }

    private static List<Utterance> utterances(List<String> contents, RandomGenerator random) {
        List<Utterance> utterances = new ArrayList<>();
        int offset = 0;
        for (String content : contents) {
            int outer = utterances.isEmpty() || random.nextInt(4) > 0 ? -1 : utterances.size() - 1;
            String key = random.nextInt(8) == 0 ? "marsh" : "reed";
            utterances.add(new Utterance(
                    key,
                    Hash.of(key + content + offset + outer),
                    Hash.of(content),
                    Sketch.of(List.of(content.split(" "))),
                    outer,
                    utterances.isEmpty() || random.nextInt(4) > 0 ? -1 : random.nextInt(utterances.size()),
                    List.of(random.nextInt(3)),
                    "",
                    ""));
            offset += content.length();
        }
        return utterances;
    }
}
