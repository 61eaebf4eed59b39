package io.onrecord.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.cli.Main;
import io.onrecord.embedded.TopicLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestOutageTest {
    private static final int ARTICLES = 1_500;

    @TempDir
    Path temporary;

    @Test
    void whoWaitsForTheAccountWaitsForABrokerThatComesBack() throws Exception {
        try (Infrastructure infrastructure = Infrastructure.start(temporary.resolve("broker"));
                JavaProcess instance = JavaProcess.start(
                        InstanceProcess.class,
                        "bootstrap.servers=" + infrastructure.bootstrapServers(),
                        "schema.registry.url=" + infrastructure.registryUrl(),
                        "data.dir=" + temporary.resolve("instance"),
                        "partitions=1",
                        "threads=1")) {
            // Given
            instance.awaitLine("running");
            try (JavaProcess ingest = JavaProcess.start(
                    Main.class,
                    "ingest",
                    "--bootstrap-servers=" + infrastructure.bootstrapServers(),
                    "--schema-registry-url=" + infrastructure.registryUrl(),
                    "--set=data.dir=" + temporary.resolve("ingest"),
                    articles().toString())) {
                ingest.awaitLineWith("articles sent");

                // When
                infrastructure.kill();

                // Then
                infrastructure.restart();
                assertThat(ingest.awaitEnd())
                        .as("exit code; it said %s", ingest.output())
                        .isZero();
                assertThat(ingest.output())
                        .anyMatch(line -> line.startsWith(
                                "articles: 1,500 in = 1,485 processed + 15 rejected (NO_DATE 15) + 0 dead letters"));
                assertThat(new TopicLog(infrastructure.bootstrapServers(), "rejected").bytes())
                        .hasSize(15);
            }
        }
    }

    /** Every hundredth has no date. */
    private Path articles() throws IOException {
        String lines = IntStream.range(0, ARTICLES)
                .mapToObj(i ->
                        "{\"id\": \"a-%d\", \"outlet\": \"Harbour Times\"%s, \"text\": \"Anna Adler said that number %d is right.\"}"
                                .formatted(i, i % 100 == 0 ? "" : ", \"published\": \"2026-05-04T08:30:00Z\"", i))
                .collect(Collectors.joining("\n"));
        return Files.writeString(temporary.resolve("articles.jsonl"), lines);
    }
}
