package io.onrecord.runtime;

import static io.onrecord.topology.Articles.article;
import static io.onrecord.topology.Articles.version;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.onrecord.embedded.SharedBroker;
import io.onrecord.ingest.ArticlePublisher;
import io.onrecord.runtime.StartException.Reason;
import io.onrecord.schema.Article;
import io.onrecord.schema.ChangeType;
import io.onrecord.schema.StatementEvent;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.InMemoryRegistry;
import io.onrecord.settings.Settings;
import io.onrecord.topology.SaidExtractor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** An instance on a real broker: start, stop, start again, and what keeps it from starting. */
class OnRecordTest {
    private static final String TAX = "Mayor Anna Reed said that the harbour tax will rise by four per cent.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final AvroSerdes serdes = AvroSerdes.of(new InMemoryRegistry());
    private Map<String, String> given;

    @BeforeEach
    void name(TestInfo test, @TempDir Path folder) {
        String name = "runtime-" + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        given = new HashMap<>(Map.of(
                "bootstrap.servers",
                SharedBroker.bootstrapServers(),
                "application.id",
                name,
                "topic.prefix",
                name + "-",
                "data.dir",
                folder.toString(),
                "partitions",
                "2",
                "store.memory.bytes",
                "33554432"));
    }

    @Test
    void whatWasKnownBeforeARestartIsKnownAfterIt() throws Exception {
        // Given
        Settings settings = Settings.of(given);
        try (OnRecord first = OnRecord.start(settings, serdes, new SaidExtractor())) {
            assertThat(first.awaitRunning(PATIENCE)).isTrue();
            send(settings, article("a-1", TAX));
            assertThat(statements(settings, 1)).hasSize(1);
        }

        // When
        List<StatementEvent> events;
        try (OnRecord second = OnRecord.start(settings, serdes, new SaidExtractor())) {
            send(settings, version("a-1", 30, TAX.replace("four", "five")), article("a-1", TAX));
            events = statements(settings, 2);
            // What one thread tells early, the other may still be restoring its stores.
            Awaitility.await().atMost(PATIENCE).until(() -> second.condition().isReady());
            assertThat(second.condition().isLive()).isTrue();
        }

        // Then
        assertThat(events).extracting(StatementEvent::getType).containsExactly(ChangeType.ADDED, ChangeType.REVISED);
        assertThat(events.get(1).getBefore()).isEqualTo(events.get(0).getAfter());
    }

    @Test
    void bytesThatAreNoArticleAreDeadLettersUntouched() throws Exception {
        // Given
        Settings settings = Settings.of(given);
        byte[] poison = "no article".getBytes(UTF_8);
        try (OnRecord instance = OnRecord.start(settings, serdes, new SaidExtractor());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        settings.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThat(instance.awaitRunning(PATIENCE)).isTrue();

            // When
            producer.send(new ProducerRecord<>(settings.topic("articles"), "a-1".getBytes(UTF_8), poison))
                    .get();
            send(settings, article("a-1", TAX));

            // Then
            assertThat(read(settings, "dead-letters", new ByteArrayDeserializer(), 1))
                    .containsExactly(poison);
            assertThat(statements(settings, 1)).hasSize(1);
        }
    }

    @Test
    void anInstanceThatWasClosedIsNoLongerLive() {
        // Given
        OnRecord instance = OnRecord.start(Settings.of(given), serdes, new SaidExtractor());

        // When
        instance.leave();

        // Then
        assertThat(instance.condition().isLive()).isFalse();
        assertThat(instance.condition().isReady()).isFalse();
    }

    @Test
    void aBrokerThatIsAwayIsToldByItsAddress() {
        // Given
        given.put("bootstrap.servers", "127.0.0.1:9");
        given.put("kafka.admin.default.api.timeout.ms", "1000");
        given.put("kafka.admin.request.timeout.ms", "500");
        Settings settings = Settings.of(given);

        // When
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> OnRecord.start(settings, serdes, new SaidExtractor()))

                // Then
                .withMessageContaining("127.0.0.1:9")
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE));
    }

    @Test
    void missingTopicsThatMayNotBeMadeAreNamed() {
        // Given
        given.put("topics.create", "false");
        Settings settings = Settings.of(given);

        // When
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> OnRecord.start(settings, serdes, new SaidExtractor()))

                // Then
                .withMessageContaining(settings.topic("statements"))
                .withMessageContaining("onrecord topics create");
    }

    @Test
    void aTopicOnWhichResultsWouldBeLostIsRefused() throws Exception {
        // Given
        Settings settings = Settings.of(given);
        try (Admin admin = Admin.create(settings.admin())) {
            NewTopic compacted = new NewTopic(settings.topic("statements"), 2, (short) 1)
                    .configs(Map.of("cleanup.policy", "compact", "max.message.bytes", "16777216"));
            admin.createTopics(List.of(compacted)).all().get();
        }

        // When
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> OnRecord.start(settings, serdes, new SaidExtractor()))

                // Then
                .withMessageContaining(settings.topic("statements"))
                .withMessageContaining("cleanup.policy=compact: expected delete");
    }

    @Test
    void anotherNumberOfPartitionsThanTheStateHasIsRefused() throws Exception {
        // Given
        try (OnRecord first = OnRecord.start(Settings.of(given), serdes, new SaidExtractor())) {
            assertThat(first.awaitRunning(PATIENCE)).isTrue();
        }
        Settings more = Settings.of(given).with("partitions", 3);

        // When
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> OnRecord.start(more, serdes, new SaidExtractor()))

                // Then
                .withMessageContaining("by-speaker-repartition")
                .withMessageContaining("expected 3");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed(@TempDir Path folder) throws Exception {
        // Given
        Path file = Files.createFile(folder.resolve("file"));
        Settings settings = Settings.of(given).with("data.dir", file);

        // When
        assertThatExceptionOfType(StartException.class)
                .isThrownBy(() -> OnRecord.start(settings, serdes, new SaidExtractor()))

                // Then
                .withMessageContaining("data.dir=" + file);
    }

    private void send(Settings settings, Article... articles) {
        try (ArticlePublisher publisher = new ArticlePublisher(settings, serdes)) {
            for (Article article : articles) {
                publisher.send(article, reason -> {
                    throw new AssertionError(reason);
                });
            }
        }
    }

    private List<StatementEvent> statements(Settings settings, int count) {
        return read(settings, "statements", serdes.value(StatementEvent.class).deserializer(), count);
    }

    private static <T> List<T> read(Settings settings, String topic, Deserializer<T> values, int count) {
        Map<String, Object> properties = new HashMap<>(settings.consumer());
        properties.put("group.id", "reader-" + Instant.now());
        try (KafkaConsumer<String, T> consumer = new KafkaConsumer<>(properties, new StringDeserializer(), values)) {
            consumer.subscribe(List.of(settings.topic(topic)));
            List<T> read = new ArrayList<>();
            Awaitility.await().atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<String, T> record : consumer.poll(Duration.ofMillis(100))) {
                    read.add(record.value());
                }
                return read.size() >= count;
            });
            return read;
        }
    }
}
