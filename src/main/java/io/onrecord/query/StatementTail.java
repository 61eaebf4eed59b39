package io.onrecord.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.onrecord.schema.StatementEvent;
import io.onrecord.serde.WireException;
import io.onrecord.topology.StatementEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic of statements from its end on and gives every record to the live statements: one consumer for all readers of an
 * instance. It has no group, for every instance hears everything; it begins a little before the end, so that a page opened now has
 * something to show.
 */
final class StatementTail implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StatementTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> properties;
    private final String topic;
    private final Deserializer<StatementEvent> events;
    private final LiveStatements live;
    private final int before;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "statement-tail");
    private StreamPosition position;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;

    /**
     * Makes the reader; {@link #start} lets it read.
     *
     * @param properties of the consumer, that it reads committed records only among them
     * @param topic topic of the statement events
     * @param events reads the values
     * @param live takes the statements
     * @param before how many records before the end it begins, over all partitions
     */
    StatementTail(
            Map<String, Object> properties,
            String topic,
            Deserializer<StatementEvent> events,
            LiveStatements live,
            int before) {
        this.properties = properties;
        this.topic = topic;
        this.events = events;
        this.live = live;
        this.before = before;
        this.position = StreamPosition.start("tail");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        Duration pause = SHORTEST_PAUSE;
        while (ended.getCount() > 0) {
            try (Consumer<byte[], byte[]> made =
                    new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = made;
                seek(made);
                while (ended.getCount() > 0) {
                    made.poll(POLL).forEach(this::hear);
                    pause = SHORTEST_PAUSE;
                }
            } catch (WakeupException e) {
                // The tail is being closed.
            } catch (KafkaException e) {
                LOG.atWarn()
                        .addKeyValue("topic", topic)
                        .addKeyValue("reason", e.getMessage())
                        .log("Live statements pause");
                pause = rest(pause);
            }
        }
    }

    /** Goes where the tail was before the consumer was lost, or near the end. */
    private void seek(Consumer<byte[], byte[]> made) {
        List<TopicPartition> partitions = made.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("topic '" + topic + "' is not known to the broker yet");
        }
        made.assign(partitions);
        Map<TopicPartition, Long> first = made.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> end = made.endOffsets(partitions, PATIENCE);
        for (TopicPartition partition : partitions) {
            long seen = position.of(partition.partition());
            long oldest = first.getOrDefault(partition, 0L);
            long newest = end.getOrDefault(partition, 0L);
            long near = Math.max(oldest, newest - before / partitions.size());
            if (seen < 0) {
                live.startAt(partition.partition(), near, newest);
            }
            made.seek(partition, seen < 0 ? near : Math.max(oldest, seen + 1));
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        try {
            StatementEvent event = events.deserialize(topic, record.headers(), record.value());
            // What left for another speaker is told under that one, and found there by the former one's id too.
            if (event != null && !StatementEvents.isFarewell(key(record), event)) {
                live.accept(record.partition(), record.offset(), StatementViews.of(event));
            }
        } catch (RuntimeException e) {
            if (WireException.isRetriable(e)) {
                // It is the registry that is away: the same record is read again.
                throw e;
            }
            // A record of a stranger on our topic must not silence the others.
            LOG.atWarn()
                    .addKeyValue("topic", topic)
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("reason", e.getMessage())
                    .log("Skipped a record that is no statement event");
        }
        position = position.at(record.partition(), record.offset());
    }

    private static @Nullable String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? null : new String(record.key(), UTF_8);
    }

    private Duration rest(Duration pause) {
        try {
            if (ended.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return pause;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended.countDown();
        }
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** Stops to read and waits until the consumer is gone. */
    @Override
    public void close() {
        ended.countDown();
        Consumer<byte[], byte[]> now = consumer;
        if (now != null) {
            now.wakeup();
        }
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
