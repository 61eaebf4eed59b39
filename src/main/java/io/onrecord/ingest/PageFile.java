package io.onrecord.ingest;

import io.onrecord.ingest.page.ArticlePage;
import io.onrecord.ingest.page.PageReader;
import io.onrecord.ingest.web.BodyText;
import io.onrecord.ingest.web.ContentCoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file that is one article: a page, or plain text with paragraphs apart by blank lines. */
final class PageFile implements Articles {
    private static final int MOST_BYTES = 16 << 20;
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    private final Path file;
    private final boolean isHtml;
    private boolean isRead;

    PageFile(Path file, boolean isHtml) {
        this.file = file;
        this.isHtml = isHtml;
    }

    @Override
    public @Nullable ArticleLine next() throws IOException {
        if (isRead) {
            return null;
        }
        isRead = true;
        byte[] name = file.toString().getBytes(StandardCharsets.UTF_8);
        if (Files.size(file) > MOST_BYTES) {
            return new ArticleLine.Unreadable(1, name, "larger than " + MOST_BYTES + " bytes: expected one article");
        }
        String text = BodyText.decode(ContentCoding.decode(Files.readAllBytes(file), "", MOST_BYTES), "");
        ArticlePage page = isHtml ? PageReader.read(text, null) : plain(text);
        if (page.paragraphs().isEmpty()) {
            return new ArticleLine.Unreadable(1, name, "no article found: expected a page or a text with one");
        }
        Instant kept = Files.getLastModifiedTime(file).toInstant();
        String origin = String.valueOf(file.getFileName());
        return new ArticleLine.Version(1, name, PageArticles.article(page, null, origin, origin, kept));
    }

    private static ArticlePage plain(String text) {
        List<String> paragraphs = PARAGRAPHS
                .splitAsStream(text)
                .map(paragraph -> paragraph.strip().replaceAll("[ \\t]*\\R[ \\t]*", " "))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        return new ArticlePage(null, null, null, null, null, null, null, paragraphs, null);
    }

    @Override
    public void skip(long lines) {
        isRead = isRead || lines > 0;
    }

    @Override
    public void close() {
        // Opened and closed in one go.
    }
}
