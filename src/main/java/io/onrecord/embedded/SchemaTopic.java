package io.onrecord.embedded;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The compacted topic that is the registry's only memory; not safe for threads. */
final class SchemaTopic implements AutoCloseable {
    /** Name of the topic: Confluent's default. */
    static final String NAME = "_schemas";

    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);

    // Whoever registers a schema waits for it: rather an error than minutes.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PATIENCE_MS = String.valueOf(PATIENCE.toMillis());

    private final RegistryEntryCodec codec = new RegistryEntryCodec();
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private SchemaTopic(Map<String, Object> clients) {
        this.producer = new KafkaProducer<>(
                with(
                        clients,
                        "acks",
                        "all",
                        "max.block.ms",
                        PATIENCE_MS,
                        "request.timeout.ms",
                        "5000",
                        "linger.ms",
                        "0",
                        "delivery.timeout.ms",
                        PATIENCE_MS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                with(
                        clients,
                        "default.api.timeout.ms",
                        PATIENCE_MS,
                        // We only ask for what is there: a request left waiting at the end would hold up the next.
                        "fetch.max.wait.ms",
                        "0"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
    }

    private static Map<String, Object> with(Map<String, Object> clients, String... namesAndValues) {
        Map<String, Object> properties = new HashMap<>(clients);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            properties.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return properties;
    }

    /** Opens the topic, making it where it is missing. */
    static SchemaTopic open(Map<String, Object> clients) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(clients)) {
            admin.createTopics(List.of(new NewTopic(NAME, Optional.of(1), Optional.empty())
                            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        return new SchemaTopic(clients);
    }

    /**
     * Hands over what was written since the last call and still stands, in order: by this registry, or by another on the
     * same broker.
     *
     * @throws RegistryRefusal where the broker does not answer
     */
    void read(Consumer<RegistryEntry> book) {
        try {
            Long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (end != null && consumer.position(PARTITION) < end) {
                if (System.nanoTime() > deadline) {
                    throw RegistryRefusal.notStored("topic " + NAME + " gives nothing after " + PATIENCE);
                }
                for (ConsumerRecord<byte[], byte[]> written : consumer.poll(Duration.ofMillis(500))) {
                    RegistryEntry entry = codec.read(written.key(), written.value());
                    if (entry != null) {
                        book.accept(entry);
                    }
                }
            }
        } catch (KafkaException e) {
            throw RegistryRefusal.notStored(String.valueOf(e));
        }
    }

    /**
     * Writes an entry and returns once the broker has it.
     *
     * @throws RegistryRefusal where the broker does not take it
     */
    void append(RegistryEntry entry) {
        try {
            producer.send(new ProducerRecord<>(NAME, 0, codec.key(entry), codec.value(entry)))
                    .get();
        } catch (ExecutionException e) {
            throw RegistryRefusal.notStored(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RegistryRefusal.notStored("interrupted");
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
        consumer.close();
    }
}
