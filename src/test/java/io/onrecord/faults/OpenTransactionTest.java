package io.onrecord.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.embedded.TopicLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenTransactionTest {
    /** Short of the broker's session, so that it ends while the new broker waits to take the killed one's place. */
    private static final String TRANSACTION_MS = "2000";

    @Test
    void whatWasOpenWhenTheBrokerWasKilledIsEndedAndTheTopicIsReadOn(@TempDir Path directory) throws Exception {
        try (Infrastructure infrastructure = Infrastructure.start(directory);
                KafkaProducer<String, String> abandoned = transactional(infrastructure.bootstrapServers())) {
            // Given
            TopicLog log = TopicLog.create(infrastructure.bootstrapServers(), "records", 1, Map.of());
            abandoned.initTransactions();
            abandoned.beginTransaction();
            abandoned.send(new ProducerRecord<>("records", "never committed"));
            abandoned.flush();

            // When
            infrastructure.kill();

            // Then
            infrastructure.restart();
            log.append("after ", 3);
            Awaitility.await("what was written behind it")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(log.texts()).containsExactly("after 0", "after 1", "after 2"));
        }
    }

    private static KafkaProducer<String, String> transactional(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "transactional.id", "abandoned",
                        "transaction.timeout.ms", TRANSACTION_MS),
                new StringSerializer(),
                new StringSerializer());
    }
}
