package io.onrecord.embedded;

import java.time.Duration;
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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The compacted topic that is the registry's only memory. */
final class SchemaTopic implements AutoCloseable {
    /** Name of the topic: Confluent's default. */
    static final String NAME = "_schemas";

    private static final TopicPartition PARTITION = new TopicPartition(NAME, 0);

    private final RegistryEntryCodec codec = new RegistryEntryCodec();
    private final KafkaProducer<byte[], byte[]> producer;
    private final String bootstrapServers;

    private SchemaTopic(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        // Whoever registers a schema waits for it: rather an error than minutes.
                        "max.block.ms", "10000",
                        "request.timeout.ms", "5000",
                        "linger.ms", "0",
                        "delivery.timeout.ms", "10000"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Opens the topic, making it where it is missing. */
    static SchemaTopic open(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(NAME, Optional.of(1), Optional.empty())
                            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        return new SchemaTopic(bootstrapServers);
    }

    /** Hands over everything that was ever written and still stands, in order. */
    void replay(Consumer<RegistryEntry> book) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            Long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            while (end != null && consumer.position(PARTITION) < end) {
                for (ConsumerRecord<byte[], byte[]> written : consumer.poll(Duration.ofMillis(500))) {
                    RegistryEntry entry = codec.read(written.key(), written.value());
                    if (entry != null) {
                        book.accept(entry);
                    }
                }
            }
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
    }
}
