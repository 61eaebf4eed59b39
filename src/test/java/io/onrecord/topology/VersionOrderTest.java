package io.onrecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.schema.Article;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.SpeakerMemory;
import io.onrecord.schema.SpeakerProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same versions in any order, any number of times, end in the same state: log, profiles, what was published last. */
class VersionOrderTest {
    private static final List<String> PEOPLE =
            List.of("Mayor Anna Reed", "Anna Reed", "Tom Marsh", "Minister Ida Holt");
    private static final List<String> THINGS =
            List.of("tax", "bridge", "ferry", "school", "harbour", "council", "budget", "road");
    private static final int ARTICLES = 4;

    /** What arrives: a version, or a retraction with its date. */
    private record Arrival(String id, Article article, Instant retractedAt) {}

    /** What is in state and on the compacted topic, without the time of arrival. */
    private record State(
            Map<String, LoggedStatement> log,
            Map<String, SpeakerProfile> profiles,
            Map<String, SpeakerProfile> published) {}

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderEndsInTheSameState(long seed, @TempDir Path folder) throws IOException {
        // Given
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Arrival> arrivals = new ArrayList<>();
        for (int article = 0; article < ARTICLES; article++) {
            arrivals.addAll(versions("a-" + article, random));
        }
        State expected = state(arrivals, Files.createDirectory(folder.resolve("in-order")));

        // When
        State shuffled = state(shuffled(arrivals, random), Files.createDirectory(folder.resolve("shuffled")));

        // Then
        expected.log()
                .forEach((key, logged) ->
                        assertThat(shuffled.log().get(key)).as(key).isEqualTo(logged));
        assertThat(shuffled.log()).isEqualTo(expected.log());
        assertThat(shuffled.profiles()).isEqualTo(expected.profiles());
        assertThat(shuffled.published()).isEqualTo(expected.published());
    }

    private static State state(List<Arrival> arrivals, Path folder) {
        try (TopologyRig rig = new TopologyRig(folder)) {
            for (Arrival arrival : arrivals) {
                if (arrival.article() == null) {
                    rig.retract(arrival.id(), arrival.retractedAt());
                } else {
                    rig.send(arrival.article());
                }
            }
            Map<String, SpeakerProfile> published = new TreeMap<>();
            rig.speakers().forEach(record -> published.compute(record.key, (id, before) -> record.value));
            return new State(
                    rig.<LoggedStatement>store(Stores.SPEAKER_STATEMENTS).stream()
                            .collect(Collectors.toMap(entry -> entry.key, VersionOrderTest::timeless)),
                    rig.<SpeakerMemory>store(Stores.SPEAKER_PROFILES).stream()
                            .collect(Collectors.toMap(entry -> entry.key, entry -> entry.value.getProfile())),
                    published);
        }
    }

    private static LoggedStatement timeless(KeyValue<String, LoggedStatement> entry) {
        return LoggedStatement.newBuilder(entry.value)
                .setRecordedAt(Instant.EPOCH)
                .build();
    }

    private static List<Arrival> versions(String id, RandomGenerator random) {
        List<Arrival> versions = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            if (i > 0 && random.nextInt(6) == 0) {
                versions.add(new Arrival(id, null, Articles.PUBLISHED.plusSeconds(600L * i)));
                continue;
            }
            edit(sentences, random);
            versions.add(new Arrival(id, Articles.version(id, 10 * i, String.join("\n\n", sentences)), null));
        }
        return versions;
    }

    private static void edit(List<String> sentences, RandomGenerator random) {
        if (sentences.size() > 1 && random.nextBoolean()) {
            sentences.remove(random.nextInt(sentences.size()));
        }
        sentences.replaceAll(sentence -> random.nextInt(3) == 0 ? sentence.replace("tax", "budget") : sentence);
        if (!sentences.isEmpty() && random.nextInt(5) == 0) {
            return;
        }
        String verb = random.nextInt(4) == 0 ? "denied" : "said";
        sentences.add(
                random.nextInt(sentences.size() + 1),
                "%s %s that the new %s and the old %s were discussed %d times."
                        .formatted(
                                PEOPLE.get(random.nextInt(PEOPLE.size())),
                                verb,
                                THINGS.get(random.nextInt(THINGS.size())),
                                THINGS.get(random.nextInt(THINGS.size())),
                                random.nextInt(100)));
    }

    private static List<Arrival> shuffled(List<Arrival> arrivals, RandomGenerator random) {
        List<Arrival> shuffled = new ArrayList<>(arrivals);
        for (int i = random.nextInt(8); i > 0; i--) {
            shuffled.add(arrivals.get(random.nextInt(arrivals.size())));
        }
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            shuffled.set(i, shuffled.set(j, shuffled.get(i)));
        }
        return shuffled;
    }
}
