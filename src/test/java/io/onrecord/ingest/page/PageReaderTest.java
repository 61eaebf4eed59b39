package io.onrecord.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageReaderTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");
    private static final URI ADDRESS = URI.create("https://news.example/2026/lake.html");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    private static PageScore score(Path page) {
        try {
            Path truth = page.resolveSibling(page.getFileName().toString().replace(".html", ".txt"));
            return PageScore.of(PageReader.read(Files.readString(page), null).text(), Files.readString(truth));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void findsTheBodyInEveryStyleOfPage(Path page) {
        // When
        PageScore score = score(page);
        // Then
        assertThat(score.precision()).as("precision").isGreaterThan(0.9);
        assertThat(score.recall()).as("recall").isGreaterThan(0.95);
    }

    @Test
    void findsNineteenOfTwentyWordsOfAllPagesTogether() throws IOException {
        // When
        PageScore all = pages().map(PageReaderTest::score).reduce(new PageScore(0, 0, 0), PageScore::plus);
        // Then
        assertThat(pages()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(all.precision()).isGreaterThan(0.97);
        assertThat(all.recall()).isGreaterThan(0.97);
    }

    @Test
    void keepsParagraphsThatStructuredDataRunsTogether() throws IOException {
        // Given
        String html = Files.readString(PAGES.resolve("jsonld-one-string.html"));
        // When
        ArticlePage page = PageReader.read(html, null);
        // Then
        assertThat(page.text().strip())
                .isEqualTo(
                        Files.readString(PAGES.resolve("jsonld-one-string.txt")).strip());
    }

    @Test
    void readsWhatThePageSaysOfItself() {
        // Given
        String html =
                "<html lang=en-gb><head><title>Ferry late - Harbour Times</title><meta property='og:site_name' content='Harbour Times'>"
                        + "<link rel=canonical href='https://www.news.example/2026/lake.html?utm_source=x'>"
                        + "<script type='application/ld+json'>[{'@type':'WebSite'},{\"@type\":\"NewsArticle\"}]</script>"
                        + "<script type='application/ld+json'>{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"headline\":\"Ferry &amp; tide late\","
                        + "\"author\":[{\"name\":\"Ilse Marrow\"},{\"name\":\"Tobin Ash\"}],\"datePublished\":\"2026-05-04T08:30:00+02:00\","
                        + "\"dateModified\":\"2026-05-04T09:00:00.5Z\"}]}</script></head><body><article><p>The ferry was two hours late on Monday, "
                        + "and nobody on the pier was told why.</p></article></body></html>";
        // When
        ArticlePage page = PageReader.read(html, ADDRESS);
        // Then
        assertThat(page)
                .isEqualTo(new ArticlePage(
                        URI.create("https://www.news.example/2026/lake.html"),
                        "Ferry & tide late",
                        "Ilse Marrow, Tobin Ash",
                        "Harbour Times",
                        "en-GB",
                        Instant.parse("2026-05-04T06:30:00Z"),
                        Instant.parse("2026-05-04T09:00:00.500Z"),
                        List.of("The ferry was two hours late on Monday, and nobody on the pier was told why."),
                        null));
    }

    @Test
    void believesNoCanonicalAddressOnAnotherSite() {
        // Given
        String html = "<link rel=canonical href='https://elsewhere.example/x'><p>Text.</p>";
        // When
        ArticlePage page = PageReader.read(html, ADDRESS);
        // Then
        assertThat(page.canonical()).isNull();
    }

    @Test
    void knowsTheNextPageFromTheNextArticle() {
        // Given
        String html =
                "<a rel=next href='/2026/other.html'>Next story</a><a rel=next href='/2026/lake.html?page=2'>2</a><p>Text.</p>";
        // When
        ArticlePage page = PageReader.read(html, ADDRESS);
        // Then
        assertThat(page.next()).isEqualTo(URI.create("https://news.example/2026/lake.html?page=2"));
    }

    @Test
    @Timeout(20)
    void survivesPagesMadeToHurt() {
        // Given
        List<String> hostile = List.of(
                "<div>".repeat(100_000),
                "<p>" + "a".repeat(2_000_000),
                "<b><i>".repeat(50_000) + "text",
                "<table>".repeat(20_000),
                "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script>",
                "<p class='" + "a-".repeat(200_000) + "'>text</p>",
                "",
                "\u0000\uffff<\u0000>");
        // When
        List<ArticlePage> pages =
                hostile.stream().map(html -> PageReader.read(html, ADDRESS)).toList();
        // Then
        assertThat(pages).hasSize(hostile.size());
    }
}
