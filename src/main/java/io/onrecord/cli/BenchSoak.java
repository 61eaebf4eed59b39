package io.onrecord.cli;

import io.onrecord.embedded.EmbeddedBroker;
import io.onrecord.ingest.feed.FeedReader;
import io.onrecord.ingest.feed.FeedRegister;
import io.onrecord.runtime.Provisioning;
import io.onrecord.schema.Article;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.InMemoryRegistry;
import io.onrecord.settings.FeedNames;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench soak}: thousands of real feeds over HTTP onto a real topic, checked against what the sites published. */
@Command(
        name = "soak",
        description =
                "Reads local feeds over HTTP onto the topic of an embedded broker, by a clock that runs fast, and compares the topic with what the sites brought out.",
        footerHeading = "%nExample:%n",
        footer = {"  onrecord bench soak --feeds 2000 --minutes 60 --speed 20"})
final class BenchSoak implements Callable<Integer> {
    private static final Duration GAP = Duration.ofMinutes(20);
    private static final Duration CORRECTION = Duration.ofMinutes(7);
    private static final Duration INTERVAL = Duration.ofMinutes(5);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    @Spec
    private CommandSpec spec;

    @Option(names = "--feeds", paramLabel = "N", defaultValue = "2000", description = "Feeds (${DEFAULT-VALUE}).")
    private int feeds;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "60",
            description = "Minutes of news (${DEFAULT-VALUE}).")
    private int minutes;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "20",
            description = "How much faster than time the clock runs (${DEFAULT-VALUE}).")
    private int speed;

    private final Map<String, Seen> seen = new HashMap<>();

    /** What lies on the topic of one article. */
    private record Seen(int versions, String text) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        long start = System.nanoTime();
        InstantSource clock =
                () -> Instant.parse("2026-05-04T08:00:00Z").plusNanos((System.nanoTime() - start) * speed);
        TemporaryFolder folder = TemporaryFolder.where(true);
        try (folder;
                EmbeddedBroker broker = EmbeddedBroker.start(folder.path(), 0);
                PressSites sites = PressSites.open(clock, Duration.ofMinutes(minutes), GAP, CORRECTION)) {
            Settings settings = Settings.of(Map.of(
                    SettingNames.BOOTSTRAP_SERVERS, broker.bootstrapServers(),
                    SettingNames.SCHEMA_REGISTRY_URL, "http://127.0.0.1:9",
                    FeedNames.INTERVAL_MS, String.valueOf(INTERVAL.toMillis()),
                    FeedNames.INTERVAL_MAX_MS, String.valueOf(INTERVAL.toMillis()),
                    FeedNames.PRIVATE_ADDRESSES, "true"));
            AvroSerdes serdes = AvroSerdes.of(new InMemoryRegistry());
            try (Provisioning topics = Provisioning.connect(settings)) {
                topics.provide();
            }
            return soak(settings, serdes, clock, sites);
        }
    }

    private int soak(Settings settings, AvroSerdes serdes, InstantSource clock, PressSites sites)
            throws InterruptedException {
        Instant begin = clock.instant();
        try (FeedRegister register = FeedRegister.open(settings, serdes);
                FeedReader reader = FeedReader.start(settings, serdes, clock, sites.lookup(), news -> {});
                KafkaConsumer<String, Article> articles = new KafkaConsumer<>(
                        settings.consumer(),
                        new StringDeserializer(),
                        serdes.value(Article.class).deserializer())) {
            articles.assign(IntStream.range(0, settings.partitions())
                    .mapToObj(partition -> new TopicPartition(settings.topic("articles"), partition))
                    .toList());
            IntStream.range(0, feeds).parallel().forEach(site -> register.add(sites.feed(site)));
            follow(articles, sites, clock, begin);
            // What comes twice comes within the next polls.
            Instant settled = clock.instant().plus(INTERVAL.multipliedBy(2));
            while (clock.instant().isBefore(settled)) {
                take(articles);
            }
            return compare(sites);
        }
    }

    /**
     * Reads the topic until it is whole, or until nothing more is to come: a correction is found within the gap after the last look at its
     * page, which is no longer than the news went on, so that a silence of twice that is the end. The clock runs fast, and on a machine
     * with much to do the reader falls behind it; a minute of real silence is asked for as well.
     */
    private void follow(KafkaConsumer<String, Article> articles, PressSites sites, InstantSource clock, Instant begin) {
        Instant closed = begin.plus(Duration.ofMinutes(minutes));
        Instant shown = begin;
        Instant heard = begin;
        long heardNanos = System.nanoTime();
        while (clock.instant().isBefore(closed)
                || !isWhole(sites)
                        && (clock.instant().isBefore(heard.plus(Duration.ofMinutes(2L * minutes)))
                                || System.nanoTime() - heardNanos < SILENCE.toNanos())) {
            if (take(articles)) {
                heard = clock.instant();
                heardNanos = System.nanoTime();
            }
            if (Duration.between(shown, clock.instant()).toMinutes() >= 10) {
                shown = clock.instant();
                show(begin, shown, sites);
            }
        }
    }

    /** Returns whether there was something. */
    private boolean take(KafkaConsumer<String, Article> articles) {
        ConsumerRecords<String, Article> records = articles.poll(Duration.ofMillis(200));
        for (ConsumerRecord<String, Article> record : records) {
            int before = seen.containsKey(record.key()) ? seen.get(record.key()).versions() : 0;
            seen.put(record.key(), new Seen(before + 1, record.value().getText()));
        }
        return !records.isEmpty();
    }

    private boolean isWhole(PressSites sites) {
        return faults(sites).isEmpty();
    }

    /** Returns which articles of the sites are not on the topic, are there too often, or not in their last version. */
    private List<String> faults(PressSites sites) {
        List<String> faults = new ArrayList<>();
        for (int site = 0; site < feeds; site++) {
            for (long article = 0; article < sites.out(site); article++) {
                Seen found = seen.get(sites.id(site, article));
                if (found == null) {
                    faults.add("lost: " + sites.id(site, article));
                } else if (found.versions() > sites.versions(site, article)) {
                    faults.add("doubled: " + sites.id(site, article));
                } else if (!sites.isLatest(site, article, found.text())) {
                    faults.add("old: " + sites.id(site, article));
                }
            }
        }
        return faults;
    }

    private long taken() {
        return seen.values().stream().mapToLong(Seen::versions).sum();
    }

    private long truth(PressSites sites) {
        return IntStream.range(0, feeds).mapToLong(sites::versions).sum();
    }

    private void show(Instant begin, Instant now, PressSites sites) {
        System.gc();
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        out().printf(
                        Locale.ROOT,
                        "after %3d min: %,d requests, %,d of %,d versions on the topic, %,d MB of heap in use%n",
                        Duration.between(begin, now).toMinutes(),
                        sites.requests(),
                        taken(),
                        truth(sites),
                        used >> 20);
        out().flush();
    }

    private int compare(PressSites sites) {
        long articles = IntStream.range(0, feeds).mapToLong(sites::out).sum();
        List<String> faults = faults(sites);
        out().printf(
                        Locale.ROOT,
                        "%,d feeds, %d minutes: the sites brought out %,d articles in %,d versions; on the topic are %,d in %,d%n",
                        feeds,
                        minutes,
                        articles,
                        truth(sites),
                        seen.size(),
                        taken());
        out().printf(
                        Locale.ROOT,
                        "%,d articles lost, doubled or not in their last version%s%n",
                        faults.size(),
                        faults.isEmpty() ? "" : ", such as " + faults.get(0));
        out().flush();
        return faults.isEmpty() && seen.size() == articles ? ExitCode.OK : ExitCode.FAILED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
