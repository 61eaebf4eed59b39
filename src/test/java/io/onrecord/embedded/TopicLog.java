package io.onrecord.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A topic as a test sees it: written with acknowledgement, read whole.
 *
 * @param bootstrapServers broker it is on
 * @param name name of the topic
 */
public record TopicLog(String bootstrapServers, String name) {
    /** Makes the topic and returns once the broker knows it. */
    public static TopicLog create(String bootstrapServers, String name, int partitions, Map<String, String> config)
            throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1).configs(config)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        return new TopicLog(bootstrapServers, name);
    }

    /** Writes text records {@code prefix0 .. prefix(count-1)}, and returns how many were acknowledged: all of them. */
    public int append(String prefix, int count) throws Exception {
        return append(IntStream.range(0, count).mapToObj(i -> prefix + i).toList(), new StringSerializer());
    }

    /** Writes records without keys, and returns how many were acknowledged: all of them. */
    public <T> int append(List<T> values, Serializer<T> serializer) throws Exception {
        return append(values, value -> null, serializer);
    }

    /** Writes records with the keys that they have, and returns how many were acknowledged: all of them. */
    public <T> int append(List<T> values, Function<T, String> key, Serializer<T> serializer) throws Exception {
        try (KafkaProducer<String, T> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"), new StringSerializer(), serializer)) {
            List<java.util.concurrent.Future<RecordMetadata>> sent = new ArrayList<>();
            for (T value : values) {
                sent.add(producer.send(new ProducerRecord<>(name, key.apply(value), value)));
            }
            producer.flush();
            for (var acknowledged : sent) {
                acknowledged.get();
            }
            return sent.size();
        }
    }

    /** Returns the committed text records, partition by partition. */
    public List<String> texts() throws ExecutionException, InterruptedException, TimeoutException {
        return records(new StringDeserializer()).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    /** Returns the committed records as bytes. */
    public List<ConsumerRecord<String, byte[]>> bytes() {
        return records(new ByteArrayDeserializer());
    }

    /** Returns the committed records that are there now. */
    public <T> List<ConsumerRecord<String, T>> records(Deserializer<T> deserializer) {
        try (KafkaConsumer<String, T> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                deserializer)) {
            List<TopicPartition> partitions = consumer.partitionsFor(name, Duration.ofSeconds(30)).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, Duration.ofSeconds(30));
            List<ConsumerRecord<String, T>> read = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
            return read;
        }
    }
}
