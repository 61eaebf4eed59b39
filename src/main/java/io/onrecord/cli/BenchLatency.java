package io.onrecord.cli;

import io.onrecord.schema.StatementEvent;
import io.onrecord.settings.FeedNames;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench latency}: how long it takes from publication on a site to a statement on the topic. */
@Command(
        name = "latency",
        description =
                "Reads feeds of local sites with a whole instance, and measures the time from publication to statement.",
        footerHeading = "%nExample:%n",
        footer = {"  onrecord bench latency --feeds 20 --feed-interval 5s --seconds 90"})
final class BenchLatency implements Callable<Integer> {
    private static final Duration GAP = Duration.ofSeconds(7);
    /* The sites that misbehave on purpose have lower numbers. */
    private static final int WELL = 20;
    private static final Duration AFTER = Duration.ofSeconds(15);

    @Spec
    private CommandSpec spec;

    @Mixin
    private InstanceOptions options;

    @Option(
            names = "--feeds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Sites, each with a feed (${DEFAULT-VALUE}).")
    private int feeds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "90",
            description = "How long the sites publish (${DEFAULT-VALUE}).")
    private int seconds;

    private final Map<String, Instant> arrived = new ConcurrentHashMap<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (String port : List.of(SettingNames.PORT, SettingNames.BROKER_PORT, SettingNames.REGISTRY_PORT)) {
            options.preset(port, 0);
        }
        options.preset(FeedNames.INTERVAL_MS, 5_000);
        options.preset(FeedNames.INTERVAL_MAX_MS, 5_000);
        options.preset(FeedNames.PRIVATE_ADDRESSES, true);
        TemporaryFolder folder = TemporaryFolder.where(true);
        Settings settings = options.settings().with(SettingNames.DATA_DIR, folder.path());
        try (PressSites sites = PressSites.open(InstantSource.system(), Duration.ofDays(1), GAP, Duration.ofDays(1))) {
            String addresses = IntStream.range(WELL, WELL + feeds)
                    .mapToObj(sites::localFeed)
                    .collect(Collectors.joining(" "));
            try (Instance instance = Instance.start(settings.with(FeedNames.FEEDS, addresses), folder);
                    Cluster cluster = Cluster.connect(instance.settings());
                    StatementTail tail = StatementTail.start(
                            instance.settings(),
                            instance.serdes(),
                            cluster.partitions(instance.settings().topic("statements")),
                            this::hear)) {
                instance.awaitRunning(Duration.ofMinutes(2));
                Thread.sleep(AFTER.toMillis());
                Instant from = Instant.now();
                Thread.sleep(Duration.ofSeconds(seconds).toMillis());
                Instant to = Instant.now();
                Thread.sleep(AFTER.toMillis() + settings.feeds().shortest().toMillis());
                return report(sites, from, to, settings.feeds().shortest());
            }
        }
    }

    private void hear(String key, StatementEvent event) {
        arrived.putIfAbsent(event.getArticleId(), Instant.now());
    }

    private int report(PressSites sites, Instant from, Instant to, Duration interval) {
        List<Long> times = arrived.entrySet().stream()
                .map(entry -> Map.entry(sites.published(entry.getKey()), entry.getValue()))
                .filter(entry -> entry.getKey().isAfter(from) && entry.getKey().isBefore(to))
                .map(entry -> Duration.between(entry.getKey(), entry.getValue()).toMillis())
                .sorted()
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (times.isEmpty()) {
            throw new Failure(ExitCode.FAILED, "no statement arrived");
        }
        out.printf(
                Locale.ROOT,
                "%d feeds, polled every %d s: %,d articles; from publication to statement p50 %d ms, p95 %d ms, p99 %d ms, most %d ms%n",
                feeds,
                interval.toSeconds(),
                times.size(),
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() * 99 / 100),
                times.get(times.size() - 1));
        out.flush();
        return times.get(times.size() * 99 / 100) < interval.toMillis() + 2_000 ? ExitCode.OK : ExitCode.FAILED;
    }
}
