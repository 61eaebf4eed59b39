package io.onrecord.query;

import io.onrecord.topology.Stores;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.HostInfo;

/** Who holds which partition, as the last rebalance told this instance's stream. */
public final class StreamsPartitionMap implements PartitionMap {
    private final Supplier<KafkaStreams> streams;
    private final HostInfo here;
    private final int partitions;

    /**
     * Takes the stream to ask.
     *
     * @param streams the stream, which may be made anew while this lives
     * @param here what this instance advertises as its application server
     * @param partitions partitions of the repartition by speaker
     */
    public StreamsPartitionMap(Supplier<KafkaStreams> streams, HostInfo here, int partitions) {
        this.streams = streams;
        this.here = here;
        this.partitions = partitions;
    }

    @Override
    public int partitions() {
        return partitions;
    }

    @Override
    public int partitionOf(String routingKey) {
        return known(
                        -1,
                        () -> streams.get()
                                .queryMetadataForKey(Stores.SPEAKER_PROFILES, routingKey, new StringSerializer()))
                .partition();
    }

    @Override
    public Holders holders(int partition) {
        KeyQueryMetadata metadata = known(
                partition,
                () -> streams.get()
                        .queryMetadataForKey(
                                Stores.SPEAKER_PROFILES,
                                "",
                                (String topic, String key, Object value, int count) -> Optional.of(Set.of(partition))));
        List<HostInfo> standbys = metadata.standbyHosts().stream()
                .sorted(Comparator.comparing(HostInfo::toString))
                .toList();
        return new Holders(metadata.activeHost(), standbys);
    }

    @Override
    public boolean isHere(HostInfo instance) {
        return here.equals(instance);
    }

    private static KeyQueryMetadata known(int partition, Supplier<KeyQueryMetadata> question) {
        try {
            KeyQueryMetadata metadata = question.get();
            if (metadata != null
                    && !metadata.equals(KeyQueryMetadata.NOT_AVAILABLE)
                    && metadata.activeHost().port() > 0) {
                return metadata;
            }
        } catch (StreamsNotStartedException | IllegalStateException e) {
            // Said below: the stream is being started, stopped or made anew.
        }
        throw new StateMoving(partition, "who holds it is not known yet");
    }
}
