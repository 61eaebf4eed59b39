package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ingest} says before there is anything to send to. */
class IngestTest {
    @TempDir
    Path folder;

    @Test
    void emptyFileIsNamedWithWhatWasExpected() throws IOException {
        // Given
        Path empty = Files.createFile(folder.resolve("empty.jsonl"));

        // When
        Verb ingest = Verb.run("ingest", empty.toString());

        // Then
        assertThat(ingest.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ingest.err()).contains("empty.jsonl' is empty", "one article a line");
    }

    @Test
    void missingFileIsNamed() {
        // When
        Verb ingest = Verb.run("ingest", folder.resolve("nowhere.jsonl").toString());

        // Then
        assertThat(ingest.exitCode()).isEqualTo(ExitCode.RESOURCE);
        assertThat(ingest.err()).contains("nowhere.jsonl' does not exist");
    }

    @Test
    void emptyFolderHoldsNoArticles() throws IOException {
        // Given
        Files.createFile(folder.resolve("empty.jsonl"));

        // When
        Verb ingest = Verb.run("ingest", folder.toString());

        // Then
        assertThat(ingest.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ingest.err()).contains("empty.jsonl' is empty");
    }

    @Test
    void brokerThatIsAwayIsNamedWithTheFlagThatChangesIt() throws IOException {
        // Given
        Path articles = Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"a\", \"text\": \"x\"}");
        String nobody = "127.0.0.1:" + freePort();

        // When
        Verb ingest = Verb.run("ingest", "--bootstrap-servers", nobody, articles.toString());

        // Then
        assertThat(ingest.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(ingest.err())
                .contains("no Kafka broker answers at " + nobody, "--bootstrap-servers")
                .doesNotContain("\tat ");
    }

    @Test
    void unusableBrokerAddressIsAUsageError() throws IOException {
        // Given
        Path articles = Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"a\", \"text\": \"x\"}");

        // When
        Verb ingest = Verb.run("ingest", "--bootstrap-servers", "nonsense", articles.toString());

        // Then
        assertThat(ingest.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ingest.err()).contains("bootstrap.servers=nonsense");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
