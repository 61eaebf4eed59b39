package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.embedded.SharedBroker;
import io.onrecord.embedded.SharedRegistry;
import io.onrecord.serde.ConfluentRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code serve} says when it cannot start. */
class ServeTest {
    @TempDir
    Path folder;

    @Test
    void portInUseIsNamedWithTheFlagThatChangesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            String port = String.valueOf(taken.getLocalPort());

            // When
            Verb serve = serve("--port", port);

            // Then
            assertThat(serve.exitCode()).isEqualTo(ExitCode.RESOURCE);
            assertThat(serve.err()).contains(port, "--port").doesNotContain("\tat ");
        }
    }

    @Test
    void brokerPortInUseIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            String port = String.valueOf(taken.getLocalPort());

            // When
            Verb serve = serve("--port", "0", "--broker-port", port);

            // Then
            assertThat(serve.exitCode()).isEqualTo(ExitCode.RESOURCE);
            assertThat(serve.err()).contains(port, "broker");
        }
    }

    @Test
    void folderThatCannotBeWrittenIsNamed() throws IOException {
        // Given
        Path file = Files.createFile(folder.resolve("a-file"));

        // When
        Verb serve = Verb.run(
                "serve", "--port", "0", "--data-dir", file.resolve("data").toString());

        // Then
        assertThat(serve.exitCode()).isEqualTo(ExitCode.RESOURCE);
        assertThat(serve.err()).contains("data.dir=" + file, "--data-dir");
    }

    @Test
    void brokerThatIsAwayIsNamed() throws IOException {
        // Given
        String nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "127.0.0.1:" + free.getLocalPort();
        }

        // When
        Verb serve = serve("--port", "0", "--bootstrap-servers", nobody, "--schema-registry-url", SharedRegistry.url());

        // Then
        assertThat(serve.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(serve.err()).contains(nobody);
    }

    @Test
    void registryThatIsAwayIsNamed() {
        // Given
        String nobody = "http://127.0.0.1:9/registry";

        // When
        Verb serve = serve(
                "--port", "0", "--bootstrap-servers", SharedBroker.bootstrapServers(), "--schema-registry-url", nobody);

        // Then
        assertThat(serve.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(serve.err()).contains(nobody, "schema.registry.url").doesNotContain("\tat ");
    }

    @Test
    void registryWithAnotherSchemaUnderOurSubjectIsNamed() {
        // Given
        Schema other =
                SchemaBuilder.record("Other").fields().requiredLong("weight").endRecord();
        try (ConfluentRegistry registry = ConfluentRegistry.of(SharedRegistry.url(), Map.of())) {
            registry.register("taken-statements-value", other);
        }

        // When
        Verb serve = serve(
                "--port",
                "0",
                "--set",
                "topic.prefix=taken-",
                "--bootstrap-servers",
                SharedBroker.bootstrapServers(),
                "--schema-registry-url",
                SharedRegistry.url());

        // Then
        assertThat(serve.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(serve.err()).contains("taken-statements-value", "onrecord schemas check");
    }

    @Test
    void modelThatIsNotThereIsNamed() {
        // When
        Verb serve = serve("--port", "0", "--broker-port", "0", "--registry-port", "0", "--model", "no-such-model");

        // Then
        assertThat(serve.exitCode()).isIn(ExitCode.USAGE, ExitCode.RESOURCE);
        assertThat(serve.err()).contains("no-such-model");
    }

    private Verb serve(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "serve";
        all[1] = "--data-dir";
        all[2] = folder.resolve("data").toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Verb.run(all);
    }
}
