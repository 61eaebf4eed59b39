package io.onrecord.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Puts the records of a speaker on the partition of its routing key, the part of its id before the first dot: as Kafka's own
 * partitioner would with that key. So all that may be one speaker stays in one order, also where an identity changes.
 *
 * @param <V> the values
 */
final class ByRoutingKey<V> implements StreamPartitioner<String, V> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, String speakerId, V value, int partitions) {
        return Optional.of(Set.of(partition(speakerId, partitions)));
    }

    /** Returns the partition, of so many, on which a speaker's records and state lie. */
    static int partition(String speakerId, int partitions) {
        byte[] routingKey = routingKey(speakerId).getBytes(UTF_8);
        return Utils.toPositive(Utils.murmur2(routingKey)) % partitions;
    }

    /** Returns the routing key in a speaker's id. */
    static String routingKey(String speakerId) {
        int dot = speakerId.indexOf('.');
        return dot < 0 ? speakerId : speakerId.substring(0, dot);
    }
}
