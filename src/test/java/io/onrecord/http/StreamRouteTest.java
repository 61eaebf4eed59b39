package io.onrecord.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.onrecord.query.Samples;
import io.onrecord.query.StatementOnRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StreamRouteTest {
    private final SampleServer server = SampleServer.start();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<StatementOnRecord> statements = Samples.statements();

    @BeforeEach
    void sayTheFirst() {
        statements.subList(0, 4).forEach(server::say);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    @Test
    void newReaderGetsTheNewestAndThenWhatComes() throws Exception {
        // Given
        List<String> lines = listen("/api/v1/stream?recent=2");
        await().until(() -> server.live().readers() == 1);

        // When
        server.say(statements.get(4));

        // Then
        await().untilAsserted(() -> assertThat(ids(lines)).containsExactly("b1", "b2", "c1"));
    }

    @Test
    void goesOnBehindTheLastEvent() throws Exception {
        // Given
        List<String> first = listen("/api/v1/stream?recent=4");
        await().until(() -> ids(first).size() == 4);
        String second = first.stream()
                .filter(line -> line.startsWith("id: "))
                .skip(1)
                .findFirst()
                .orElseThrow();

        // When
        List<String> again = listen("/api/v1/stream", "Last-Event-ID", second.substring("id: ".length()));

        // Then
        await().untilAsserted(() -> assertThat(ids(again)).containsExactly("b1", "b2"));
    }

    @Test
    void hearsOnlyTheSpeakersAskedFor() throws Exception {
        // Given
        List<String> lines = listen("/api/v1/stream?speaker=tanaka.jun-tanaka,okafor.daniel-okafor&recent=50");
        await().until(() -> server.live().readers() == 1);

        // When
        statements.subList(4, statements.size()).forEach(server::say);

        // Then
        await().untilAsserted(() -> assertThat(ids(lines)).containsExactly("b1", "c2", "e1"));
    }

    @Test
    void leavingReaderIsForgotten() throws Exception {
        // Given
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<Stream<String>> response =
                client.send(request("/api/v1/stream"), HttpResponse.BodyHandlers.ofLines());
        await().until(() -> server.live().readers() == 1);

        // When
        response.body().close();

        // Then
        await().until(() -> {
            server.say(statements.get(5));
            return server.live().readers() == 0;
        });
    }

    private List<String> listen(String path, String... headers) throws IOException, InterruptedException {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpResponse<Stream<String>> response =
                HttpClient.newHttpClient().send(request(path, headers), HttpResponse.BodyHandlers.ofLines());
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        threads.execute(() -> response.body().forEach(lines::add));
        return lines;
    }

    private HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private static List<String> ids(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data: {\"id\":\""))
                .map(line -> line.split("\"")[3])
                .toList();
    }
}
