package io.onrecord.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HttpServerTest {
    private static final String PARTITION = "/internal/partitions/0/owner/speakers";

    private static SampleServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = SampleServer.start();
        client = new Client(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsBrowsersWhatToForbid() throws Exception {
        // When
        HttpResponse<String> page = client.get("/");

        // Then
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void letsOnlyTheNamedOriginsRead() throws Exception {
        // Given
        HttpOptions options = new HttpOptions("127.0.0.1", 0, null, Set.of("https://desk.example"));

        // When
        try (SampleServer open = new SampleServer(options)) {
            Client other = new Client(open.url());
            var named = other.get("/api/v1/speakers", "Origin", "https://desk.example");
            var stranger = other.get("/api/v1/speakers", "Origin", "https://evil.example");

            // Then
            assertThat(named.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("https://desk.example");
            assertThat(stranger.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void refusesAForeignNameForLoopback() throws IOException {
        // When
        String answer = raw("GET /api/v1/speakers HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 421").contains("foreign-host", "rebound.example");
    }

    @Test
    void refusesAnEndlessRequestLineByAProblem() throws IOException {
        // When
        String answer = raw("GET /" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        // Then
        assertThat(answer).startsWith("HTTP/1.1 414").doesNotContain("<html");
    }

    @Test
    void answersOtherMethodsBy405() throws Exception {
        // When
        var response = client.send("DELETE", "/api/v1/speakers");

        // Then
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).contains("method-not-allowed");
    }

    @Test
    void browserHearsThatItHasTheFile() throws Exception {
        // Given
        String tag =
                client.get("/assets/style.css").headers().firstValue("ETag").orElseThrow();

        // When
        var again = client.get("/assets/style.css", "If-None-Match", tag);

        // Then
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void listensBeforeItCanAnswer() throws Exception {
        // Given
        try (HttpServer starting = HttpServer.start(HttpOptions.loopback(0))) {
            Client early = new Client("http://127.0.0.1:" + starting.port());

            // When
            var speakers = early.get("/api/v1/speakers");

            // Then
            assertThat(speakers.statusCode()).isEqualTo(503);
            assertThat(speakers.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(early.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(early.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void namesAPortThatIsTaken() {
        // Given
        int port = Integer.parseInt(server.url().substring(server.url().lastIndexOf(':') + 1));

        // When
        var start = assertThatThrownBy(() -> HttpServer.start(HttpOptions.loopback(port)));

        // Then
        start.isInstanceOf(PortTaken.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("--port");
    }

    @Test
    void instancesAtLoopbackAskEachOtherFreely() throws Exception {
        // When
        var response = client.get(PARTITION);

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void beyondLoopbackTheSecretIsAsked() throws Exception {
        // Given
        HttpOptions options = new HttpOptions("0.0.0.0", 0, "open sesame", Set.of());

        // When
        try (SampleServer guarded = new SampleServer(options)) {
            Client other = new Client(guarded.url());

            // Then
            assertThat(other.get(PARTITION).statusCode()).isEqualTo(403);
            assertThat(other.get(PARTITION, "Authorization", "Bearer guess").statusCode())
                    .isEqualTo(403);
            assertThat(other.get(PARTITION, "Authorization", "Bearer open sesame")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(other.get("/api/v1/speakers").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void beyondLoopbackWithoutASecretNobodyIsAnswered() throws Exception {
        // Given
        HttpOptions options = new HttpOptions("0.0.0.0", 0, null, Set.of());

        // When
        try (SampleServer open = new SampleServer(options)) {
            var response = new Client(open.url()).get(PARTITION);

            // Then
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("instance.secret");
        }
    }

    private static String raw(String request) throws IOException {
        int port = Integer.parseInt(server.url().substring(server.url().lastIndexOf(':') + 1));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
