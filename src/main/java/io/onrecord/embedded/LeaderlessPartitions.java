package io.onrecord.embedded;

import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.network.ListenerName;
import org.apache.kafka.metadata.KRaftMetadataCache;
import org.apache.kafka.server.common.KRaftVersion;

/**
 * What a broker knows of its cluster, where a partition without a leader is not one that was deleted.
 *
 * <p>Kafka 4.3.1 does not tell the two apart (KAFKA-20734). The coordinator of transactions takes a partition without endpoint for
 * deleted and ends a transaction without its marker there: it stays open for ever, and nobody who reads what is committed gets past
 * it. In a cluster another broker leads in a moment; the partitions of a lone one lose their leader whenever it stops, and once more
 * while it starts after a kill. To be dropped when Kafka has mended it.
 */
final class LeaderlessPartitions extends KRaftMetadataCache {
    /**
     * Makes one that knows nothing yet.
     *
     * @param nodeId of the broker
     * @param version of the quorum's protocol
     */
    LeaderlessPartitions(int nodeId, Supplier<KRaftVersion> version) {
        super(nodeId, version);
    }

    /** Returns where the leader is reached: {@link Node#noNode} where there is none now, nothing where there is no such partition. */
    @Override
    public Optional<Node> getPartitionLeaderEndpoint(String topic, int partition, ListenerName listener) {
        return super.getPartitionLeaderEndpoint(topic, partition, listener)
                .or(() ->
                        contains(new TopicPartition(topic, partition)) ? Optional.of(Node.noNode()) : Optional.empty());
    }
}
