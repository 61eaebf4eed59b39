package io.onrecord.cli;

import io.onrecord.schema.StatementEvent;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import java.time.Duration;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic {@code statements} from its beginning, on a thread of its own, and hands on each committed event. */
final class StatementTail implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, StatementEvent> consumer;
    private final BiConsumer<String, StatementEvent> reader;
    private final Thread thread = new Thread(this::read, "statement-tail");
    /** Once set, the tail ends when it has come to the end of the topic as it was then. */
    private volatile boolean draining;

    private StatementTail(KafkaConsumer<String, StatementEvent> consumer, BiConsumer<String, StatementEvent> reader) {
        this.consumer = consumer;
        this.reader = reader;
    }

    /**
     * Begins to read.
     *
     * @param partitions of the topic
     * @param reader called for each event with the key of its record, from the tail's thread, in the order of each partition
     */
    static StatementTail start(
            Settings settings,
            AvroSerdes serdes,
            Collection<TopicPartition> partitions,
            BiConsumer<String, StatementEvent> reader) {
        KafkaConsumer<String, StatementEvent> consumer = new KafkaConsumer<>(
                settings.consumer(),
                new StringDeserializer(),
                serdes.value(StatementEvent.class).deserializer());
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        StatementTail tail = new StatementTail(consumer, reader);
        tail.thread.setDaemon(true);
        tail.thread.start();
        return tail;
    }

    private void read() {
        try (consumer) {
            boolean last;
            do {
                last = draining;
                var ends = last ? consumer.endOffsets(consumer.assignment()) : null;
                do {
                    consumer.poll(POLL).forEach(record -> reader.accept(record.key(), record.value()));
                } while (ends != null
                        && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue()));
            } while (!last);
        } catch (WakeupException closed) {
            // The process ends: what is left unread stays on the topic.
        }
    }

    /** Reads up to the present end of the topic, then stops. */
    void drain() {
        draining = true;
        join();
    }

    @Override
    public void close() {
        consumer.wakeup();
        join();
    }

    private void join() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
