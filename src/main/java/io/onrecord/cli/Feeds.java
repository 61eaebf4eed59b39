package io.onrecord.cli;

import io.onrecord.ingest.feed.FeedEntry;
import io.onrecord.ingest.feed.FeedFormatException;
import io.onrecord.ingest.feed.FeedNews;
import io.onrecord.ingest.feed.FeedReader;
import io.onrecord.ingest.feed.FeedRegister;
import io.onrecord.ingest.feed.Opml;
import io.onrecord.runtime.Provisioning;
import io.onrecord.schema.FeedProgress;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord feeds}: reads feeds onto the topic of articles, and keeps the list of them. */
@Command(
        name = "feeds",
        description =
                "Reads feeds and puts their articles on the topic, until it is told to end; or lists, pauses and removes feeds.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord feeds --feed https://harbour.example/rss https://capewire.example/atom.xml",
            "  onrecord feeds --opml subscriptions.opml",
            "  onrecord feeds --opml subscriptions.opml --list    (adds them, for the instances that run)",
            "  onrecord feeds --list",
            "  onrecord feeds --pause https://harbour.example/rss",
            "",
            "It needs a running 'onrecord serve', or a cluster by --bootstrap-servers and --schema-registry-url. What it reads is shared",
            "with all instances of the same application: start more of it, or end it, and the others go on where it stood."
        })
final class Feeds implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingOptions options;

    @Mixin
    private FeedOptions feeds;

    @Option(names = "--opml", paramLabel = "FILE", description = "A list of feeds, as feed readers export it.")
    private @Nullable Path opml;

    @Option(names = "--list", description = "Lists the feeds and how they do, and ends.")
    private boolean list;

    @Option(names = "--pause", paramLabel = "URL", description = "Leaves a feed alone from now on.")
    private List<String> pause = new ArrayList<>();

    @Option(names = "--resume", paramLabel = "URL", description = "Reads a paused feed again.")
    private List<String> resume = new ArrayList<>();

    @Option(names = "--remove", paramLabel = "URL", description = "Removes a feed; its articles stay.")
    private List<String> remove = new ArrayList<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> imported = opml == null ? List.of() : listed(opml);
        feeds.put(options);
        Settings settings = options.clusterSettings();
        boolean changes = !pause.isEmpty() || !resume.isEmpty() || !remove.isEmpty();
        if (settings.feeds().feeds().isEmpty() && opml == null && !list && !changes) {
            throw new Failure(ExitCode.USAGE, "no feed: expected --feed URL, --opml FILE or the setting 'feeds'");
        }
        try (Provisioning topics = Provisioning.connect(settings)) {
            topics.provide();
        }
        try (ConfluentRegistry registry = ConfluentRegistry.of(settings.schemaRegistryUrl(), settings.registry());
                FeedRegister register =
                        FeedRegister.open(settings, new AvroSerdes(registry, settings.messageMaxBytes()))) {
            change(register);
            addAll(register, settings);
            int added = addAll(register, imported);
            if (list) {
                print(register.list());
            } else if (!changes) {
                int number = settings.feeds().feeds().size() + added;
                read(settings, new AvroSerdes(registry, settings.messageMaxBytes()), number);
            }
        }
        return ExitCode.OK;
    }

    private static List<String> listed(Path file) throws IOException {
        try {
            return Opml.feeds(Files.readAllBytes(file));
        } catch (FeedFormatException e) {
            throw new Failure(ExitCode.USAGE, "'" + file + "': " + e.getMessage(), e);
        }
    }

    private void change(FeedRegister register) {
        pause.forEach(url -> register.pause(known(register, url), true));
        resume.forEach(url -> register.pause(known(register, url), false));
        remove.forEach(url -> register.remove(known(register, url)));
    }

    private static FeedEntry known(FeedRegister register, String url) {
        return register.list().stream()
                .filter(feed -> feed.url().equals(url))
                .findFirst()
                .orElseThrow(() ->
                        new Failure(ExitCode.USAGE, "no feed '" + url + "': expected one of 'onrecord feeds --list'"));
    }

    private static void addAll(FeedRegister register, Settings settings) {
        try {
            settings.feeds().feeds().forEach(register::add);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /** Adds what a list holds, and says what of it is no feed: lists are grown over years. Returns how many were fit. */
    private int addAll(FeedRegister register, List<String> imported) {
        int added = 0;
        for (String url : imported) {
            try {
                register.add(url);
                added++;
            } catch (IllegalArgumentException e) {
                spec.commandLine().getErr().printf("%s: passed over: %s%n", opml, e.getMessage());
            }
        }
        if (opml != null && added == 0) {
            throw new Failure(ExitCode.USAGE, "'" + opml + "': no feeds in it; expected outlines with xmlUrl");
        }
        return added;
    }

    private void read(Settings settings, AvroSerdes serdes, int number) throws InterruptedException {
        out().printf("Reading %,d feeds; Ctrl-C ends it.%n", number);
        out().flush();
        CountDownLatch end = new CountDownLatch(1);
        FeedReader reader = FeedReader.start(settings, serdes, this::announce);
        Thread hook = new Thread(() -> {
            reader.close();
            end.countDown();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        end.await();
    }

    private synchronized void announce(FeedNews news) {
        out().printf(
                        "%-9s  %s  %s%n",
                        news.kind().name().toLowerCase(Locale.ROOT),
                        news.outlet() == null ? news.articleId() : news.outlet(),
                        news.title() == null ? news.articleId() : news.title());
        out().flush();
    }

    private void print(List<FeedEntry> entries) {
        for (FeedEntry feed : entries) {
            FeedProgress progress = feed.progress();
            out().printf(
                            "%-8s %6d articles  %s%s%n",
                            feed.status().name().toLowerCase(Locale.ROOT),
                            progress == null ? 0 : progress.getArticles(),
                            feed.url(),
                            progress == null || progress.getError() == null ? "" : "  (" + progress.getError() + ")");
        }
        out().printf("%,d feeds%n", entries.size());
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
