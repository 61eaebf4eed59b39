package io.onrecord.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.embedded.TopicLog;
import io.onrecord.schema.Article;
import io.onrecord.schema.ChangeType;
import io.onrecord.schema.Claim;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.schema.StatementEvent;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.topology.Articles;
import io.onrecord.topology.StatementEvents;
import io.onrecord.topology.TopologyRig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed on the way, the result is the one that an undisturbed run gives: nothing lost, nothing twice. */
class SameResultTest {
    private static final List<String> FAMILIES =
            List.of("Adler", "Brandt", "Costa", "Dolan", "Ekwueme", "Fischer", "Gomez");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path temporary;

    /** The instances that were started: what they said is told where a test fails. */
    private final List<JavaProcess> instances = new ArrayList<>();

    @Test
    void whenAnInstanceIsKilled() throws Exception {
        try (Infrastructure infrastructure = Infrastructure.start(temporary.resolve("broker"));
                JavaProcess survivor = instance(infrastructure, "survivor");
                JavaProcess victim = instance(infrastructure, "victim")) {
            // Given
            survivor.awaitLine("running");
            victim.awaitLine("running");
            send(infrastructure, 0, 150);
            awaitStatements(infrastructure, 1);

            // When
            victim.kill();

            // Then
            send(infrastructure, 150, 300);
            assertResultOf(infrastructure, 300);
        }
    }

    @Test
    void whenTheBrokerIsStoppedAndThenKilled() throws Exception {
        try (Infrastructure infrastructure = Infrastructure.start(temporary.resolve("broker"));
                JavaProcess instance = instance(infrastructure, "instance")) {
            // Given
            instance.awaitLine("running");
            send(infrastructure, 0, 100);
            awaitStatements(infrastructure, 1);
            infrastructure.stop();
            infrastructure.restart();
            send(infrastructure, 100, 200);

            // When
            infrastructure.kill();

            // Then
            infrastructure.restart();
            send(infrastructure, 200, 300);
            assertResultOf(infrastructure, 300);
        }
    }

    private JavaProcess instance(Infrastructure infrastructure, String name) throws IOException {
        JavaProcess instance = JavaProcess.start(
                InstanceProcess.class,
                "bootstrap.servers=" + infrastructure.bootstrapServers(),
                "schema.registry.url=" + infrastructure.registryUrl(),
                "data.dir=" + temporary.resolve(name),
                "partitions=2",
                "threads=1",
                "commit.interval.ms=100",
                // So long is a killed instance thought alive, and its open transaction kept.
                "kafka.main.consumer.session.timeout.ms=6000");
        instances.add(instance);
        return instance;
    }

    /**
     * Article number {@code n}: three statements, every third article by family names alone. Every fifth corrects the one before it, and
     * gives the first statement to somebody else.
     */
    private static Article article(int n) {
        int subject = n % 5 == 4 ? n - 1 : n;
        String text = IntStream.range(0, 3)
                .mapToObj(i -> "%s%s said that number %d of %d is %s."
                        .formatted(
                                subject % 3 == 0 ? "" : "Anna ",
                                FAMILIES.get((subject + (n == subject || i > 0 ? i : 3)) % FAMILIES.size()),
                                i,
                                subject,
                                n == subject || i == 0 ? "right" : "wrong"))
                .collect(Collectors.joining(" "));
        return Articles.version("article-" + subject, n - subject, text);
    }

    private void send(Infrastructure infrastructure, int from, int to) throws Exception {
        List<Article> articles =
                IntStream.range(from, to).mapToObj(SameResultTest::article).toList();
        new TopicLog(infrastructure.bootstrapServers(), "articles")
                .append(
                        articles,
                        Article::getId,
                        serdes(infrastructure).value(Article.class).serializer());
    }

    private void awaitStatements(Infrastructure infrastructure, int atLeast) {
        Awaitility.await("statements")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(events(infrastructure)).hasSizeGreaterThanOrEqualTo(atLeast));
    }

    private void assertResultOf(Infrastructure infrastructure, int articles) throws IOException {
        try (TopologyRig undisturbed = new TopologyRig(temporary.resolve("undisturbed"))) {
            IntStream.range(0, articles).mapToObj(SameResultTest::article).forEach(undisturbed::send);
            undisturbed.settle();
            Map<String, String> statements = new TreeMap<>();
            undisturbed.statements().forEach(event -> statements.put(event.getStatementId(), standing(event)));
            Map<String, Long> speakers = new TreeMap<>();
            undisturbed.speakers().forEach(record -> last(speakers, record.key, record.value, SameResultTest::count));
            Map<String, Long> claims = new TreeMap<>();
            undisturbed.claims().forEach(record -> last(claims, record.key, record.value, Claim::getSightings));

            awaitTold("the same result", () -> {
                Map<String, String> said = new TreeMap<>();
                events(infrastructure).forEach(event -> said.put(event.getStatementId(), standing(event)));
                assertThat(said).isEqualTo(statements);
                assertThat(last(infrastructure, "speakers", SpeakerProfile.class, SameResultTest::count))
                        .isEqualTo(speakers);
                assertThat(last(infrastructure, "claims", Claim.class, Claim::getSightings))
                        .isEqualTo(claims);
            });
            assertThat(events(infrastructure))
                    .filteredOn(event -> event.getType() == ChangeType.ADDED)
                    .extracting(StatementEvent::getStatementId)
                    .doesNotHaveDuplicates();
            assertThat(events(infrastructure))
                    .filteredOn(StatementEvents::isMove)
                    .as("each told under both speakers")
                    .hasSize(2 * articles / 5)
                    .allMatch(event -> event.getType() == ChangeType.REVISED && event.getBefore() != null);
            assertThat(new TopicLog(infrastructure.bootstrapServers(), "dead-letters").bytes())
                    .isEmpty();
        }
    }

    /** Waits until an assertion holds; where it does not in the end, says what the instances said, and leaves the broker's folder. */
    private void awaitTold(String what, ThrowingRunnable assertion) {
        try {
            Awaitility.await(what).atMost(PATIENCE).untilAsserted(assertion);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    what + " did not come; broker in " + temporary + "; the instances said: "
                            + instances.stream().map(JavaProcess::output).toList(),
                    e);
        }
    }

    private static String standing(StatementEvent event) {
        return event.getSpeakerId() + ": " + event.getAfter().getContent().getText();
    }

    private static Long count(SpeakerProfile profile) {
        return profile.getMergedInto() == null ? profile.getStatements() : -1;
    }

    private static <T> void last(Map<String, Long> last, String key, @Nullable T value, Function<T, Long> count) {
        if (value == null) {
            last.remove(key);
        } else {
            last.put(key, count.apply(value));
        }
    }

    private static <T extends SpecificRecord> Map<String, Long> last(
            Infrastructure infrastructure, String topic, Class<T> type, Function<T, Long> count) {
        Map<String, Long> last = new TreeMap<>();
        new TopicLog(infrastructure.bootstrapServers(), topic)
                .records(serdes(infrastructure).value(type).deserializer())
                .forEach(record -> last(last, record.key(), record.value(), count));
        return last;
    }

    private static List<StatementEvent> events(Infrastructure infrastructure) {
        return new TopicLog(infrastructure.bootstrapServers(), "statements")
                .records(serdes(infrastructure).value(StatementEvent.class).deserializer()).stream()
                        .map(ConsumerRecord::value)
                        .toList();
    }

    private static AvroSerdes serdes(Infrastructure infrastructure) {
        return AvroSerdes.of(ConfluentRegistry.of(infrastructure.registryUrl(), Map.of()));
    }
}
