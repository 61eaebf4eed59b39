package io.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.schema.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class ArticleFilesTest {
    private static final Instant CRAWLED = Instant.parse("2026-05-04T09:00:00Z");

    @TempDir
    Path folder;

    private static List<ArticleLine> read(Path file, long skipped) throws IOException {
        List<ArticleLine> lines = new ArrayList<>();
        try (Articles articles = ArticleFiles.open(file, 2)) {
            articles.skip(skipped);
            for (ArticleLine line = articles.next(); line != null; line = articles.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String page(int number) {
        return "<html lang=en><head><title>Title " + number
                + "</title><meta property='og:site_name' content='Harbour Times'></head><body><nav>Home</nav>"
                + "<article><p>Pump number " + number
                + " was tested twice, the mayor said on Monday.</p></article></body></html>";
    }

    private Path warc(WarcCompression compression, int pages) throws IOException {
        Path file = folder.resolve(compression == WarcCompression.GZIP ? "news.warc.gz" : "news.warc");
        try (WarcWriter writer = new WarcWriter(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), compression)) {
            for (int i = 0; i < pages; i++) {
                write(writer, "https://news.example/" + i + "?utm_source=x", 200, "text/html; charset=utf-8", page(i));
                write(writer, "https://news.example/gone/" + i, 404, "text/html", page(i));
                write(writer, "https://news.example/image/" + i, 200, "image/png", "no page");
            }
            write(writer, "https://news.example/empty", 200, "text/html", "<html><body></body></html>");
        }
        return file;
    }

    private static void write(WarcWriter writer, String uri, int status, String type, String body) throws IOException {
        writer.write(new WarcResponse.Builder(URI.create(uri))
                .date(CRAWLED)
                .body(new HttpResponse.Builder(status, "Status")
                        .body(MediaType.parse(type), body.getBytes(StandardCharsets.UTF_8))
                        .build())
                .build());
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "GZIP"})
    void readsThePagesOfAnArchiveInTheirOrder(WarcCompression compression) throws IOException {
        // Given
        Path archive = warc(compression, 40);
        // When
        List<ArticleLine> lines = read(archive, 0);
        // Then
        assertThat(lines).hasSize(41);
        Article first = ((ArticleLine.Version) lines.get(0)).article();
        assertThat(first.getId()).isEqualTo("https://news.example/0");
        assertThat(first.getTitle()).isEqualTo("Title 0");
        assertThat(first.getOutlet()).isEqualTo("Harbour Times");
        assertThat(first.getPublished()).isEqualTo(CRAWLED);
        assertThat(first.getText()).isEqualTo("Pump number 0 was tested twice, the mayor said on Monday.");
        assertThat(lines).extracting(ArticleLine::number).isSorted();
        assertThat(lines.get(40))
                .isInstanceOfSatisfying(
                        ArticleLine.Unreadable.class,
                        line -> assertThat(line.reason())
                                .isEqualTo("no article found on the page https://news.example/empty"));
    }

    @Test
    void skipsWhatWasSent() throws IOException {
        // Given
        Path archive = warc(WarcCompression.GZIP, 10);
        Path jsonl =
                Files.writeString(folder.resolve("a.jsonl"), "{\"id\":\"1\"}\n\n{\"id\":\"2\"}\nbad\n{\"id\":\"4\"}\n");
        // When
        List<List<ArticleLine>> rest = List.of(read(archive, 8), read(jsonl, 2));
        // Then
        assertThat(rest.get(0)).extracting(ArticleLine::number).containsExactly(9L, 10L, 11L);
        assertThat(rest.get(1)).extracting(ArticleLine::number).containsExactly(4L, 5L);
    }

    @Test
    void anArchiveThatBreaksOffIsReadUpToThere() throws IOException {
        // Given
        byte[] whole = Files.readAllBytes(warc(WarcCompression.GZIP, 10));
        Path cut = Files.write(folder.resolve("cut.warc.gz"), Arrays.copyOf(whole, whole.length / 2));
        // When
        List<ArticleLine> lines = read(cut, 0);
        // Then
        assertThat(lines).hasSizeBetween(3, 8);
        assertThat(lines.get(lines.size() - 1))
                .isInstanceOfSatisfying(
                        ArticleLine.Unreadable.class,
                        line -> assertThat(line.reason()).startsWith("broken from here on"));
    }

    @Test
    @Timeout(60)
    void damagedArchivesNeverThrow() throws IOException {
        // Given
        byte[] whole = Files.readAllBytes(warc(WarcCompression.NONE, 5));
        Random random = new Random(11);
        int lines = 0;
        // When
        for (int round = 0; round < 60; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 6; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            lines += read(Files.write(folder.resolve("damaged.warc"), damaged), 0)
                    .size();
        }
        // Then
        assertThat(lines).isPositive();
    }

    @Test
    void readsPagesTextsAndFoldersOfThem() throws IOException {
        // Given
        Path sub = Files.createDirectories(folder.resolve("all/sub"));
        Files.writeString(sub.resolve("b.html"), page(7));
        Files.writeString(folder.resolve("all/a.txt"), "First paragraph,\nsecond line.\n\nSecond paragraph.\n");
        Files.writeString(folder.resolve("all/.hidden.txt"), "Nobody sees this.");
        Files.writeString(folder.resolve("all/a.txt.rejected"), "Nor this.");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("all/c.html.gz")))) {
            out.write(page(8).getBytes(StandardCharsets.UTF_8));
        }
        // When
        List<Path> files = ArticleFiles.of(List.of(folder.resolve("all")));
        List<ArticleLine> lines = new ArrayList<>();
        for (Path file : files) {
            lines.addAll(read(file, 0));
        }
        // Then
        assertThat(lines)
                .extracting(line -> ((ArticleLine.Version) line).article().getText())
                .containsExactly(
                        "First paragraph, second line.\n\nSecond paragraph.",
                        "Pump number 8 was tested twice, the mayor said on Monday.",
                        "Pump number 7 was tested twice, the mayor said on Monday.");
    }

    @Test
    void aFileWithoutATellingNameIsKnownByItsContent() throws IOException {
        // Given
        Path page = Files.writeString(folder.resolve("page"), "  <!doctype html>" + page(1));
        Path archive = Files.move(warc(WarcCompression.GZIP, 1), folder.resolve("archive"));
        // When
        List<Integer> counts = List.of(read(page, 0).size(), read(archive, 0).size());
        // Then
        assertThat(counts).containsExactly(1, 2);
    }
}
