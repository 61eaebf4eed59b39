package io.onrecord.cli;

import io.onrecord.ingest.ArticlePublisher;
import io.onrecord.schema.ChangeType;
import io.onrecord.schema.StatementEvent;
import io.onrecord.settings.FeedNames;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import io.onrecord.topology.StatementEvents;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord demo}: an instance with nothing around it, and sample articles that come in as news does. */
@Command(
        name = "demo",
        description = "Runs everything in this one process and lets sample articles come in, over about a minute.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord demo              then open the page that it names",
            "  onrecord demo --once       prints who said what and ends",
            "  onrecord demo --port 9000 --broker-port 0 --registry-port 0",
            "",
            "A news site of its own, on a free port, publishes, corrects and takes back articles; its feed is read as any other.",
            "What it keeps lies in a temporary folder that goes with it, unless --data-dir names one.",
            "The articles are invented, and so is everybody in them."
        })
final class Demo implements Callable<Integer> {
    private static final Duration FEED_INTERVAL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Spec
    private CommandSpec spec;

    @Mixin
    private InstanceOptions options;

    @Option(
            names = "--once",
            description = "Takes all articles in at once, prints who said what, and ends; on free ports.")
    private boolean once;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Over how long the articles come in (${DEFAULT-VALUE}).")
    private double seconds;

    private final StandingStatements statements = new StandingStatements();
    private final AtomicLong firstStatement = new AtomicLong();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (once) {
            // Nobody needs to find them, and whatever else runs on this machine is not in the way.
            options.preset(SettingNames.PORT, 0);
            options.preset(SettingNames.BROKER_PORT, 0);
            options.preset(SettingNames.REGISTRY_PORT, 0);
        }
        Settings settings = options.settings();
        TemporaryFolder folder = TemporaryFolder.where(settings.equalsDefault(SettingNames.DATA_DIR));
        if (folder.isMade()) {
            settings = settings.with(SettingNames.DATA_DIR, folder.path());
        }
        NewsSite site = once ? null : NewsSite.open(Story.ofGullwick());
        settings = site == null ? settings : reading(site, settings);
        try (site;
                Instance instance = Instance.start(settings, folder);
                Cluster cluster = Cluster.connect(instance.settings());
                StatementTail tail = StatementTail.start(
                        instance.settings(),
                        instance.serdes(),
                        cluster.partitions(instance.settings().topic("statements")),
                        this::hear)) {
            if (once) {
                runOnce(instance, cluster, tail);
            } else {
                runLive(instance);
            }
        }
        return ExitCode.OK;
    }

    /** The feed of the demo's own site beside those of the user: polled often, and the one private address that may be reached. */
    private static Settings reading(NewsSite site, Settings settings) {
        String feeds = String.join(" ", settings.feeds().feeds());
        String allowed = String.join(" ", settings.feeds().allowedAddresses());
        return settings.with(FeedNames.FEEDS, (feeds + " " + site.feed()).strip())
                .with(FeedNames.ALLOWED_ADDRESSES, (allowed + " 127.0.0.1/32").strip())
                .with(FeedNames.INTERVAL_MS, FEED_INTERVAL.toMillis())
                .with(FeedNames.INTERVAL_MAX_MS, FEED_INTERVAL.toMillis())
                .with(FeedNames.RETRACTION_MS, FEED_INTERVAL.toMillis());
    }

    private void hear(String key, StatementEvent event) {
        firstStatement.compareAndSet(0, System.currentTimeMillis());
        statements.accept(key, event);
        if (!once && !StatementEvents.isFarewell(key, event)) {
            out().println(StatementTable.announced(event));
        }
    }

    private void runOnce(Instance instance, Cluster cluster, StatementTail tail) throws IOException {
        SampleArticles samples = SampleArticles.asDated();
        try (Reckoning reckoning = Reckoning.open(instance.settings(), instance.serdes(), cluster)) {
            publish(instance, samples, new Pace(0));
            Reckoning.Tally tally = reckoning.count();
            long begin = System.nanoTime();
            while ((tally.open() > 0 || reckoning.speakersBehind()) && System.nanoTime() - begin < PATIENCE.toNanos()) {
                tally = reckoning.count();
            }
            tail.drain();
            new StatementTable(out()).print(statements);
            out().printf("%narticles: %s%n", tally);
            out().printf(
                            "%,d statements added, %,d revised, %,d withdrawn%n",
                            statements.count(ChangeType.ADDED),
                            statements.count(ChangeType.REVISED),
                            statements.count(ChangeType.WITHDRAWN));
            long start = ManagementFactory.getRuntimeMXBean().getStartTime();
            out().printf(
                            "first statement on the topic %.1f s after the start of the JVM, all of them after %.1f s%n",
                            (firstStatement.get() - start) / 1e3, (System.currentTimeMillis() - start) / 1e3);
            if (tally.open() > 0) {
                throw new Failure(
                        ExitCode.FAILED,
                        tally.open() + " articles were not processed in " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    private void runLive(Instance instance) throws IOException, InterruptedException {
        out().print(DemoGuide.text(instance));
        out().flush();
        SampleArticles samples = SampleArticles.datedNow();
        publish(instance, samples, new Pace(samples.size() / seconds));
        out().printf("%nAll %d articles are in. The page and the API stay until Ctrl-C.%n", samples.size());
        out().flush();
        instance.awaitEnd();
    }

    private static void publish(Instance instance, SampleArticles samples, Pace pace) throws IOException {
        try (ArticlePublisher publisher = new ArticlePublisher(instance.settings(), instance.serdes())) {
            samples.publish(publisher, pace);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
