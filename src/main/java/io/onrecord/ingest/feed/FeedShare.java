package io.onrecord.ingest.feed;

import io.onrecord.schema.FeedProgress;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * The feeds that this instance reads: those on its partitions of the topic {@code feeds}, as the consumer group deals them out. A feed
 * is taken up where {@code feed-progress} says that it was left.
 */
final class FeedShare implements ConsumerRebalanceListener, AutoCloseable {
    private static final Duration LOADING = Duration.ofMillis(200);

    private final FeedTopics topics;
    private final Settings settings;
    private final FeedDesk desk;
    private final InstantSource clock;
    private final Runnable beforeLeaving;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<io.onrecord.schema.Feed> feeds;
    private final Deserializer<FeedProgress> progress;
    private final KafkaProducer<String, @Nullable SpecificRecord> producer;
    private final Map<Integer, Set<String>> byPartition = new HashMap<>();
    private final Map<String, FeedProgress> left = new HashMap<>();

    FeedShare(Settings settings, AvroSerdes serdes, FeedDesk desk, InstantSource clock, Runnable beforeLeaving) {
        this.topics = FeedTopics.of(settings);
        this.settings = settings;
        this.desk = desk;
        this.clock = clock;
        this.beforeLeaving = beforeLeaving;
        Map<String, Object> properties = new HashMap<>(settings.consumer());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.applicationId() + "-feeds");
        // Feeds that stay here go on being read while others move.
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        // As for the stream: what a killed instance read is taken up in ten seconds.
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        this.consumer = FeedTopics.consumer(properties);
        this.feeds = serdes.value(io.onrecord.schema.Feed.class).deserializer();
        this.progress = serdes.value(FeedProgress.class).deserializer();
        this.producer = FeedTopics.producer(settings, serdes);
        consumer.subscribe(Set.of(topics.feeds()), this);
    }

    /** Takes in what was added, paused or removed, without waiting for any. */
    void poll() {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ZERO)) {
            take(record);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        String url = record.key();
        if (record.value() == null) {
            desk.drop(url);
            left.remove(url);
            producer.send(FeedTopics.record(producer, topics.progress(), url, null));
            return;
        }
        FeedTopics.value(record, feeds).ifPresent(value -> {
            byPartition
                    .computeIfAbsent(record.partition(), partition -> new HashSet<>())
                    .add(url);
            FeedProgress known = left.remove(url);
            Feed feed = known == null ? new Feed(url) : FeedRecords.feed(known);
            feed.paused = value.getPaused();
            desk.add(feed, clock.millis());
        });
    }

    /** Writes how far the feeds have come, those that are still here. */
    void write(Collection<Feed> feeds) {
        for (Feed feed : feeds) {
            if (!feed.dropped) {
                producer.send(FeedTopics.record(producer, topics.progress(), feed.url, FeedRecords.record(feed)));
            }
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return;
        }
        load(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads where the feeds of these partitions were left. */
    private void load(Collection<TopicPartition> partitions) {
        Collection<TopicPartition> places = partitions.stream()
                .map(partition -> new TopicPartition(topics.progress(), partition.partition()))
                .toList();
        try (KafkaConsumer<String, byte[]> reader = FeedTopics.consumer(settings.consumer())) {
            reader.assign(places);
            reader.seekToBeginning(places);
            Map<TopicPartition, Long> ends = reader.endOffsets(places);
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : reader.poll(LOADING)) {
                    left.remove(record.key());
                    FeedTopics.value(record, progress).ifPresent(value -> left.put(record.key(), value));
                }
            }
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        beforeLeaving.run();
        producer.flush();
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            Set<String> feeds = byPartition.remove(partition.partition());
            if (feeds != null) {
                feeds.forEach(desk::drop);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
