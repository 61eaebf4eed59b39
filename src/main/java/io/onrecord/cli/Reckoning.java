package io.onrecord.cli;

import io.onrecord.schema.Rejection;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import io.onrecord.topology.InternalTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * What becomes of the articles that waited when it was opened, or came in since: processed, rejected with a reason, or a dead
 * letter.
 *
 * <p>It counts what the topics say: the application commits its place on {@code articles} in the same transaction as the
 * rejections and dead letters of the articles before it.
 */
final class Reckoning implements AutoCloseable {
    /** By which Kafka Streams says from which topic a dead letter came. */
    private static final String SOURCE_TOPIC = "__streams.errors.topic";

    private static final Duration POLL = Duration.ofMillis(200);

    private final Cluster cluster;
    private final Collection<TopicPartition> articles;
    private final String articlesTopic;
    private final String rejectedTopic;
    private final List<String> towardsSpeakers;
    private final boolean exactlyOnce;
    private final Map<TopicPartition, Long> begin;
    private final Deserializer<Rejection> rejections;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Long> reasons = new TreeMap<>();
    private long deadLetters;

    private Reckoning(Settings settings, AvroSerdes serdes, Cluster cluster) {
        this.cluster = cluster;
        articlesTopic = settings.topic("articles");
        rejectedTopic = settings.topic("rejected");
        towardsSpeakers = new InternalTopics(settings).towardsSpeakers();
        exactlyOnce = settings.isExactlyOnce();
        articles = cluster.partitions(articlesTopic);
        begin = cluster.begins(articles);
        begin.putAll(cluster.processed());
        List<TopicPartition> refused = new ArrayList<>(cluster.partitions(rejectedTopic));
        refused.addAll(cluster.partitions(settings.topic("dead-letters")));
        rejections = serdes.value(Rejection.class).deserializer();
        consumer = new KafkaConsumer<>(settings.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(refused);
        cluster.ends(refused).forEach(consumer::seek);
    }

    /** Begins to count where the application stands now; the cluster stays open when this is closed. */
    static Reckoning open(Settings settings, AvroSerdes serdes, Cluster cluster) {
        return new Reckoning(settings, serdes, cluster);
    }

    /**
     * Reads on for a moment and returns the state of things.
     */
    Tally count() {
        // First up to where articles are done: their refusals are then on the topics already.
        Map<TopicPartition, Long> ends = cluster.ends(articles);
        Map<TopicPartition, Long> processed = cluster.processed();
        long in = articles.stream()
                .mapToLong(p -> ends.getOrDefault(p, 0L) - begin.getOrDefault(p, 0L))
                .sum();
        long open = articles.stream().mapToLong(p -> open(p, ends, processed)).sum();
        Map<TopicPartition, Long> readable = consumer.endOffsets(consumer.assignment());
        do {
            consumer.poll(POLL).forEach(this::count);
        } while (readable.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()));
        return new Tally(in, open, Map.copyOf(reasons), deadLetters);
    }

    /** Returns whether the second half of the stream, about speakers, has yet to process what the first half sent it. */
    boolean speakersBehind() {
        return towardsSpeakers.stream().anyMatch(this::isBehind);
    }

    private boolean isBehind(String topic) {
        Map<TopicPartition, Long> processed = cluster.processed();
        // The last record of a partition that transactions wrote is the mark that ends one; nobody commits that.
        int mark = exactlyOnce ? 1 : 0;
        return cluster.ends(cluster.partitions(topic)).entrySet().stream()
                .anyMatch(end -> processed.getOrDefault(end.getKey(), 0L) + mark < end.getValue());
    }

    private long open(TopicPartition partition, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> processed) {
        long first = begin.getOrDefault(partition, 0L);
        return ends.getOrDefault(partition, 0L) - Math.max(first, processed.getOrDefault(partition, 0L));
    }

    private void count(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(rejectedTopic)) {
            Rejection rejection = rejections.deserialize(record.topic(), record.value());
            reasons.merge(rejection.getReason().name(), 1L, Long::sum);
        } else if (isArticle(record)) {
            deadLetters++;
        }
    }

    private boolean isArticle(ConsumerRecord<byte[], byte[]> record) {
        Header source = record.headers().lastHeader(SOURCE_TOPIC);
        // What failed at a moment of its own, not at a record, has no topic.
        return source != null
                && source.value() != null
                && articlesTopic.equals(new String(source.value(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        consumer.close();
        rejections.close();
    }

    /**
     * How many articles went where.
     *
     * @param in how many came in
     * @param open how many of them wait
     * @param reasons how many were rejected, by reason
     * @param deadLetters how many broke the stream's reading or processing and lie on the topic of dead letters
     */
    record Tally(long in, long open, Map<String, Long> reasons, long deadLetters) {
        long rejected() {
            return reasons.values().stream().mapToLong(Long::longValue).sum();
        }

        long processed() {
            return in - open - rejected() - deadLetters;
        }

        /** Says it as a sum. */
        @Override
        public String toString() {
            String why = reasons.isEmpty()
                    ? ""
                    : new TreeMap<>(reasons)
                            .entrySet().stream()
                                    .map(reason -> String.format("%s %,d", reason.getKey(), reason.getValue()))
                                    .collect(Collectors.joining(", ", " (", ")"));
            String sum = String.format(
                    "%,d in = %,d processed + %,d rejected%s + %,d dead letters",
                    in, processed(), rejected(), why, deadLetters);
            return open == 0 ? sum : sum + String.format(" + %,d waiting", open);
        }
    }
}
