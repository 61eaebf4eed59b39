package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.ingest.LocalWeb;
import io.onrecord.settings.FeedNames;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From a list of feeds, and a site that misbehaves, to the statement over HTTP. */
@Timeout(240)
class FeedsTest {
    private static final String SITE = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    private LocalWeb web;
    private Instance instance;

    @BeforeEach
    void open() throws IOException {
        web = new LocalWeb();
        instance = Instance.start(
                Settings.of(Map.of(
                        SettingNames.DATA_DIR,
                        folder.resolve("data").toString(),
                        SettingNames.PORT,
                        "0",
                        SettingNames.BROKER_PORT,
                        "0",
                        SettingNames.REGISTRY_PORT,
                        "0",
                        FeedNames.INTERVAL_MS,
                        "500",
                        FeedNames.INTERVAL_MAX_MS,
                        "500",
                        FeedNames.RETRACTION_MS,
                        "500",
                        FeedNames.PRIVATE_ADDRESSES,
                        "true")),
                () -> {});
    }

    @AfterEach
    void close() throws IOException {
        instance.close();
        web.close();
    }

    @Test
    void whatAListNamesIsReadOverAllItsPagesAndWithdrawnWithTheReasonWhenItIsGone() throws Exception {
        // Given
        web.on(SITE, "/feed", feed());
        web.on(SITE, "/dam", page("/dam?page=2", "Mayor Odile Fenwick said that the dam was safe."));
        AtomicInteger asked = new AtomicInteger();
        LocalWeb.Reply second = page("/dam?page=3", "Fenwick added that the engineers had walked along it.");
        LocalWeb.Reply broken = LocalWeb.raw("HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n<html>");
        web.on(SITE, "/dam?page=2", (ask, out) -> (asked.incrementAndGet() == 1 ? broken : second).to(ask, out));
        web.on(SITE, "/dam?page=3", page("/dam?page=2", "Fenwick denied that anybody had been evacuated."));

        // When
        Verb feeds = feeds("--opml", list().toString(), "--list");

        // Then
        assertThat(feeds.exitCode()).as(feeds.err()).isEqualTo(ExitCode.OK);
        assertThat(feeds.out()).contains("1 feeds");
        assertThat(feeds.err()).contains("passed over", "ftp://nowhere.example/rss");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(contents("added"))
                        .containsExactlyInAnyOrder(
                                "that the dam was safe",
                                "that the engineers had walked along it",
                                "that anybody had been evacuated"));
        web.on(SITE, "/dam", LocalWeb.status(410));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(statements()).hasSize(3).allSatisfy(statement -> {
                    assertThat(statement.path("status").asText()).isEqualTo("withdrawn");
                    assertThat(statement.path("reason").asText()).isEqualTo("retracted");
                    assertThat(statement.path("retraction").asText())
                            .startsWith("its page is gone: status 410, confirmed twice");
                }));
    }

    private static LocalWeb.Reply page(String next, String words) {
        return LocalWeb.ok(
                "text/html",
                "<html lang='en'><head><title>The dam</title></head><body><article><h1>The dam</h1><p>" + words
                        + "</p></article><a rel='next' href='" + next + "'>Next page</a></body></html>");
    }

    private LocalWeb.Reply feed() {
        return LocalWeb.ok(
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Tarn Ledger</title><item><title>The dam</title><link>"
                        + web.uri(SITE, "/dam") + "</link></item></channel></rss>");
    }

    /** A list as feed readers export it, with what does not belong in it. */
    private Path list() throws IOException {
        String feed = web.uri(SITE, "/feed").toString();
        return Files.writeString(
                folder.resolve("feeds.opml"),
                "<?xml version='1.0'?><opml version='1.0'><head><title>Towns & valleys</title></head><body>"
                        + "<outline text='News'><outline type='rss' text='Ledger' xmlurl='" + feed + "'/>"
                        + "<outline text='Ledger again' xmlUrl='feed:" + feed + "'/></outline>"
                        + "<outline text='Old' xmlUrl='ftp://nowhere.example/rss'/></body></opml>");
    }

    private Verb feeds(String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "feeds";
        all[1] = "--bootstrap-servers";
        all[2] = instance.settings().bootstrapServers();
        all[3] = "--schema-registry-url";
        all[4] = instance.settings().schemaRegistryUrl();
        System.arraycopy(arguments, 0, all, 5, arguments.length);
        return Verb.run(all);
    }

    private List<String> contents(String status) throws Exception {
        List<String> contents = new ArrayList<>();
        for (JsonNode statement : statements()) {
            if (statement.path("status").asText().equals(status)) {
                contents.add(statement.path("content").asText());
            }
        }
        return contents;
    }

    private JsonNode statements() throws IOException, InterruptedException {
        URI uri = URI.create(instance.url() + "/api/v1/speakers/fenwick.odile-fenwick/statements");
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new ObjectMapper()
                .readTree(new String(answer.body(), StandardCharsets.UTF_8))
                .path("statements");
    }
}
