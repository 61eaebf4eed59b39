package io.onrecord.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker whose folder breaks while it runs, as a full or a lost disk does it. */
class BrokerFolderTest {
    @Test
    void theProcessEndsAndSaysWhatToDo(@TempDir Path temporary) throws Exception {
        // Given
        Path directory = temporary.resolve("broker");
        try (JavaProcess broker = JavaProcess.start(BrokerProcess.class, directory.toString(), "0", "0")) {
            String bootstrapServers = broker.awaitLine("ready ").split(" ")[1];
            Files.move(directory, temporary.resolve("gone"));

            int exitCode;

            // When
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
                admin.createTopics(List.of(new NewTopic("new", 1, (short) 1)));
                exitCode = broker.awaitEnd();
            }

            // Then
            assertThat(exitCode).isEqualTo(4);
            assertThat(broker.awaitLineWith("Make room")).contains("what was acknowledged is kept");
        }
    }
}
