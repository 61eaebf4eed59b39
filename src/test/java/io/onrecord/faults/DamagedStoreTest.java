package io.onrecord.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.cli.Main;
import io.onrecord.embedded.TopicLog;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedStoreTest {
    private static final int ARTICLES = 200;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aDamagedStoreIsMadeAgainFromItsChangelogAndNoRecordIsBlamed() throws Exception {
        // Given
        try (JavaProcess first = serve()) {
            ingest(first, "first", 0);
            first.terminate();
        }
        assertThat(stores()).isNotEmpty();

        // When
        for (Path store : stores()) {
            damage(store);
        }

        // Then
        try (JavaProcess second = serve()) {
            second.awaitLineWith("a local store is damaged");
            String url = address(second, "page and API");
            String broker = ingest(second, "second", ARTICLES);
            Awaitility.await("the profile of all articles, restored and gone on with")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(get(url + "api/v1/speakers?prefix=adler"))
                            .contains("\"Anna Adler\"", "\"statements\":" + 2 * ARTICLES));
            assertThat(new TopicLog(broker, "dead-letters").bytes()).isEmpty();
        }
    }

    private JavaProcess serve() throws IOException {
        return JavaProcess.start(
                Main.class,
                "serve",
                "--port=0",
                "--broker-port=0",
                "--registry-port=0",
                "--set=partitions=1",
                "--data-dir=" + folder.resolve("data"));
    }

    private static String address(JavaProcess serve, String part) throws InterruptedException {
        String line = serve.awaitLine("  " + part);
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    /** Sends articles whose numbers begin at {@code from}, and returns the broker's address once they are on the topic. */
    private String ingest(JavaProcess serve, String name, int from) throws Exception {
        String lines = IntStream.range(from, from + ARTICLES)
                .mapToObj(i ->
                        "{\"id\": \"a-%d\", \"outlet\": \"Harbour Times\", \"published\": \"2026-05-04\", \"text\": \"Anna Adler said that the port number %d is shut until the end of the month.\"}"
                                .formatted(i, i))
                .collect(Collectors.joining("\n"));
        Path articles = Files.writeString(folder.resolve(name + ".jsonl"), lines);
        String broker = address(serve, "broker");
        String registry = address(serve, "schema registry");
        try (JavaProcess ingest = JavaProcess.start(
                Main.class,
                "ingest",
                "--bootstrap-servers=" + broker,
                "--schema-registry-url=" + registry,
                articles.toString())) {
            ingest.awaitLineWith(ARTICLES + " articles sent");
            assertThat(ingest.awaitEnd()).isZero();
        }
        return broker;
    }

    private List<Path> stores() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data/state"))) {
            return files.filter(file -> file.toString().endsWith(".sst")).toList();
        }
    }

    /** Writes other bytes over the first block of records. */
    private static void damage(Path store) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "rw")) {
            file.seek(20);
            file.write(new byte[40]);
        }
    }

    private String get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
