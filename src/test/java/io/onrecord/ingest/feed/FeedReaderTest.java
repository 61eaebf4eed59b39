package io.onrecord.ingest.feed;

import static io.onrecord.ingest.LocalWeb.ok;
import static io.onrecord.ingest.LocalWeb.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.onrecord.embedded.SharedBroker;
import io.onrecord.embedded.SharedRegistry;
import io.onrecord.embedded.TopicLog;
import io.onrecord.ingest.LocalWeb;
import io.onrecord.schema.Article;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.settings.FeedNames;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds of a web that misbehaves, read onto a real topic. */
@Timeout(180)
class FeedReaderTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private LocalWeb web;
    private Settings settings;
    private ConfluentRegistry registry;
    private AvroSerdes serdes;
    private TopicLog articles;
    private FeedRegister register;
    private final AtomicLong clock =
            new AtomicLong(Instant.parse("2026-05-04T12:00:00Z").toEpochMilli());
    private final long origin = System.nanoTime();

    @BeforeEach
    void open() throws Exception {
        web = new LocalWeb();
        String prefix = "feeds-" + NUMBER.incrementAndGet() + "-";
        settings = Settings.of(Map.of(
                SettingNames.BOOTSTRAP_SERVERS,
                SharedBroker.bootstrapServers(),
                SettingNames.SCHEMA_REGISTRY_URL,
                SharedRegistry.url(),
                SettingNames.TOPIC_PREFIX,
                prefix,
                SettingNames.APPLICATION_ID,
                prefix + "app",
                FeedNames.INTERVAL_MS,
                "60000",
                FeedNames.INTERVAL_MAX_MS,
                "60000",
                FeedNames.RETRACTION_MS,
                "3600000",
                FeedNames.PRIVATE_ADDRESSES,
                "true"));
        Map<String, String> compacted = Map.of("cleanup.policy", "compact");
        articles = TopicLog.create(settings.bootstrapServers(), settings.topic("articles"), 2, Map.of());
        TopicLog.create(settings.bootstrapServers(), settings.topic("feeds"), 4, compacted);
        TopicLog.create(settings.bootstrapServers(), settings.topic("feed-progress"), 4, compacted);
        registry = ConfluentRegistry.of(settings.schemaRegistryUrl(), settings.registry());
        serdes = AvroSerdes.of(registry);
        register = FeedRegister.open(settings, serdes);
    }

    @AfterEach
    void close() throws Exception {
        register.close();
        registry.close();
        web.close();
    }

    /** Time goes two hundred times as fast as it does, and from where the test puts it. */
    private FeedReader reader() {
        InstantSource fast = () -> Instant.ofEpochMilli(clock.get() + (System.nanoTime() - origin) / 5_000);
        return FeedReader.start(settings, serdes, fast, web.lookup(), news -> {});
    }

    private List<ConsumerRecord<String, Article>> records() {
        return articles.records(serdes.value(Article.class).deserializer());
    }

    private static LocalWeb.Reply page(String words) {
        return ok("text/html", "<html lang=en><article><h1>Title</h1><p>" + words + "</p></article></html>");
    }

    private String rss(String host, int items) {
        StringBuilder rss = new StringBuilder("<rss version='2.0'><channel><title>" + host + "</title>");
        for (int i = 0; i < items; i++) {
            rss.append("<item><title>T")
                    .append(i)
                    .append("</title><link>")
                    .append(web.uri(host, "/" + i))
                    .append("?utm_source=x</link></item>");
        }
        return rss + "</channel></rss>";
    }

    private String site(String host, int items) {
        web.on(host, "/feed", ok("application/rss+xml", rss(host, items)));
        for (int i = 0; i < items; i++) {
            web.on(host, "/" + i, page("Article " + i + " of " + host + ", said the mayor, was tested once."));
        }
        return web.uri(host, "/feed").toString();
    }

    @Test
    void bringsEveryArticleOnceWhateverOtherSitesDo() {
        // Given
        CountDownLatch never = new CountDownLatch(1);
        byte[] head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        web.on("hangs.example", "/feed", (ask, out) -> hang(never));
        web.on(
                "endless.example",
                "/feed",
                LocalWeb.endless(new String(head, StandardCharsets.US_ASCII), new byte[8192]));
        web.on("loops.example", "/feed", LocalWeb.redirect(302, "/feed"));
        web.on("busy.example", "/feed", status(429, "Retry-After: 600"));
        web.on("broken.example", "/feed", ok("text/xml", "words, and nothing but words"));
        web.on(
                "bomb.example",
                "/feed",
                ok("text/xml", "<!DOCTYPE r [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><r>&b;</r>"));
        web.on("closed.example", "/robots.txt", ok("text/plain", "User-agent: *\nDisallow: /"));
        web.on(
                "moved.example",
                "/feed",
                LocalWeb.redirect(301, web.uri("new.example", "/feed").toString()));
        web.on(
                "removed.example",
                "/feed",
                LocalWeb.redirect(308, web.uri("newer.example", "/feed").toString()));
        site("new.example", 3);
        site("newer.example", 3);
        List.of("hangs", "endless", "loops", "busy", "broken", "bomb", "closed", "moved", "removed")
                .forEach(
                        name -> register.add(web.uri(name + ".example", "/feed").toString()));
        IntStream.range(0, 10).forEach(i -> register.add(site("well" + i + ".example", 5)));
        // When
        try (FeedReader reader = reader()) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(records()).hasSizeGreaterThanOrEqualTo(56));
            await().atMost(PATIENCE).until(() -> web.requests("well9.example", "/feed") > 3);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(register.list())
                            .filteredOn(feed -> feed.status() == FeedEntry.Status.FAILING)
                            .extracting(feed -> feed.url().replaceAll("http://|\\.example.*", ""))
                            .contains("loops", "busy", "broken", "bomb", "closed"));
        }
        never.countDown();
        // Then
        assertThat(records())
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates()
                .hasSize(56);
        assertThat(web.requests("closed.example", "/feed")).isZero();
        // Who moved for good is asked for at the new address from then on.
        assertThat(List.of(web.requests("moved.example", "/feed"), web.requests("removed.example", "/feed")))
                .containsOnly(1);
    }

    @Test
    void halfAFeedIsNotWhatTheNextAnswerIsComparedWith() {
        // Given an answer without a length, of which only the end tells that it is not whole
        register.add(site("a.example", 2));
        String rss = rss("a.example", 2);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nETag: \"1\"\r\nConnection: close\r\n\r\n";
        LocalWeb.Reply half = LocalWeb.raw(head + rss.substring(0, rss.indexOf("</item>") + 20));
        LocalWeb.Reply whole = LocalWeb.raw(head + rss);
        AtomicInteger answers = new AtomicInteger();
        web.on("a.example", "/feed", (ask, out) -> {
            boolean known = "\"1\"".equals(ask.headers().get("if-none-match"));
            LocalWeb.Reply reply = answers.getAndIncrement() == 0 ? half : whole;
            (known ? status(304) : reply).to(ask, out);
        });
        // When
        try (FeedReader reader = reader()) {
            // Then
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(records()).hasSize(2));
        }
    }

    @Test
    void anArticleOverSeveralPagesIsLookedAtOnAllOfThem() {
        // Given pages that say that they are as they were, and one that is not
        register.add(site("a.example", 1));
        String next =
                "<html lang=en><link rel=next href='/0?page=2'><article><p>The first page, the mayor said.</p></article>";
        web.on("a.example", "/0", (ask, out) -> {
            boolean known = "\"1\"".equals(ask.headers().get("if-none-match"));
            (known ? status(304) : ok("text/html", next.getBytes(StandardCharsets.UTF_8), "ETag: \"1\"")).to(ask, out);
        });
        web.on("a.example", "/0?page=2", page("The second was tested once, the mayor said."));
        try (FeedReader reader = reader()) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(records()).hasSize(1));
            // When
            web.on("a.example", "/0?page=2", page("The second was tested twice, the mayor said."));
            // Then
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(records()).hasSize(2));
        }
        assertThat(records())
                .extracting(record -> record.value().getText())
                .allMatch(text -> text.startsWith("The first page, the mayor said.\n\nThe second was tested"));
    }

    private static void hang(CountDownLatch never) {
        try {
            never.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void correctionsAreVersionsAndWhatIsGoneIsRetractedWithItsReason() {
        // Given
        register.add(site("a.example", 2));
        try (FeedReader reader = reader()) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(records()).hasSize(2));
            // When
            web.on("a.example", "/0", page("Article 0 was tested twice, the mayor said."));
            web.on("a.example", "/1", status(410));
            // Then
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(records()).hasSize(4));
        }
        List<ConsumerRecord<String, Article>> first = of("/0");
        assertThat(first.get(1).value().getText()).contains("twice");
        assertThat(first.get(1).value().getUpdated())
                .isAfter(first.get(0).value().getPublished());
        List<ConsumerRecord<String, Article>> second = of("/1");
        assertThat(second.get(1).value()).isNull();
        assertThat(new String(
                        second.get(1)
                                .headers()
                                .lastHeader("onrecord.retraction.reason")
                                .value(),
                        StandardCharsets.UTF_8))
                .isEqualTo("its page is gone: status 410, confirmed twice, 1 h apart");
    }

    private List<ConsumerRecord<String, Article>> of(String path) {
        return records().stream().filter(record -> record.key().endsWith(path)).toList();
    }

    @Test
    void aRestartGoesOnWhereTheLastStopped() {
        // Given
        AtomicInteger conditional = new AtomicInteger();
        site("a.example", 3);
        web.on("a.example", "/feed", (ask, out) -> {
            if ("\"1\"".equals(ask.headers().get("if-none-match"))) {
                conditional.incrementAndGet();
                status(304).to(ask, out);
            } else {
                ok("text/xml", rss("a.example", 3).getBytes(StandardCharsets.UTF_8), "ETag: \"1\"")
                        .to(ask, out);
            }
        });
        register.add(web.uri("a.example", "/feed").toString());
        try (FeedReader first = reader()) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(records()).hasSize(3));
        }
        int asked = web.requests("a.example", "/feed");
        int before = conditional.get();
        // When
        try (FeedReader second = reader()) {
            await().atMost(PATIENCE).until(() -> web.requests("a.example", "/feed") > asked + 1);
        }
        // Then
        assertThat(conditional.get() - before).isEqualTo(web.requests("a.example", "/feed") - asked);
        assertThat(records()).hasSize(3);
    }

    @Test
    void twoInstancesShareTheFeedsAndOneTakesOverFromTheOther() {
        // Given
        IntStream.range(0, 24).forEach(i -> register.add(site("s" + i + ".example", 1)));
        Map<String, Long> seen = new ConcurrentHashMap<>();
        try (FeedReader one = reader()) {
            FeedReader two = reader();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(records()).hasSize(24));
            // When
            two.close();
            IntStream.range(0, 24).forEach(i -> site("s" + i + ".example", 2));
            // Then
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(records()).hasSize(48));
        }
        records().forEach(record -> seen.merge(record.key(), 1L, Long::sum));
        assertThat(seen).hasSize(48).values().containsOnly(1L);
    }

    @Test
    void pausedAndRemovedFeedsAreLeftAlone() {
        // Given
        FeedEntry paused = register.pause(register.add(site("p.example", 1)), true);
        FeedEntry removed = register.add(site("r.example", 1));
        register.remove(removed);
        register.add(site("a.example", 1));
        try (FeedReader reader = reader()) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(records()).hasSize(1));
            // When
            register.pause(paused, false);
            // Then
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(records()).hasSize(2));
        }
        assertThat(web.requests("r.example", "/feed")).isZero();
    }
}
