package io.onrecord.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.embedded.StartFailure.Obstacle;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    @TempDir
    Path temporary;

    @Test
    void keepsTopicsRecordsAndOffsetsOverARestartOnTheSamePort() throws Exception {
        // Given
        Path directory = temporary.resolve("made/by/the/broker");
        TopicPartition partition = new TopicPartition("kept", 0);
        int port;
        try (EmbeddedBroker first = EmbeddedBroker.start(directory, 0)) {
            port = first.port();
            TopicLog.create(first.bootstrapServers(), "kept", 1, Map.of("retention.ms", "-1"))
                    .append("record ", 3);
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", first.bootstrapServers()))) {
                admin.alterConsumerGroupOffsets("readers", Map.of(partition, new OffsetAndMetadata(2)))
                        .all()
                        .get();
            }
        }

        // When
        try (EmbeddedBroker again = EmbeddedBroker.start(directory, port);
                Admin admin = Admin.create(Map.of("bootstrap.servers", again.bootstrapServers()))) {

            // Then
            assertThat(again.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
            assertThat(new TopicLog(again.bootstrapServers(), "kept").texts())
                    .containsExactly("record 0", "record 1", "record 2");
            assertThat(admin.listConsumerGroupOffsets("readers")
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .get(partition)
                            .offset())
                    .isEqualTo(2);
        }
    }

    @Test
    void refusesATakenPort() throws IOException {
        // Given
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();

            // When
            ThrowingCallable start = () -> EmbeddedBroker.start(temporary, port);

            // Then
            assertRefused(start, Obstacle.PORT_IN_USE, "127.0.0.1:" + port);
        }
    }

    @Test
    void aRefusedStartGivesTheDirectoryBack() throws IOException {
        // Given
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = other.getLocalPort();
            assertRefused(() -> EmbeddedBroker.start(temporary, port), Obstacle.PORT_IN_USE, "");
        }

        // When
        DataDirectory directory = DataDirectory.claim(temporary);

        // Then
        assertThat(directory.formatted()).isFalse();
        directory.close();
    }

    @Test
    void refusesAPortThatIsNone() {
        assertRefused(() -> EmbeddedBroker.start(temporary, 65_536), Obstacle.PORT_IN_USE, "65536");
    }

    @Test
    void refusesADirectoryThatIsHeld() {
        // Given
        try (DataDirectory held = DataDirectory.claim(temporary)) {

            // When
            ThrowingCallable start = () -> EmbeddedBroker.start(held.path(), 0);

            // Then
            assertRefused(start, Obstacle.DIRECTORY_IN_USE, temporary.toString());
        }
    }

    @Test
    void refusesADirectoryThatCannotBeMade() throws IOException {
        // Given
        Path file = Files.createFile(temporary.resolve("file"));

        // When
        ThrowingCallable start = () -> EmbeddedBroker.start(file.resolve("below"), 0);

        // Then
        assertRefused(
                start, Obstacle.DIRECTORY_UNWRITABLE, file.resolve("below").toString());
    }

    @Test
    void refusesADirectoryWhoseLogIsNotOurs() throws IOException {
        // Given
        Files.writeString(temporary.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=other\n");

        // When
        ThrowingCallable start = () -> EmbeddedBroker.start(temporary, 0);

        // Then
        assertRefused(start, Obstacle.SERVER_FAULT, temporary.toString());
    }

    private static void assertRefused(ThrowingCallable start, Obstacle obstacle, String named) {
        assertThatThrownBy(start)
                .isInstanceOfSatisfying(
                        StartFailure.class, e -> assertThat(e.obstacle()).isEqualTo(obstacle))
                .hasMessageContaining(named);
    }
}
