package io.onrecord.ingest.feed;

import io.onrecord.ingest.web.CanonicalUrl;
import io.onrecord.schema.FeedProgress;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All feeds of the cluster, whichever instance reads them: to list, add, pause and remove. Safe for many threads. */
public final class FeedRegister implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FeedRegister.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int PATIENCE_SECONDS = 20;
    private static final int LONGEST = 2_000;

    private final Settings settings;
    private final FeedTopics topics;
    private final KafkaProducer<String, @Nullable SpecificRecord> producer;
    private final Deserializer<io.onrecord.schema.Feed> feedValues;
    private final Deserializer<FeedProgress> progressValues;
    private final InstantSource clock;
    private final NavigableMap<String, FeedEntry> feeds = new ConcurrentSkipListMap<>();
    private final Map<String, FeedProgress> early = new HashMap<>();
    private final CountDownLatch read = new CountDownLatch(1);
    private final Thread tail;
    private final CountDownLatch ended = new CountDownLatch(1);
    /* How far the tail has come: where it goes on with another consumer. */
    private final Map<TopicPartition, Long> places = new HashMap<>();
    private volatile @Nullable String trouble;

    private FeedRegister(Settings settings, AvroSerdes serdes) {
        this.settings = settings;
        this.topics = FeedTopics.of(settings);
        this.clock = InstantSource.system();
        this.producer = FeedTopics.producer(settings, serdes);
        this.feedValues = serdes.value(io.onrecord.schema.Feed.class).deserializer();
        this.progressValues = serdes.value(FeedProgress.class).deserializer();
        this.tail = new Thread(this::follow, "feed-register");
        tail.setDaemon(true);
    }

    /** Opens the register; the first list waits until it is read. */
    public static FeedRegister open(Settings settings, AvroSerdes serdes) {
        FeedRegister register = new FeedRegister(settings, serdes);
        register.tail.start();
        return register;
    }

    /** Returns all feeds by their address. */
    public List<FeedEntry> list() {
        await();
        return List.copyOf(feeds.values());
    }

    /** Returns the feed with the id. */
    public Optional<FeedEntry> find(String id) {
        return list().stream().filter(feed -> feed.id().equals(id)).findFirst();
    }

    /**
     * Adds a feed; one that is there stays as it is.
     *
     * @param address absolute http or https URL
     * @return the feed
     * @throws IllegalArgumentException if the address is none that can be read; the message says what was expected
     */
    public FeedEntry add(String address) {
        String url = address.strip();
        if (url.length() > LONGEST || CanonicalUrl.of(url).isEmpty() || !isUri(url)) {
            throw new IllegalArgumentException(
                    "feed '" + url + "': expected an absolute http or https URL without credentials, at most " + LONGEST
                            + " characters");
        }
        await();
        FeedEntry known = feeds.get(url);
        return known == null
                ? put(new FeedEntry(url, false, clock.instant().truncatedTo(ChronoUnit.MILLIS), null))
                : known;
    }

    /* Canonical forms are for articles; a feed is asked for as it was given, and its parameters may matter. */
    private static boolean isUri(String url) {
        try {
            URI uri = URI.create(url);
            return uri.getHost() != null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Pauses a feed, or has it read again. */
    public FeedEntry pause(FeedEntry feed, boolean paused) {
        return put(new FeedEntry(feed.url(), paused, feed.added(), feed.progress()));
    }

    /** Removes a feed; its articles stay. */
    public void remove(FeedEntry feed) {
        send(feed.url(), null);
        feeds.remove(feed.url());
    }

    private FeedEntry put(FeedEntry feed) {
        send(
                feed.url(),
                io.onrecord.schema.Feed.newBuilder()
                        .setUrl(feed.url())
                        .setPaused(feed.paused())
                        .setAdded(feed.added())
                        .build());
        feeds.put(feed.url(), feed);
        return feed;
    }

    private void send(String url, @Nullable SpecificRecord value) {
        try {
            producer.send(FeedTopics.record(producer, topics.feeds(), url, value))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new KafkaException(
                    "the topic '" + topics.feeds() + "' did not take a change of feed '" + url + "'", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private void await() {
        try {
            if (!read.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new KafkaException("the topic '" + topics.feeds() + "' cannot be read at the moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private void follow() {
        do {
            try (KafkaConsumer<String, byte[]> consumer = FeedTopics.consumer(settings.consumer())) {
                follow(consumer);
            } catch (RuntimeException e) {
                // Whatever it was: a list that nobody keeps would be taken for the truth.
                trouble = "the list of feeds is not up to date: " + e.getMessage();
                LOG.atWarn()
                        .addKeyValue("reason", e.getMessage())
                        .log("The list of feeds waits, and goes on from there");
            }
        } while (!endsWithin(PAUSE));
    }

    private boolean endsWithin(Duration time) {
        try {
            return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : List.of(topics.feeds(), topics.progress())) {
            List<PartitionInfo> known = consumer.partitionsFor(topic);
            if (known.isEmpty()) {
                throw new UnknownTopicOrPartitionException("topic '" + topic + "' is not known to the broker yet");
            }
            known.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, places.getOrDefault(partition, 0L)));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ended.getCount() > 0) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                take(record);
                places.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
            if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                ends = Map.of();
                trouble = null;
                read.countDown();
            }
        }
    }

    /** Returns why the list is not what it should be; empty where it is. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        String url = record.key();
        if (record.topic().equals(topics.progress())) {
            FeedTopics.value(record, progressValues)
                    .map(FeedEntry::summary)
                    .ifPresent(progress -> progress(url, progress));
        } else if (record.value() == null) {
            feeds.remove(url);
            early.remove(url);
        } else {
            FeedTopics.value(record, feedValues)
                    .ifPresent(feed -> feeds.compute(
                            url,
                            (key, old) -> new FeedEntry(
                                    url,
                                    feed.getPaused(),
                                    feed.getAdded(),
                                    old == null ? early.remove(url) : old.progress())));
        }
    }

    private void progress(String url, FeedProgress progress) {
        FeedEntry known =
                feeds.computeIfPresent(url, (key, old) -> new FeedEntry(url, old.paused(), old.added(), progress));
        if (known == null) {
            // Two topics are read side by side: how a feed does may be known before that there is one.
            early.put(url, progress);
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            tail.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
