package io.onrecord.cli;

import io.onrecord.extract.Extractors;
import io.onrecord.ingest.ArticleLine;
import io.onrecord.ingest.ArticleLines;
import io.onrecord.ingest.ArticlePublisher;
import io.onrecord.runtime.OnRecord;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import io.onrecord.topology.InternalTopics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench topology}: how fast the whole stream is on this machine, and whether it loses anything. */
@Command(
        name = "topology",
        description =
                "Sends articles through the whole stream, broker and all in this process, and measures speed, shares and state.",
        footer = {"", "Example:", "  onrecord bench topology --input articles.jsonl"})
final class BenchTopology implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingOptions options;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            required = true,
            arity = "1..*",
            description = "JSONL files of articles.")
    private List<Path> input = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        TimedExtractor extractor = new TimedExtractor(Extractors.shipped());
        try (MeasuredStream stream = MeasuredStream.start(options.settings(), extractor);
                Cluster cluster = Cluster.connect(stream.settings())) {
            return measured(stream.settings(), stream.serdes(), stream.instance(), cluster, extractor);
        }
    }

    private int measured(
            Settings settings, AvroSerdes serdes, OnRecord instance, Cluster cluster, TimedExtractor extractor)
            throws IOException {
        try (Reckoning reckoning = Reckoning.open(settings, serdes, cluster)) {
            long begin = System.nanoTime();
            long in = publish(settings, serdes);
            Reckoning.Tally tally = reckoning.count();
            while (tally.open() > 0 && System.nanoTime() - begin < PATIENCE.toNanos() + in * 20_000_000L) {
                tally = reckoning.count();
            }
            double read = (System.nanoTime() - begin) / 1e9;
            awaitSpeakers(settings, cluster);
            double all = (System.nanoTime() - begin) / 1e9;
            PrintWriter out = spec.commandLine().getOut();
            out.println(tally);
            out.printf("%.1f s, %,.0f articles/s; articles alone %.1f s%n", all, in / all, read);
            StreamShares.print(out, instance, extractor, all * settings.threads());
            out.printf("state on disk: %,d kB per 1,000 articles%n", size(settings.dataDirectory()) / Math.max(1, in));
            out.printf("most memory of the process: %,d MB%n", PeakMemory.megabytes());
            out.flush();
            return tally.open() == 0 ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private long publish(Settings settings, AvroSerdes serdes) throws IOException {
        try (ArticlePublisher publisher = new ArticlePublisher(settings, serdes)) {
            for (Path file : input) {
                try (ArticleLines lines = ArticleLines.open(file)) {
                    for (ArticleLine line = lines.next(); line != null; line = lines.next()) {
                        if (line instanceof ArticleLine.Version version) {
                            publisher.send(version.article(), reason -> {
                                throw new Failure(ExitCode.FAILED, file + ": " + reason.getMessage());
                            });
                        }
                    }
                }
            }
            publisher.flush();
            return publisher.acknowledged();
        }
    }

    /** Waits until what the articles said has reached the speakers: their topic is read to its end, or nothing moves any more. */
    private static void awaitSpeakers(Settings settings, Cluster cluster) {
        List<String> topics = new InternalTopics(settings).towardsSpeakers();
        long before = Long.MAX_VALUE;
        long moved = System.nanoTime();
        while (System.nanoTime() - moved < Duration.ofSeconds(5).toNanos()) {
            long open = topics.stream().mapToLong(cluster::open).sum();
            if (open == 0) {
                return;
            }
            moved = open == before ? moved : System.nanoTime();
            before = open;
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
