package io.onrecord.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.embedded.TopicLog;
import io.onrecord.schema.Article;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.schema.StatementEvent;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.topology.Articles;
import io.onrecord.topology.TopologyRig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed on the way, the result is the one that an undisturbed run gives: nothing lost, nothing twice. */
class SameResultTest {
    private static final List<String> FAMILIES =
            List.of("Adler", "Brandt", "Costa", "Dolan", "Ekwueme", "Fischer", "Gomez");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path temporary;

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
        return JavaProcess.start(
                InstanceProcess.class,
                "bootstrap.servers=" + infrastructure.bootstrapServers(),
                "schema.registry.url=" + infrastructure.registryUrl(),
                "data.dir=" + temporary.resolve(name),
                "partitions=2",
                "threads=1",
                "commit.interval.ms=100",
                // So long is a killed instance thought alive, and its open transaction kept.
                "kafka.main.consumer.session.timeout.ms=6000");
    }

    /** Article number {@code n}: three statements; every fifth corrects the one before it. */
    private static Article article(int n) {
        int subject = n % 5 == 4 ? n - 1 : n;
        String text = IntStream.range(0, 3)
                .mapToObj(i -> "Anna %s said that number %d of %d is %s."
                        .formatted(
                                FAMILIES.get((subject + i) % FAMILIES.size()),
                                i,
                                subject,
                                n == subject ? "right" : "wrong"))
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
                .until(() ->
                        read(infrastructure, "statements", StatementEvent.class).size() >= atLeast);
    }

    private void assertResultOf(Infrastructure infrastructure, int articles) throws IOException {
        try (TopologyRig undisturbed = new TopologyRig(temporary.resolve("undisturbed"))) {
            IntStream.range(0, articles).mapToObj(SameResultTest::article).forEach(undisturbed::send);
            List<StatementEvent> expected = undisturbed.statements();
            awaitStatements(infrastructure, expected.size());

            assertThat(withoutClaims(read(infrastructure, "statements", StatementEvent.class)))
                    .containsExactlyInAnyOrderElementsOf(withoutClaims(expected));
            Map<String, Long> standing = undisturbed.speakers().stream()
                    .collect(Collectors.toMap(
                            speaker -> speaker.key, speaker -> speaker.value.getStatements(), (old, last) -> last));
            Awaitility.await("profiles")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(read(infrastructure, "speakers", SpeakerProfile.class).stream()
                                    .collect(Collectors.toMap(
                                            SpeakerProfile::getId, SpeakerProfile::getStatements, (old, last) -> last)))
                            .isEqualTo(standing));
            assertThat(new TopicLog(infrastructure.bootstrapServers(), "dead-letters").bytes())
                    .isEmpty();
        }
    }

    /** Two partitions of articles have no order among them, and which of two like statements comes first gives their claim its id. */
    private static List<StatementEvent> withoutClaims(List<StatementEvent> events) {
        return events.stream()
                .map(event -> StatementEvent.newBuilder(event).setClaimId(null).build())
                .toList();
    }

    private <T extends SpecificRecord> List<T> read(Infrastructure infrastructure, String topic, Class<T> type) {
        List<T> values = new ArrayList<>();
        new TopicLog(infrastructure.bootstrapServers(), topic)
                .records(serdes(infrastructure).value(type).deserializer())
                .forEach(record -> values.add(record.value()));
        return values;
    }

    private static AvroSerdes serdes(Infrastructure infrastructure) {
        return AvroSerdes.of(ConfluentRegistry.of(infrastructure.registryUrl(), Map.of()));
    }
}
