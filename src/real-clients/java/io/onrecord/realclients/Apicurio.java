package io.onrecord.realclients;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Apicurio Registry, a schema registry that is not ours, in a process of its own on loopback. */
final class Apicurio implements AutoCloseable {
    private static final Path HOME = Path.of("target/apicurio");

    private final Process process;
    private final String url;

    private Apicurio(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static Apicurio start() throws Exception {
        int port = freePort();
        Process process = new ProcessBuilder(
                        java().toString(),
                        "-Xmx256m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        // Its management port would listen on every address.
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + freePort(),
                        "-jar",
                        jar().toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/apicurio.log").toFile())
                .start();
        Apicurio apicurio = new Apicurio(process, "http://127.0.0.1:" + port + "/apis/ccompat/v7");
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        HttpClient client = HttpClient.newHttpClient();
        Awaitility.await("Apicurio answers; its log is target/apicurio.log")
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                // Its default is NONE, where Confluent's is BACKWARD.
                .until(() -> put(client, apicurio.url + "/config", "{\"compatibility\":\"BACKWARD\"}") == 200);
        return apicurio;
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.find(HOME, 3, (path, file) -> path.endsWith("quarkus-run.jar"))) {
            return files.findFirst()
                    .orElseThrow(() -> new AssertionError(HOME + " holds no Apicurio: the profile unpacks it there"));
        }
    }

    /** Returns a java of 21 or later, which Apicurio needs: this one, or one of the machine's. */
    private static Path java() throws IOException {
        if (Runtime.version().feature() >= 21) {
            return Path.of(System.getProperty("java.home"), "bin", "java");
        }
        try (Stream<Path> machines = Files.list(Path.of("/usr/lib/jvm"))) {
            return machines.filter(home -> feature(home) >= 21)
                    .map(home -> home.resolve("bin/java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(
                            "Apicurio needs Java 21 or later: none in /usr/lib/jvm, and this is " + Runtime.version()));
        }
    }

    private static int feature(Path home) {
        try {
            return Files.readAllLines(home.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> Runtime.Version.parse(line.replaceAll("JAVA_VERSION=|\"", "")))
                    .mapToInt(Runtime.Version::feature)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // not a JDK
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int put(HttpClient client, String url, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
