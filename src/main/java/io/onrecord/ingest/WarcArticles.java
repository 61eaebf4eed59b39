package io.onrecord.ingest;

import io.onrecord.ingest.page.ArticlePage;
import io.onrecord.ingest.page.PageReader;
import io.onrecord.ingest.web.BodyText;
import io.onrecord.ingest.web.ContentCoding;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The articles of a web archive (WARC, plain or gzip), as Common Crawl's CC-NEWS has them: each answer of status 200 that is a page.
 * Records are read in their order by one thread, pages by several.
 */
final class WarcArticles implements Articles {
    private static final int MOST_BYTES = 16 << 20;
    private static final int AHEAD_PER_THREAD = 32;

    private final WarcReader records;
    private final String origin;
    private final ExecutorService threads;
    private final int ahead;
    private final Queue<Future<ArticleLine>> reading = new ArrayDeque<>();
    private long number;
    private boolean ended;

    private WarcArticles(WarcReader records, String origin, int threads) {
        this.records = records;
        this.origin = origin;
        this.ahead = threads * AHEAD_PER_THREAD;
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "warc-pages");
            thread.setDaemon(true);
            return thread;
        });
    }

    static WarcArticles open(Path file, int threads) throws IOException {
        WarcReader reader = new WarcReader(file);
        reader.setLenient(true);
        return new WarcArticles(reader, String.valueOf(file.getFileName()), threads);
    }

    /** A page as it lies in the archive. */
    private record Kept(long number, String uri, Instant date, String type, String coding, byte[] body) {}

    @Override
    public @Nullable ArticleLine next() throws IOException {
        while (!ended && reading.size() < ahead) {
            read();
        }
        Future<ArticleLine> first = reading.poll();
        if (first == null) {
            return null;
        }
        try {
            return first.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page was not read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Puts the next page to be read, or notes the end. */
    private void read() {
        try {
            Kept kept = page();
            if (kept == null) {
                ended = true;
            } else {
                reading.add(threads.submit(() -> line(kept)));
            }
        } catch (IOException | RuntimeException e) {
            // A broken archive cannot be read on: where the next record begins is unknown.
            ended = true;
            long place = ++number;
            reading.add(threads.submit(() -> unreadable(place, origin, "broken from here on: " + e.getMessage())));
        }
    }

    private @Nullable Kept page() throws IOException {
        for (Optional<WarcRecord> record = records.next(); record.isPresent(); record = records.next()) {
            if (record.get() instanceof WarcResponse response
                    && response.contentType().base().toString().startsWith("application/http")) {
                HttpResponse http = response.http();
                String type = http.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
                if (http.status() == 200 && (type.isEmpty() || type.contains("html"))) {
                    number++;
                    String coding = http.headers().first("Content-Encoding").orElse("");
                    try (InputStream body = http.body().stream()) {
                        return new Kept(
                                number,
                                Objects.requireNonNullElse(response.target(), "an unknown address"),
                                response.date(),
                                type,
                                coding,
                                body.readNBytes(MOST_BYTES));
                    }
                }
            }
        }
        return null;
    }

    private ArticleLine line(Kept kept) {
        try {
            byte[] body = ContentCoding.decode(kept.body(), kept.coding(), MOST_BYTES);
            URI address = address(kept.uri());
            ArticlePage page = PageReader.read(BodyText.decode(body, kept.type()), address);
            return page.paragraphs().isEmpty()
                    ? unreadable(kept.number(), kept.uri(), "no article found on the page " + kept.uri())
                    : new ArticleLine.Version(
                            kept.number(),
                            kept.uri().getBytes(StandardCharsets.UTF_8),
                            PageArticles.article(page, address, kept.uri(), origin, kept.date()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return unreadable(
                    kept.number(), kept.uri(), "the page " + kept.uri() + " cannot be read: " + e.getMessage());
        }
    }

    private static @Nullable URI address(String uri) {
        try {
            return URI.create(uri);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ArticleLine unreadable(long number, String what, String reason) {
        return new ArticleLine.Unreadable(number, what.getBytes(StandardCharsets.UTF_8), reason);
    }

    @Override
    public void skip(long lines) throws IOException {
        for (long i = 0; i < lines && page() != null; i++) {
            // What was sent before is passed over unread.
        }
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        records.close();
    }
}
