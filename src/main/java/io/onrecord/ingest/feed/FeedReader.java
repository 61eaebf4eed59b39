package io.onrecord.ingest.feed;

import io.onrecord.ingest.ArticlePublisher;
import io.onrecord.ingest.web.AddressBlock;
import io.onrecord.ingest.web.AddressGuard;
import io.onrecord.ingest.web.FetchLimits;
import io.onrecord.ingest.web.Fetcher;
import io.onrecord.ingest.web.NameLookup;
import io.onrecord.ingest.web.Visitor;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.FeedSettings;
import io.onrecord.settings.Settings;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads this instance's share of the feeds and puts their articles on the topic {@code articles}.
 *
 * <p>One thread decides and writes; many ask the web. An article is acknowledged before the progress of its feed is written, so that a
 * crash between the two repeats it, which changes nothing, and never loses it.
 */
public final class FeedReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);
    private static final long LONGEST_WAIT_MS = 50;
    private static final long WRITE_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long AFTER_FAILURE_MS = 2_000;
    private static final long THREAD_IDLE_SECONDS = 20;
    /* Above any page of news that there is; below what fifty hostile ones could fill a heap with. */
    private static final FetchLimits LIMITS = new FetchLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(20), 4 << 20, 10 << 20, 8);
    private static final String PRODUCT = "OnRecord/1.0";

    private final InstantSource clock;
    private final FeedDesk desk;
    private final FeedShare share;
    private final ArticlePublisher publisher;
    private final Fetcher fetcher;
    private final FeedVisits visits;
    private final ExecutorService threads;
    private final Consumer<FeedNews> listener;
    private final BlockingQueue<FeedVisits.Done> done = new LinkedBlockingQueue<>();
    private final Set<Feed> unwritten = new LinkedHashSet<>();
    private final Thread loop;
    private volatile boolean closed;
    private volatile @Nullable String trouble;
    private long written = System.nanoTime();

    private FeedReader(
            Settings settings, AvroSerdes serdes, InstantSource clock, NameLookup lookup, Consumer<FeedNews> listener) {
        FeedSettings feeds = settings.feeds();
        this.clock = clock;
        this.listener = listener;
        this.desk = new FeedDesk(FeedPolicy.of(feeds), feeds.connections());
        this.share = new FeedShare(settings, serdes, desk, clock, this::write);
        this.publisher = new ArticlePublisher(settings, serdes);
        AddressGuard guard = new AddressGuard(
                feeds.allowsPrivateAddresses(),
                feeds.allowedAddresses().stream().map(AddressBlock::parse).toList());
        this.fetcher = new Fetcher(userAgent(feeds), guard, lookup, LIMITS, clock, feeds.connections() + 1);
        this.visits = new FeedVisits(new Visitor(fetcher, clock));
        this.threads = threads(feeds.connections());
        this.loop = new Thread(this::run, "feed-desk");
        loop.setDaemon(true);
    }

    /** As many threads as the desk has jobs under way, and a queue for the moment between a job's end and its thread's. */
    private static ExecutorService threads(int most) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, THREAD_IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "feed-visit");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** Returns who we say we are, and where to complain. */
    static String userAgent(FeedSettings feeds) {
        return PRODUCT + " (news reader" + (feeds.contact().isEmpty() ? "" : "; +" + feeds.contact()) + ")";
    }

    /**
     * Starts to read.
     *
     * @param serdes of the cluster's registry; stays open when this is closed
     * @param listener told of every article and retraction, from the reader's thread
     */
    public static FeedReader start(Settings settings, AvroSerdes serdes, Consumer<FeedNews> listener) {
        return start(settings, serdes, InstantSource.system(), InetAddress::getAllByName, listener);
    }

    /**
     * Starts to read by another clock and another web.
     *
     * @param clock what "now" is to the schedule
     * @param lookup where the addresses of hosts come from
     */
    public static FeedReader start(
            Settings settings, AvroSerdes serdes, InstantSource clock, NameLookup lookup, Consumer<FeedNews> listener) {
        FeedReader reader = new FeedReader(settings, serdes, clock, lookup, listener);
        reader.loop.start();
        return reader;
    }

    private void run() {
        while (!closed) {
            try {
                round();
                trouble = null;
            } catch (KafkaException e) {
                trouble = "the feeds wait for the broker: " + e.getMessage();
                LOG.atWarn().addKeyValue("reason", e.getMessage()).log("The feeds wait for the broker");
                pause(AFTER_FAILURE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                trouble = "a round over the feeds failed: " + e;
                LOG.atError().setCause(e).log("A round over the feeds failed; the next begins");
                pause(AFTER_FAILURE_MS);
            }
        }
    }

    /** Returns why the feeds are not read at the moment; empty where they are. */
    public Optional<String> trouble() {
        return loop.isAlive() || closed ? Optional.ofNullable(trouble) : Optional.of("the feeds are no longer read");
    }

    private void round() throws InterruptedException {
        share.poll();
        start();
        long wait = Math.max(0, Math.min(LONGEST_WAIT_MS, desk.nextTime() - clock.millis()));
        FeedVisits.Done first = done.poll(wait, TimeUnit.MILLISECONDS);
        if (first != null) {
            List<FeedVisits.Done> all = new ArrayList<>(List.of(first));
            done.drainTo(all);
            take(all);
        }
        if (System.nanoTime() - written > WRITE_EVERY_NANOS) {
            write();
        }
    }

    private void start() {
        for (Job job : desk.start(clock.millis())) {
            threads.execute(() -> done.add(visits.visit(job)));
        }
    }

    private void take(List<FeedVisits.Done> all) {
        long now = clock.millis();
        Queue<Publication> refused = new ConcurrentLinkedQueue<>();
        List<Publication> publications = new ArrayList<>();
        for (FeedVisits.Done one : all) {
            Optional<Publication> publication = desk.done(one.job(), one.outcome(), one.rest(), now);
            unwritten.add(one.job().feed());
            publication.ifPresent(publications::add);
        }
        // The next visits need not wait until the broker has these articles.
        start();
        if (publications.isEmpty()) {
            return;
        }
        publications.forEach(publication -> send(publication, refused));
        publisher.flush();
        for (Publication publication : refused) {
            desk.undo(publication, now);
        }
        publications.removeAll(refused);
        write();
        publications.forEach(publication -> listener.accept(FeedNews.of(publication)));
    }

    private void send(Publication publication, Queue<Publication> refused) {
        ArticlePublisher.Refusal refusal = reason -> {
            LOG.atWarn()
                    .addKeyValue("article", publication.page().id())
                    .addKeyValue("reason", reason.getMessage())
                    .log("An article did not get onto the topic and is tried again");
            refused.add(publication);
        };
        try {
            if (publication instanceof Publication.Version version) {
                publisher.send(version.article(), refusal);
            } else if (publication instanceof Publication.Retraction retraction) {
                publisher.retract(retraction.page().id(), retraction.at(), retraction.reason(), refusal);
            }
        } catch (RuntimeException e) {
            refusal.because(e);
        }
    }

    /** Writes the progress of every feed of which there is some. */
    private void write() {
        written = System.nanoTime();
        share.write(unwritten);
        unwritten.clear();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes down how far it has come, leaves its share to others and stops. */
    @Override
    public void close() {
        closed = true;
        join();
        if (!loop.isAlive()) {
            write();
        }
        threads.shutdownNow();
        fetcher.close();
        share.close();
        publisher.close();
    }

    private void join() {
        try {
            loop.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
