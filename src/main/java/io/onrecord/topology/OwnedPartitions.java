package io.onrecord.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The partitions of speakers that one stream processes at the moment, told by their own processors. These open only when every store of
 * a partition is restored; the state of a stream thread does not tell, for it stays RUNNING while a task that broke is restored.
 */
public final class OwnedPartitions {
    private final Map<Integer, Stint> stints = new ConcurrentHashMap<>();

    /**
     * Returns the stint of a partition, null where the stream does not process it now. Who finds the same stint before and after
     * reading has read complete state.
     */
    public @Nullable Stint stint(int partition) {
        return stints.get(partition);
    }

    void opened(int partition) {
        stints.put(partition, new Stint());
    }

    void closed(int partition) {
        stints.remove(partition);
    }

    /** One unbroken time for which a partition is processed; equal to itself alone. */
    public static final class Stint {
        private Stint() {}
    }
}
