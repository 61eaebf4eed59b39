package io.onrecord.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.embedded.EmbeddedBroker;
import io.onrecord.embedded.TopicLog;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerKillTest {
    @Test
    void noAcknowledgedRecordIsLostAndASecondProcessIsRefused(@TempDir Path directory) throws Exception {
        // Given
        int acknowledged;
        String bootstrapServers;
        String refusal;
        try (JavaProcess broker = JavaProcess.start(BrokerProcess.class, directory.toString(), "0", "0")) {
            bootstrapServers = broker.awaitLine("ready ").split(" ")[1];
            TopicLog log = TopicLog.create(bootstrapServers, "survivors", 2, Map.of());
            acknowledged = log.append("before ", 500);
            try (JavaProcess second = JavaProcess.start(BrokerProcess.class, directory.toString(), "0", "0")) {
                refusal = second.awaitLine("refused ");
            }
            acknowledged += log.append("after ", 4_500);

            // When
            broker.kill();
        }

        // Then
        assertThat(refusal).startsWith("refused DIRECTORY_IN_USE data directory " + directory);
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, port(bootstrapServers))) {
            assertThat(new TopicLog(broker.bootstrapServers(), "survivors").texts())
                    .hasSize(acknowledged)
                    .doesNotHaveDuplicates();
        }
    }

    private static int port(String bootstrapServers) {
        return Integer.parseInt(bootstrapServers.substring(bootstrapServers.lastIndexOf(':') + 1));
    }
}
