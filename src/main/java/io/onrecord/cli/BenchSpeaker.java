package io.onrecord.cli;

import io.onrecord.extract.Extractors;
import io.onrecord.ingest.ArticlePublisher;
import io.onrecord.runtime.OnRecord;
import io.onrecord.runtime.ProcessorTimes;
import io.onrecord.schema.Article;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench speaker}: what a statement of a speaker in the news costs beside one of a speaker who is seldom heard. */
@Command(
        name = "speaker",
        description =
                "Has one speaker say a third of all, in turns with many who say little, and compares what a statement of each costs.",
        footer = {"", "Example:", "  onrecord bench speaker --rounds 6"})
final class BenchSpeaker implements Callable<Integer> {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final List<String> GIVEN =
            List.of("Anna", "Robert", "Helen", "Carl", "Nora", "William", "Susan", "Peter", "Clara", "Frank");
    private static final List<String> SYLLABLES =
            List.of("bar", "tol", "ken", "mar", "vin", "dal", "ros", "hel", "gan", "wick");
    private static final List<String> THINGS =
            List.of("tax", "bridge", "ferry", "school", "harbour", "council", "budget", "road", "tower", "park");
    /** What is done for a statement once its article was read. */
    private static final List<String> NODES = List.of(
            "speaker-resolution",
            "redirected-profiles",
            "statement-log",
            "statement-events",
            "profiles",
            "claims",
            "claim-publication",
            "trends");

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingOptions options;

    @Option(names = "--rounds", defaultValue = "5", description = "Rounds (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--statements",
            defaultValue = "400",
            description =
                    "Statements of the one speaker in a round; the others say twice as many (default ${DEFAULT-VALUE}).")
    private int each;

    private int sent;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (MeasuredStream stream = MeasuredStream.start(options.settings(), Extractors.grammar());
                Cluster cluster = Cluster.connect(stream.settings());
                Reckoning reckoning = Reckoning.open(stream.settings(), stream.serdes(), cluster);
                ArticlePublisher publisher = new ArticlePublisher(stream.settings(), stream.serdes())) {
            PrintWriter out = spec.commandLine().getOut();
            for (int round = 1; round <= rounds; round++) {
                double seldom = cost(2 * each, BenchSpeaker::seldom, publisher, reckoning, stream.instance());
                double often = cost(each, any -> "Ottilie Brandt", publisher, reckoning, stream.instance());
                out.printf(
                        "round %d: %,.0f microseconds a statement of the speaker in the news, who said %,d; %,.0f of others; ratio %.2f%n",
                        round, often * 1e6, round * each, seldom * 1e6, often / seldom);
                out.flush();
            }
            return ExitCode.OK;
        }
    }

    private double cost(
            int statements,
            IntFunction<String> speaker,
            ArticlePublisher publisher,
            Reckoning reckoning,
            OnRecord instance) {
        double before = seconds(instance);
        for (int i = 0; i < statements; i++) {
            Article article = article(speaker.apply(sent), sent++);
            publisher.send(article, reason -> {
                throw new Failure(ExitCode.FAILED, "article " + article.getId() + " was refused", reason);
            });
        }
        publisher.flush();
        while (reckoning.count().open() > 0 || reckoning.speakersBehind()) {
            LockSupport.parkNanos(PAUSE);
        }
        return (seconds(instance) - before) / statements;
    }

    private static double seconds(OnRecord instance) {
        Map<String, Double> times = ProcessorTimes.of(instance.streams());
        return NODES.stream().mapToDouble(node -> times.getOrDefault(node, 0.0)).sum();
    }

    private static Article article(String speaker, int number) {
        String text = "Mayor %s said on Monday that the %s near the %s would cost %d crowns."
                .formatted(speaker, THINGS.get(number % 10), THINGS.get(number / 10 % 10), number);
        return Article.newBuilder()
                .setId("bench-" + number)
                .setOutlet("Harbour Times")
                .setTitle("Council")
                .setPublished(NOON.plusSeconds(60L * number))
                .setText(text)
                .build();
    }

    /** One of ten thousand names. */
    private static String seldom(int number) {
        String family = SYLLABLES.get(number % 10) + SYLLABLES.get(number / 10 % 10) + SYLLABLES.get(number / 100 % 10);
        return GIVEN.get(number / 1_000 % 10) + ' ' + Character.toUpperCase(family.charAt(0)) + family.substring(1);
    }
}
