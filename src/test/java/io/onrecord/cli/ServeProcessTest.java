package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.onrecord.faults.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code serve} as a user runs it, in a process of its own: fed, asked, told to end, and started again. */
class ServeProcessTest {
    private static final String ARTICLES = """
            {"id": "w-1", "outlet": "Harbour Times", "published": "2026-05-04", "text": "PORT ALDER — The ferry will be late, the harbour master said.\\n\\nTomas Reinholt told the council that divers had found cracks. “They are small cracks,” Reinholt said."}
            this line is no article
            {"id": "w-2", "outlet": "Harbour Times", "text": "An article without a date, said nobody."}
            """;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void takesArticlesInAnswersEndsInOrderAndRemembers() throws Exception {
        // Given
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), ARTICLES);
        Verb ingest;
        Verb replay;
        int exitCode;
        try (JavaProcess process = serve()) {
            Addresses at = Addresses.of(process);
            sendGarbage(at.broker());
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(Verb.run(at.to("replay", "dead-letters", "--dry-run"))
                                    .out())
                            .contains("dead-letters: 1 records, 1 would be sent again"));

            // When
            ingest = Verb.run(at.to("ingest", articles.toString()));
            replay = Verb.run(at.to("replay", "rejected", "--reason", "no_date"));
            assertThat(get(at.url() + "/api/v1/speakers?prefix=reinholt")).contains("\"Tomas Reinholt\"");
            exitCode = process.terminate();
        }

        // Then
        assertThat(ingest.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ingest.err()).contains("articles.jsonl:2: not JSON");
        assertThat(ingest.out()).contains("2 in = 1 processed + 1 rejected (NO_DATE 1) + 0 dead letters");
        assertThat(folder.resolve("articles.jsonl.rejected")).hasContent("this line is no article");
        assertThat(replay.out()).contains("rejected: 1 records, 1 sent again");
        assertThat(exitCode).as("ended by SIGTERM").isEqualTo(143);
        try (JavaProcess again = serve()) {
            Addresses at = Addresses.of(again);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(get(at.url() + "/api/v1/speakers?prefix=reinholt"))
                            .contains("\"Tomas Reinholt\""));
        }
    }

    private record Addresses(String url, String broker, String registry) {
        static Addresses of(JavaProcess process) throws InterruptedException {
            return new Addresses(
                    last(process.awaitLine("  page and API")).replaceAll("/$", ""),
                    last(process.awaitLine("  broker")),
                    last(process.awaitLine("  schema registry")));
        }

        private static String last(String line) {
            return line.substring(line.lastIndexOf(' ') + 1);
        }

        String[] to(String verb, String... arguments) {
            String[] all = new String[arguments.length + 5];
            all[0] = verb;
            all[1] = "--bootstrap-servers";
            all[2] = broker;
            all[3] = "--schema-registry-url";
            all[4] = registry;
            System.arraycopy(arguments, 0, all, 5, arguments.length);
            return all;
        }
    }

    private JavaProcess serve() throws IOException {
        return JavaProcess.start(
                Main.class,
                "serve",
                "--port",
                "0",
                "--broker-port",
                "0",
                "--registry-port",
                "0",
                "--data-dir",
                folder.resolve("data").toString());
    }

    /** Puts bytes on the topic that are no article, and waits until the broker has them. */
    private static void sendGarbage(String broker) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("articles", new byte[] {1}, new byte[] {2, 3}))
                    .get();
        }
    }

    private String get(String url) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
