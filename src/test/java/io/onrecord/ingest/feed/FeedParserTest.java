package io.onrecord.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
    private static final URI BASE = URI.create("https://news.example/feeds/all.xml");
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private static FeedDocument parse(String text) throws FeedFormatException {
        return FeedParser.parse(text.getBytes(StandardCharsets.UTF_8), "", BASE);
    }

    @Test
    void readsRss2() throws FeedFormatException {
        // Given
        String rss =
                "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE rss><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
                        + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'>"
                        + "<channel><title>Harbour Times</title><link>https://news.example</link><description>d</description><language>en-gb</language><ttl>15</ttl>"
                        + "<item><title>Ferry &amp;amp; tide</title><link>https://count.example/1</link><feedburner:origLink>/a?utm_source=rss&amp;id=7</feedburner:origLink>"
                        + "<dc:creator>Ilse Marrow</dc:creator><pubDate>Mon, 04 May 2026 12:00:00 GMT</pubDate><description>Short</description>"
                        + "<content:encoded><![CDATA[<p>The whole of it.</p>]]></content:encoded></item>"
                        + "<item><title>No link</title></item></channel></rss>";
        // When
        FeedDocument feed = parse(rss);
        // Then
        assertThat(feed)
                .isEqualTo(new FeedDocument(
                        "Harbour Times",
                        "en-gb",
                        Duration.ofMinutes(15),
                        List.of(new FeedItem(
                                URI.create("https://news.example/a?id=7"),
                                "Ferry & tide",
                                "Ilse Marrow",
                                NOON,
                                null,
                                "<p>The whole of it.</p>"))));
    }

    @Test
    void readsAtom() throws FeedFormatException {
        // Given
        String atom =
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Cape Wire</title><entry><title>Lake</title><link rel='alternate' href='../lake'/>"
                        + "<id>tag:x</id><published>2026-05-04T12:00:00Z</published><updated>2026-05-04T14:30:00+02:00</updated></entry></feed>";
        // When
        FeedItem item = parse(atom).items().get(0);
        // Then
        assertThat(item.link()).hasToString("https://news.example/lake");
        assertThat(item.published()).isEqualTo(NOON);
        assertThat(item.updated()).isEqualTo("2026-05-04T12:30:00Z");
    }

    @Test
    void readsRss1() throws FeedFormatException {
        // Given
        String rdf =
                "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                        + "<channel rdf:about='x'><title>Old Paper</title><link>https://news.example</link><description>d</description></channel>"
                        + "<item rdf:about='https://news.example/b'><title>B</title><link>https://news.example/b</link><dc:date>2026-05-04T12:00:00Z</dc:date></item></rdf:RDF>";
        // When
        FeedDocument feed = parse(rdf);
        // Then
        assertThat(feed.title()).isEqualTo("Old Paper");
        assertThat(feed.items()).extracting(FeedItem::published).containsExactly(NOON);
    }

    @Test
    void readsJsonFeed() throws FeedFormatException {
        // Given
        String json =
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"language\":\"en\",\"items\":[{\"id\":\"1\",\"url\":\"/c\",\"title\":\"C\","
                        + "\"content_html\":\"<p>Text</p>\",\"date_published\":\"2026-05-04T12:00:00Z\",\"authors\":[{\"name\":\"A\"}]},{\"id\":\"no address\"}]}";
        // When
        FeedDocument feed = parse(json);
        // Then
        assertThat(feed.items())
                .containsExactly(
                        new FeedItem(URI.create("https://news.example/c"), "C", "A", NOON, null, "<p>Text</p>"));
    }

    @Test
    void readsNewsSitemapNewestFirst() throws FeedFormatException {
        // Given
        String sitemap =
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
                        + "<url><loc>https://news.example/old</loc><news:news><news:publication_date>2026-05-01</news:publication_date></news:news></url>"
                        + "<url><loc>https://news.example/new</loc><lastmod>2026-05-04T12:00:00Z</lastmod><news:news><news:publication><news:name>N</news:name>"
                        + "<news:language>en</news:language></news:publication><news:publication_date>2026-05-04T12:00:00Z</news:publication_date>"
                        + "<news:title>New</news:title></news:news></url></urlset>";
        // When
        FeedDocument feed = parse(sitemap);
        // Then
        assertThat(feed.title()).isEqualTo("N");
        assertThat(feed.items())
                .extracting(FeedItem::link)
                .containsExactly(URI.create("https://news.example/new"), URI.create("https://news.example/old"));
    }

    @Test
    void mendsXmlThatIsBroken() throws FeedFormatException {
        // Given
        String broken =
                "<rss version=2.0><channel><title>A & B</title><item><title>Caf&eacute; <b>open</title><link>https://news.example/d</link></item><item>"
                        + "<title>\u0001Two</title><link>https://news.example/e</link></channel>";
        // When
        FeedDocument feed = parse(broken);
        // Then
        assertThat(feed.items()).isNotEmpty();
        assertThat(feed.items().get(0).link()).hasToString("https://news.example/d");
    }

    @Test
    void believesTheBytesMoreThanTheLabel() throws FeedFormatException {
        // Given
        String rss =
                "<?xml version='1.0' encoding='windows-1252'?><rss version='2.0'><channel><title>“Café”</title></channel></rss>";
        // When
        FeedDocument mislabelled = parse(rss);
        FeedDocument labelled = FeedParser.parse(rss.getBytes(Charset.forName("windows-1252")), "text/xml", BASE);
        // Then
        assertThat(List.of(mislabelled, labelled))
                .extracting(FeedDocument::title)
                .containsOnly("“Café”");
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><rss version='2.0'><channel><title>&b;</title></channel></rss>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>&x;</title></channel></rss>",
                "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/x.dtd' [<!ENTITY % y SYSTEM 'http://127.0.0.1:1/y'> %y;]><rss/>",
                "{\"items\": 7}",
                "{\"items\": [",
                "",
                "just words",
                "<rss version='2.0'>",
                "<sitemapindex><sitemap><loc>https://news.example/s1.xml</loc></sitemap></sitemapindex>",
                "<opml version='2.0'><body/></opml>"
            })
    void saysWhatIsNoFeed(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(FeedFormatException.class)
                .message()
                .doesNotContain("root:")
                .isNotBlank();
    }

    @Test
    void namesTheFeedOfAPage() {
        assertThatThrownBy(() -> parse(
                        "<html><head><link rel='alternate' type='application/rss+xml' href='/rss.xml'></head></html>"))
                .hasMessageContaining("/rss.xml");
    }

    @Test
    @Timeout(60)
    void neverThrowsAnythingElse() throws FeedFormatException {
        // Given
        String rss =
                "<rss version='2.0'><channel><title>T</title><item><title>A</title><link>https://news.example/a</link><pubDate>x</pubDate></item></channel></rss>";
        Random random = new Random(7);
        int read = 0;
        // When
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = rss.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1 + round % 8; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                FeedParser.parse(bytes, "", BASE);
                read++;
            } catch (FeedFormatException e) {
                assertThat(e).hasMessageMatching("(?s).+");
            }
        }
        parse("<rss version='2.0'><channel>" + "<x>".repeat(50) + "</channel></rss>");
        // Then
        assertThat(read).isPositive();
    }

    @Test
    void readsOpml() throws FeedFormatException {
        // Given
        String opml =
                "<opml version='2.0'><body><outline text='News'><outline xmlUrl='https://a.example/rss'/><outline xmlUrl=' https://b.example/atom '/></outline></body></opml>";
        // When
        List<String> feeds = Opml.feeds(opml.getBytes(StandardCharsets.UTF_8));
        // Then
        assertThat(feeds).containsExactly("https://a.example/rss", "https://b.example/atom");
    }
}
