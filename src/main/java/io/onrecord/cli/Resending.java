package io.onrecord.cli;

import io.onrecord.settings.Settings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** One pass over a topic of refused records, from its beginning to its present end, that sends each distinct one again. */
final class Resending {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Settings settings;
    private final Collection<TopicPartition> partitions;
    private final ReplayRules rules;
    private final Set<Payload> done = new HashSet<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /** @param partitions of the topic of refused records */
    Resending(Settings settings, Collection<TopicPartition> partitions, ReplayRules rules) {
        this.settings = settings;
        this.partitions = partitions;
        this.rules = rules;
    }

    /**
     * What a pass did.
     *
     * @param seen how many records there were
     * @param sent how many were sent again, or would have been
     */
    record Tally(long seen, long sent) {}

    /** By which a record that failed twice is sent once; two hashes, so that not every body need be kept. */
    private record Payload(String topic, int length, int murmur, int hash) {
        static Payload of(ProducerRecord<byte[], byte[]> record) {
            byte[] value = record.value() == null ? new byte[0] : record.value();
            byte[] key = record.key() == null ? new byte[0] : record.key();
            ByteBuffer both =
                    ByteBuffer.allocate(key.length + value.length).put(key).put(value);
            return new Payload(
                    record.topic(),
                    both.capacity(),
                    Utils.murmur2(both.array()),
                    java.util.Arrays.hashCode(both.array()));
        }
    }

    Tally run(boolean dry) {
        long seen = 0;
        long sent = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        settings.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
                KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        settings.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    seen++;
                    sent += resend(record, dry, producer) ? 1 : 0;
                }
            }
            producer.flush();
        }
        Exception why = failure.get();
        if (why != null) {
            throw new Failure(ExitCode.UNAVAILABLE, "not all could be sent again: " + why.getMessage(), why);
        }
        return new Tally(seen, sent);
    }

    private boolean resend(ConsumerRecord<byte[], byte[]> record, boolean dry, KafkaProducer<byte[], byte[]> producer) {
        return rules.again(record)
                .filter(again -> done.add(Payload.of(again)))
                .map(again -> {
                    if (!dry) {
                        producer.send(again, (metadata, problem) -> failure.compareAndSet(null, problem));
                    }
                    return true;
                })
                .orElse(false);
    }
}
