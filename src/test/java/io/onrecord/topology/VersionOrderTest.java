package io.onrecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.schema.Article;
import io.onrecord.schema.EvidenceMemory;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.KnownTitle;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.PostStatement;
import io.onrecord.schema.PostTenure;
import io.onrecord.schema.SayingMemory;
import io.onrecord.schema.SpeakerKind;
import io.onrecord.schema.SpeakerMemory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same versions in any order, any number of times, end in the same state: log, identities, profiles, claims, and what was
 * published last. {@code -Dorders=1000} plays more orders.
 */
class VersionOrderTest {
    private static final List<String> PEOPLE = List.of(
            "Mayor Anna Reed",
            "Anna Reed",
            "Reed",
            "A. Reed",
            "Hugh Reed",
            "Tom Marsh",
            "Marsh",
            "Minister Ida Holt",
            "Holt",
            "I. Holt",
            "Mayor Anna Reed of Gullwick",
            "The mayor of Gullwick",
            "The mayor of Gullwick",
            "Mayor Tom Marsh of Gullwick",
            "Minister Ida Holt of Veldara");
    private static final List<String> THINGS =
            List.of("tax", "bridge", "ferry", "school", "harbour", "council", "budget", "road");
    private static final List<KnownTitle> MAYOR = List.of(new KnownTitle("Mayor", "Gullwick", null, null));
    private static final int ARTICLES = 6;
    private static final int STREAMS = 10;

    /** What arrives: a version, a retraction with its date, or a speaker who is pinned. */
    private record Arrival(String id, Article article, Instant retractedAt, KnownSpeaker known) {}

    /** What is in state and on the compacted topics, without the time of arrival, each by its name. */
    private record State(Map<String, Map<String, ?>> maps) {}

    static LongStream seeds() {
        return LongStream.range(0, STREAMS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyOrderEndsInTheSameState(long seed, @TempDir Path folder) {
        // Given
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Arrival> arrivals = new ArrayList<>();
        for (int article = 0; article < ARTICLES; article++) {
            arrivals.addAll(versions("a-" + article, random));
        }
        if (random.nextBoolean()) {
            arrivals.add(new Arrival("reed.mayor", null, null, known("reed.mayor", "Anna Maria Reed", List.of())));
        }
        if (random.nextBoolean()) {
            arrivals.add(new Arrival("holt.ida-holt", null, null, known("holt.ida-holt", "Ida Holt", MAYOR)));
        }
        if (random.nextInt(4) == 0) {
            arrivals.add(new Arrival("marsh.mayor", null, null, known("marsh.mayor", "Tom Marsh", MAYOR)));
        }
        State expected = state(arrivals, folder);
        for (int order = 0; order < Integer.getInteger("orders", 100) / STREAMS; order++) {
            List<Arrival> shuffled = shuffled(arrivals, random);
            // When
            State state = state(shuffled, folder);
            // Then
            assertThat(differences(expected.maps(), state.maps()))
                    .as("seed %d order %d", seed, order)
                    .isEmpty();
        }
    }

    private static List<String> differences(Map<String, Map<String, ?>> expected, Map<String, Map<String, ?>> found) {
        List<String> differences = new ArrayList<>();
        expected.forEach((what, entries) -> {
            Map<String, ?> others = found.get(what);
            Set<String> keys = new TreeSet<>(entries.keySet());
            keys.addAll(others.keySet());
            for (String key : keys) {
                if (!Objects.equals(entries.get(key), others.get(key))) {
                    differences.add(
                            what + " " + key + "\n  expected " + entries.get(key) + "\n  found    " + others.get(key));
                }
            }
        });
        return differences;
    }

    private static KnownSpeaker known(String id, String name, List<KnownTitle> titles) {
        return new KnownSpeaker(id, SpeakerKind.PERSON, List.of(name), titles, "Q1");
    }

    private static State state(List<Arrival> arrivals, Path folder) {
        try (TopologyRig rig = TopologyRig.inMemory(folder)) {
            for (Arrival arrival : arrivals) {
                if (arrival.known() != null) {
                    rig.pin(arrival.id(), arrival.known());
                } else if (arrival.article() == null) {
                    rig.retract(arrival.id(), arrival.retractedAt());
                } else {
                    rig.send(arrival.article());
                }
            }
            rig.settle();
            List<LoggedStatement> log = rig.<LoggedStatement>store(Stores.SPEAKER_STATEMENTS).stream()
                    .map(entry -> entry.value)
                    .toList();
            assertThat(new ToldStatements(rig.statementRecords()).standing())
                    .as("what stands by the events")
                    .isEqualTo(ToldStatements.standing(log));
            assertThat(rig.<Object>store(Stores.CROSSINGS)).isEmpty();
            return new State(Map.of(
                    "POST_HOLDERS",
                    held(
                            rig,
                            Stores.POST_HOLDERS,
                            (PostTenure tenure) -> PostTenure.newBuilder(tenure)
                                    .setTouchedAt(Instant.EPOCH)
                                    .build()),
                    "POST_STATEMENTS",
                    held(
                            rig,
                            Stores.POST_STATEMENTS,
                            (PostStatement statement) -> PostStatement.newBuilder(statement)
                                    .setRecordedAt(Instant.EPOCH)
                                    .build()),
                    "log",
                    held(
                            rig,
                            Stores.SPEAKER_STATEMENTS,
                            (LoggedStatement logged) -> LoggedStatement.newBuilder(logged)
                                    .setRecordedAt(Instant.EPOCH)
                                    .build()),
                    "SPEAKER_IDENTITIES",
                    held(
                            rig,
                            Stores.SPEAKER_IDENTITIES,
                            (EvidenceMemory memory) -> EvidenceMemory.newBuilder(memory)
                                    .setTouchedAt(Instant.EPOCH)
                                    .build()),
                    "SPEAKER_REDIRECTS",
                    held(rig, Stores.SPEAKER_REDIRECTS, (String to) -> to),
                    "SPEAKER_PROFILES",
                    held(rig, Stores.SPEAKER_PROFILES, SpeakerMemory::getProfile),
                    "speakers",
                    last(rig.speakers()),
                    "SPEAKER_CLAIMS",
                    held(
                            rig,
                            Stores.SPEAKER_CLAIMS,
                            (SayingMemory saying) -> SayingMemory.newBuilder(saying)
                                    .setRecordedAt(Instant.EPOCH)
                                    .build()),
                    "claims",
                    last(rig.claims())));
        }
    }

    private static <V, W> Map<String, W> held(TopologyRig rig, String store, Function<V, W> timeless) {
        Map<String, W> held = new TreeMap<>();
        rig.<V>store(store).forEach(entry -> held.put(entry.key, timeless.apply(entry.value)));
        return held;
    }

    private static <V> Map<String, V> last(List<KeyValue<String, V>> records) {
        Map<String, V> last = new TreeMap<>();
        records.forEach(record -> last.compute(record.key, (id, before) -> record.value));
        return last;
    }

    private static List<Arrival> versions(String id, RandomGenerator random) {
        List<Arrival> versions = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            if (i > 0 && random.nextInt(6) == 0) {
                versions.add(new Arrival(id, null, Articles.PUBLISHED.plusSeconds(600L * i), null));
                continue;
            }
            edit(sentences, random);
            versions.add(new Arrival(id, Articles.version(id, 10 * i, String.join("\n\n", sentences)), null, null));
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
