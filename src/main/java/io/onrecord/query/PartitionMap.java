package io.onrecord.query;

import java.util.List;
import org.apache.kafka.streams.state.HostInfo;

/** Who holds which partition, as this instance knows it at the moment. */
public interface PartitionMap {
    /** Returns how many partitions there are; they are numbered from 0. */
    int partitions();

    /**
     * Returns the partition on which everything about a routing key lies.
     *
     * @throws StateMoving where that is not known right now
     */
    int partitionOf(String routingKey);

    /**
     * Returns who holds a partition.
     *
     * @throws StateMoving where nobody is known to own it right now
     */
    Holders holders(int partition);

    /** Returns whether an instance is this one. */
    boolean isHere(HostInfo instance);

    /**
     * The instances that hold a partition.
     *
     * @param owner the one that processes it
     * @param standbys those that keep a copy
     */
    record Holders(HostInfo owner, List<HostInfo> standbys) {
        /** Makes the list unmodifiable. */
        public Holders {
            standbys = List.copyOf(standbys);
        }
    }
}
