package io.onrecord.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.onrecord.embedded.SharedBroker;
import io.onrecord.embedded.TopicLog;
import io.onrecord.schema.StatementEvent;
import io.onrecord.serde.WireException;
import io.onrecord.serde.WireException.Fault;
import io.onrecord.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;

class StatementTailTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void whatTheRegistryCouldNotTellIsReadAgainAndWhatIsBrokenIsPassedOver() throws Exception {
        // Given
        TopicLog topic = TopicLog.create(SharedBroker.bootstrapServers(), "tail-of-statements", 1, Map.of());
        topic.append("r", 3);
        Settings settings = Settings.of(Map.of("bootstrap.servers", SharedBroker.bootstrapServers()));
        Deserializer<StatementEvent> moody = (name, bytes) -> event(new String(bytes, UTF_8));

        // When
        try (StatementTail tail =
                new StatementTail(settings.consumer(), topic.name(), moody, new LiveStatements("t", 10, 10), 10)) {
            tail.start();

            // Then
            await().atMost(Duration.ofSeconds(60)).until(() -> asked.size() >= 5);
            await().until(() -> asked.equals(List.of("r0", "r1", "r1", "r2", "r2")));
        }
    }

    /** The first record is broken for good; of each other one the registry tells at the second try. */
    private StatementEvent event(String record) {
        boolean again = asked.contains(record);
        asked.add(record);
        if (record.equals("r0")) {
            throw new WireException(Fault.NOT_FRAMED, "no frame", null);
        }
        if (!again) {
            throw new WireException(Fault.REGISTRY_UNAVAILABLE, "no answer", null);
        }
        return null;
    }
}
