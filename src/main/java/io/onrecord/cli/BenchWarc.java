package io.onrecord.cli;

import io.onrecord.ingest.ArticleFiles;
import io.onrecord.ingest.ArticleLine;
import io.onrecord.ingest.Articles;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench warc}: how fast the articles of a web archive are read. */
@Command(
        name = "warc",
        description =
                "Writes a web archive of pages, and measures how fast its articles are read, before Kafka takes them.",
        footerHeading = "%nExamples:%n",
        footer = {"  onrecord bench warc --articles 20000", "  onrecord bench warc --keep /tmp/sample.warc.gz"})
final class BenchWarc implements Callable<Integer> {
    private static final int ROUNDS = 3;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Pages in the archive (${DEFAULT-VALUE}).")
    private int articles;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Threads that read pages (${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--keep",
            paramLabel = "FILE",
            description = "Where the archive is to stay; by default it is deleted.")
    private @Nullable Path kept;

    @Override
    public Integer call() throws IOException {
        Path archive = kept == null ? Files.createTempFile("onrecord-bench", ".warc.gz") : kept;
        PrintWriter out = spec.commandLine().getOut();
        try {
            write(archive);
            out.printf(Locale.ROOT, "%,d pages, %,d bytes compressed%n", articles, Files.size(archive));
            out.flush();
            for (int round = 1; round <= ROUNDS; round++) {
                long begin = System.nanoTime();
                long worked = processorNanos();
                long read = read(archive);
                double seconds = (System.nanoTime() - begin) / 1e9;
                double processor = (processorNanos() - worked) / 1e9;
                out.printf(
                        Locale.ROOT,
                        "round %d: %,d articles in %.1f s, %,.0f articles/s; %.1f s of processor time, %,.0f articles/s of one processor%n",
                        round,
                        read,
                        seconds,
                        read / seconds,
                        processor,
                        read / processor);
                out.flush();
            }
        } finally {
            if (kept == null) {
                Files.delete(archive);
            }
        }
        return ExitCode.OK;
    }

    /** What counts on a machine that does other things as well. */
    private static long processorNanos() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private void write(Path archive) throws IOException {
        List<SampleArticles.Sample> samples = SampleArticles.samples();
        try (WarcWriter writer = new WarcWriter(
                java.nio.channels.FileChannel.open(
                        archive,
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.TRUNCATE_EXISTING,
                        java.nio.file.StandardOpenOption.WRITE),
                WarcCompression.GZIP)) {
            for (int i = 0; i < articles; i++) {
                SampleArticles.Sample sample = samples.get(i % samples.size());
                byte[] body =
                        SamplePages.page(i, sample.title(), sample.paragraphs()).getBytes(StandardCharsets.UTF_8);
                HttpResponse http = new HttpResponse.Builder(200, "OK")
                        .addHeader("Content-Type", "text/html; charset=utf-8")
                        .body(MediaType.HTML_UTF8, body)
                        .build();
                writer.write(new WarcResponse.Builder(URI.create("https://harbour.example/2026/05/04/" + i))
                        .date(Instant.parse("2026-05-04T09:00:00Z"))
                        .body(http)
                        .build());
            }
        }
    }

    private long read(Path archive) throws IOException {
        long read = 0;
        try (Articles lines = ArticleFiles.open(archive, threads)) {
            for (ArticleLine line = lines.next(); line != null; line = lines.next()) {
                read += line instanceof ArticleLine.Version ? 1 : 0;
            }
        }
        return read;
    }
}
