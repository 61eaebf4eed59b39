package io.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.schema.Article;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleLinesTest {
    private static final String WHOLE = """
            {"id": "a-1", "url": "https://harbour.example/a", "outlet": "Harbour Times", "title": "Ferry", "byline": "A. Beer", \
            "published": "2026-05-04T10:30:00+02:00", "updated": "2026-05-05", "language": "en-GB", "text": "“Late,” she said.", "x": 1}""";

    @Test
    void everyFieldOfALineReachesTheArticle() throws IOException {
        // When
        Article article = article(WHOLE);

        // Then
        assertThat(article.getId()).isEqualTo("a-1");
        assertThat(article.getUrl()).isEqualTo("https://harbour.example/a");
        assertThat(article.getOutlet()).isEqualTo("Harbour Times");
        assertThat(article.getTitle()).isEqualTo("Ferry");
        assertThat(article.getByline()).isEqualTo("A. Beer");
        assertThat(article.getPublished()).isEqualTo(Instant.parse("2026-05-04T08:30:00Z"));
        assertThat(article.getUpdated()).isEqualTo(Instant.parse("2026-05-05T00:00:00Z"));
        assertThat(article.getLanguage()).isEqualTo("en-GB");
        assertThat(article.getText()).isEqualTo("“Late,” she said.");
        assertThat(article.getOrigin()).isEqualTo("test.jsonl");
    }

    @Test
    void addressStandsInForAMissingId() throws IOException {
        // When
        Article article = article("{\"url\": \"https://harbour.example/b\", \"text\": \"x\"}");

        // Then
        assertThat(article.getId()).isEqualTo("https://harbour.example/b");
    }

    @Test
    void missingBodyAndDateAreLeftToTheStreamWhichRecordsTheRefusal() throws IOException {
        // When
        Article article = article("{\"id\": \"a\", \"published\": null}");

        // Then
        assertThat(article.getText()).isEmpty();
        assertThat(article.getPublished()).isNull();
    }

    @Test
    void retractionNeedsNoBody() throws IOException {
        // When
        List<ArticleLine> lines = read("{\"id\": \"a\", \"retracted\": true, \"reason\": \"misheard\"}");

        // Then
        assertThat(lines)
                .singleElement()
                .isInstanceOfSatisfying(
                        ArticleLine.Retraction.class,
                        line -> assertThat(List.of(line.id(), String.valueOf(line.reason())))
                                .containsExactly("a", "misheard"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"id\": \"a\", ~ not JSON",
                "{\"id\": \"a\" ~ expected close marker for Object",
                "{\"id\": \"a\", \"retracted\": \"yes\"} ~ 'retracted' is 'yes': expected true or false",
                "plain words ~ not JSON",
                "[1, 2] ~ not a JSON object",
                "{\"id\": \"a\"} {\"id\": \"b\"} ~ not JSON",
                "{\"text\": \"x\"} ~ neither 'id' nor 'url'",
                "{\"id\": \" \"} ~ neither 'id' nor 'url'",
                "{\"id\": 7, \"text\": \"x\"} ~ 'id' is '7': expected a string",
                "{\"id\": \"a\", \"text\": [\"x\"]} ~ 'text' is",
                "{\"id\": \"a\", \"published\": \"yesterday\"} ~ 'published' is 'yesterday': expected a time such as",
                "{\"id\": \"a\", \"published\": \"2026-02-30\"} ~ 'published' is '2026-02-30'",
                "{\"id\": \"a\", \"updated\": \"+999999999-01-01\"} ~ 'updated' is '+999999999-01-01'",
                "{\"id\": \"a\", \"text\": \"x\\ud83d\"} ~ half a surrogate pair at offset 1",
                "{\"id\": \"a\", \"text\": \"\\udc00\"} ~ half a surrogate pair at offset 0"
            })
    void badLineSaysWhatIsWrong(String line, String reason) throws IOException {
        // When
        List<ArticleLine> lines = read(line);

        // Then
        assertThat(lines)
                .singleElement()
                .isInstanceOfSatisfying(
                        ArticleLine.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).contains(reason));
    }

    @Test
    void linesKeepTheirNumbersOverBlankOnesAndABadOneStopsNothing() throws IOException {
        // When
        List<ArticleLine> lines = read("\uFEFF{\"id\": \"a\"}\r\n\n  \nnonsense\n{\"id\": \"b\"}");

        // Then
        assertThat(lines).extracting(ArticleLine::number).containsExactly(1L, 4L, 5L);
        assertThat(lines.get(1)).isInstanceOf(ArticleLine.Unreadable.class);
        assertThat(new String(lines.get(1).bytes(), StandardCharsets.UTF_8)).isEqualTo("nonsense");
    }

    @Test
    void brokenUtf8IsABadLineAndNotTheEnd() throws IOException {
        // Given
        byte[] bytes = {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xC3, '(', '"', '}', '\n', '{', '}'};

        // When
        List<ArticleLine> lines = read(bytes);

        // Then
        assertThat(lines).hasSize(2).allMatch(ArticleLine.Unreadable.class::isInstance);
    }

    @Test
    void gzipIsReadAsWhatItHolds() throws IOException {
        // Given
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(WHOLE.getBytes(StandardCharsets.UTF_8));
        }

        // When
        List<ArticleLine> lines = read(packed.toByteArray());

        // Then
        assertThat(lines).singleElement().isInstanceOf(ArticleLine.Version.class);
    }

    @Test
    void missingFileIsNamed() {
        // When
        assertThatThrownBy(() -> ArticleLines.open(Path.of("no-such-file.jsonl")))
                // Then
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("no-such-file.jsonl");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noBytesBreakTheReaderAndEveryLineIsAccountedFor(long seed) throws IOException {
        // Given
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        byte[] bytes = (WHOLE + "\n" + WHOLE + "\n" + WHOLE).getBytes(StandardCharsets.UTF_8);
        int hits = random.nextInt(1, 40);
        for (int i = 0; i < hits; i++) {
            bytes[random.nextInt(2, bytes.length)] = (byte) random.nextInt(256);
        }
        long written =
                IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').count() + 1;

        // When
        List<ArticleLine> lines = read(bytes);

        // Then
        assertThat(lines).hasSizeLessThanOrEqualTo((int) written);
        assertThat(lines.stream().mapToLong(ArticleLine::number).max().orElse(0))
                .isLessThanOrEqualTo(written);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static Article article(String line) throws IOException {
        return ((ArticleLine.Version) read(line).get(0)).article();
    }

    private static List<ArticleLine> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ArticleLine> read(byte[] bytes) throws IOException {
        List<ArticleLine> all = new ArrayList<>();
        try (ArticleLines lines = ArticleLines.of(new ByteArrayInputStream(bytes), "test.jsonl")) {
            for (ArticleLine line = lines.next(); line != null; line = lines.next()) {
                all.add(line);
            }
        }
        return all;
    }
}
