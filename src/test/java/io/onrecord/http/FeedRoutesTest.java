package io.onrecord.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.embedded.SharedBroker;
import io.onrecord.embedded.TopicLog;
import io.onrecord.ingest.feed.FeedRegister;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.InMemoryRegistry;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static int number;

    private final HttpClient client = HttpClient.newHttpClient();
    private FeedRegister register;
    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        Settings settings = Settings.of(Map.of(
                SettingNames.BOOTSTRAP_SERVERS,
                SharedBroker.bootstrapServers(),
                SettingNames.SCHEMA_REGISTRY_URL,
                "http://127.0.0.1:9",
                SettingNames.TOPIC_PREFIX,
                "feed-routes-" + number++ + "-"));
        for (String topic : Set.of("feeds", "feed-progress")) {
            TopicLog.create(settings.bootstrapServers(), settings.topic(topic), 2, Map.of("cleanup.policy", "compact"));
        }
        register = FeedRegister.open(settings, AvroSerdes.of(new InMemoryRegistry()));
        server = new SampleServer(HttpOptions.loopback(0), register);
    }

    @AfterEach
    void stop() {
        server.close();
        register.close();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .timeout(Duration.ofSeconds(60));
        request.header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(send("GET", path, "").body());
    }

    @Test
    void feedsAreAddedListedPausedAndRemoved() throws Exception {
        // Given
        String id = JSON.readTree(send("POST", "/api/v1/feeds", "{\"url\": \"https://b.example/rss\"}")
                        .body())
                .get("id")
                .asText();
        send("POST", "/api/v1/feeds", "{\"url\": \"https://a.example/rss\"}");

        // When
        JsonNode paused = JSON.readTree(
                send("PATCH", "/api/v1/feeds/" + id, "{\"paused\": true}").body());

        // Then
        assertThat(paused.get("status").asText()).isEqualTo("paused");
        JsonNode first = json("/api/v1/feeds?limit=1");
        assertThat(first.get("feeds").get(0).get("url").asText()).isEqualTo("https://a.example/rss");
        assertThat(first.get("total").asInt()).isEqualTo(2);
        JsonNode second = json("/api/v1/feeds?cursor=" + first.get("next").asText());
        assertThat(second.get("feeds").get(0).get("id").asText()).isEqualTo(id);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(send("DELETE", "/api/v1/feeds/" + id, "").statusCode()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(send("GET", "/api/v1/feeds/" + id, "").statusCode())
                                .isEqualTo(404));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"url\": \"ftp://a.example/\"}",
                "{\"url\": \"http://user:secret@a.example/\"}",
                "{\"url\": \"/rss\"}",
                "{}",
                "[",
                "{\"url\": 7}"
            })
    void whatIsNoAddressIsRefused(String body) throws Exception {
        // When
        HttpResponse<String> answer = send("POST", "/api/v1/feeds", body);

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(register.list()).isEmpty();
    }

    @Test
    void pagesElsewhereMayNotChangeAnything() throws Exception {
        // Given
        String body = "{\"url\": \"https://a.example/rss\"}";

        // When
        int foreign = send("POST", "/api/v1/feeds", body, "Origin", "https://evil.example")
                .statusCode();
        int form = send("POST", "/api/v1/feeds", body, "Content-Type", "text/plain")
                .statusCode();
        int own = send("POST", "/api/v1/feeds", body, "Origin", server.url()).statusCode();

        // Then
        assertThat(foreign).isEqualTo(403);
        assertThat(form).isEqualTo(415);
        assertThat(own).isEqualTo(201);
    }

    @Test
    void beyondLoopbackTheSecretHasToBeShown() throws Exception {
        // Given
        server.close();
        server = new SampleServer(new HttpOptions("0.0.0.0", 0, "the-secret", Set.of()), register);
        String body = "{\"url\": \"https://a.example/rss\"}";

        // When
        int without = send("POST", "/api/v1/feeds", body).statusCode();
        int with = send("POST", "/api/v1/feeds", body, "Authorization", "Bearer the-secret")
                .statusCode();

        // Then
        assertThat(without).isEqualTo(403);
        assertThat(with).isEqualTo(201);
        assertThat(send("GET", "/api/v1/feeds", "").statusCode()).isEqualTo(200);
    }
}
