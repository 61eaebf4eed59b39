package io.onrecord.runtime;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How far the stores have been restored from their changelogs. */
final class RestoreProgress implements StateRestoreListener {
    private record Share(String store, long start, long end, long done) {}

    private final Map<TopicPartition, Share> shares = new ConcurrentHashMap<>();

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
        shares.put(partition, new Share(store, start, end, 0));
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long count) {
        shares.computeIfPresent(partition, (p, share) -> new Share(store, share.start, share.end, share.done + count));
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long total) {
        shares.remove(partition);
    }

    @Override
    public void onRestoreSuspended(TopicPartition partition, String store, long total) {
        shares.remove(partition);
    }

    /** Returns, for each store that is being restored, how many changelog records are to be read yet. */
    Map<String, Long> remaining() {
        Map<String, Long> remaining = new TreeMap<>();
        for (Share share : shares.values()) {
            remaining.merge(share.store, Math.max(0, share.end - share.start - share.done), Long::sum);
        }
        return remaining;
    }
}
