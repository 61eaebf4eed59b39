package io.onrecord.cli;

import io.onrecord.ingest.ArticleFiles;
import io.onrecord.ingest.ArticleLine;
import io.onrecord.ingest.ArticlePublisher;
import io.onrecord.ingest.Articles;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord ingest}: puts the articles of files on the topic and says what became of them. */
@Command(
        name = "ingest",
        description =
                "Feeds articles to a running instance: from JSONL files (one article a line), web archives (WARC), pages, plain text, and folders of them; plain or gzip.",
        footerHeading = "%nA line:%n",
        footer = {
            "  {\"id\": \"x-1\", \"outlet\": \"Harbour Times\", \"title\": \"...\", \"published\": \"2026-05-04T08:30:00Z\", \"text\": \"...\"}",
            "  'url' may stand for 'id'. The same id with another text is a new version ('updated' says when);",
            "  {\"id\": \"x-1\", \"retracted\": true, \"reason\": \"...\"} takes the article back.",
            "  A line that is no article is reported with file, number and reason and kept in FILE.rejected.",
            "",
            "A run that was interrupted is taken up where it stood when the same files are given again; --again begins anew.",
            "",
            "Examples:",
            "  onrecord ingest articles.jsonl",
            "  onrecord ingest --rate 20 day1.jsonl.gz day2.jsonl.gz",
            "  onrecord ingest CC-NEWS-20260504.warc.gz pages/",
            "  onrecord ingest --bootstrap-servers kafka:9092 --schema-registry-url http://registry:8081 articles.jsonl"
        })
final class Ingest implements Callable<Integer> {
    private static final int REASONS_SHOWN = 20;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingOptions options;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of articles (.jsonl, .warc, .html, .txt, each also .gz) and folders of them.")
    private List<Path> files;

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description = "Most articles a second; 0, the default, is as fast as they are taken.")
    private double rate;

    @Option(
            names = "--rejected-dir",
            paramLabel = "DIR",
            description = "Folder for the .rejected files; by default each lies beside its file.")
    private @Nullable Path rejectedFolder;

    @Option(
            names = "--no-wait",
            description = "Returns when the articles are on the topic, without the account of what became of them.")
    private boolean noWait;

    @Option(names = "--again", description = "Sends what an interrupted run of the same files has sent already, too.")
    private boolean again;

    private long badLines;

    @Override
    public Integer call() throws IOException {
        List<Path> all = ArticleFiles.of(files);
        for (Path file : all) {
            requireArticles(file);
        }
        Settings settings = options.clusterSettings();
        long begin = System.nanoTime();
        try (Cluster cluster = Cluster.connect(settings);
                ConfluentRegistry registry = ConfluentRegistry.of(settings.schemaRegistryUrl(), settings.registry())) {
            AvroSerdes serdes = new AvroSerdes(registry, settings.messageMaxBytes());
            try (Reckoning reckoning = Reckoning.open(settings, serdes, cluster)) {
                boolean watched = !noWait && cluster.applicationRuns();
                Checkpoint checkpoint = Checkpoint.of(settings.dataDirectory(), cluster.id(), all, again);
                long in = publish(all, checkpoint, settings, serdes);
                if (!watched) {
                    out(
                            "%,d articles are on the topic '%s'%s%n",
                            in,
                            settings.topic("articles"),
                            noWait
                                    ? ""
                                    : "; no instance of '" + settings.applicationId() + "' is running to process them");
                } else {
                    account(reckoning, begin);
                }
                checkpoint.end();
            }
        }
        return badLines == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void requireArticles(Path file) throws IOException {
        if (Files.exists(file) && Files.isRegularFile(file) && Files.size(file) == 0) {
            throw new Failure(ExitCode.FAILED, "'" + file + "' is empty: expected one article a line, as JSON");
        }
        Files.newInputStream(file)
                .close(); // before anything is sent: one that is missing or may not be read ends it all
    }

    private long publish(List<Path> all, Checkpoint checkpoint, Settings settings, AvroSerdes serdes)
            throws IOException {
        if (all.isEmpty()) {
            throw new Failure(ExitCode.FAILED, "no files in " + files + ": expected articles");
        }
        if (checkpoint.isTakenUp()) {
            out("Going on where an interrupted run stood; --again begins anew.%n");
        }
        Pace pace = new Pace(rate);
        try (ArticlePublisher publisher = new ArticlePublisher(settings, serdes);
                Progress progress = Progress.of("sending", "articles")) {
            for (Path file : all) {
                if (!checkpoint.isDone(file)) {
                    publish(file, checkpoint, publisher, pace, progress);
                }
            }
            publisher.flush();
            return publisher.acknowledged();
        }
    }

    private void publish(Path file, Checkpoint checkpoint, ArticlePublisher publisher, Pace pace, Progress progress)
            throws IOException {
        String name = file.getFileName() + ".rejected";
        Path kept = rejectedFolder == null ? file.resolveSibling(name) : rejectedFolder.resolve(name);
        long articles = 0;
        long place = checkpoint.place(file);
        try (RejectedLines rejected = new RejectedLines(kept, place > 0);
                Articles lines = ArticleFiles.open(file, THREADS)) {
            lines.skip(place);
            for (ArticleLine line = lines.next(); line != null; line = lines.next()) {
                ArticleLine current = line;
                place++;
                if (line instanceof ArticleLine.Unreadable unreadable) {
                    reject(file, unreadable, unreadable.reason(), rejected);
                    rejected.requireKept();
                    continue;
                }
                pace.next();
                ArticlePublisher.Refusal refusal = why -> reject(file, current, why.getMessage(), rejected);
                if (line instanceof ArticleLine.Version version) {
                    publisher.send(version.article(), refusal);
                } else if (line instanceof ArticleLine.Retraction retraction) {
                    publisher.retract(retraction.id(), retraction.at(), retraction.reason(), refusal);
                }
                progress.to(++articles);
                if (checkpoint.isDue()) {
                    publisher.flush();
                    checkpoint.at(file, place);
                }
            }
            publisher.flush();
            checkpoint.done(file);
            rejected.requireKept();
            String bad = rejected.count() == 0
                    ? ""
                    : String.format("; %,d lines rejected, kept in %s", rejected.count(), rejected.file());
            out("%s: %,d articles sent%s%n", file, articles, bad);
        }
    }

    private synchronized void reject(Path file, ArticleLine line, @Nullable String reason, RejectedLines rejected) {
        if (badLines++ < REASONS_SHOWN || Main.verbose(spec)) {
            spec.commandLine().getErr().printf("%s:%d: %s%n", file, line.number(), reason);
        } else if (badLines == REASONS_SHOWN + 1) {
            spec.commandLine().getErr().println("... more lines were rejected; --verbose says why for each");
        }
        rejected.add(line.bytes());
    }

    /** Waits until every article is accounted for, or until nothing has moved for a minute. */
    private void account(Reckoning reckoning, long begin) {
        try (Progress progress = Progress.of("processing", "articles")) {
            Reckoning.Tally tally = count(reckoning);
            long moved = System.nanoTime();
            while (tally.open() > 0 && System.nanoTime() - moved < PATIENCE.toNanos()) {
                Reckoning.Tally next = count(reckoning);
                moved = next.open() == tally.open() ? moved : System.nanoTime();
                tally = next;
                progress.to(tally.in() - tally.open());
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            out("articles: %s, in %.1f s (%,.0f articles/s)%n", tally, seconds, (tally.in() - tally.open()) / seconds);
            if (tally.open() > 0) {
                throw new Failure(
                        ExitCode.UNAVAILABLE,
                        "nothing has been processed for " + PATIENCE.toSeconds()
                                + " s: the waiting articles are safe on the topic; see the log of the instance");
            }
        }
    }

    /** Counts; where no broker answers, again until it does: for a minute, as long as the stream is given to move. */
    private static Reckoning.Tally count(Reckoning reckoning) {
        long begin = System.nanoTime();
        while (true) {
            try {
                return reckoning.count();
            } catch (RetriableException e) {
                if (System.nanoTime() - begin >= PATIENCE.toNanos()) {
                    throw e;
                }
            }
        }
    }

    private void out(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(format, values);
        out.flush();
    }
}
