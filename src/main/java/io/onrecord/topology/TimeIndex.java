package io.onrecord.topology;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What expires when: keys in the order of time, so that the expired ones are found without looking at any other. A time is
 * kept to a 64th of the retention, so that a key which is touched often is seldom written.
 */
final class TimeIndex {
    private static final byte[] PRESENT = {};
    private static final int BUCKETS = 64;

    private final KeyValueStore<String, byte[]> keys;
    private final long retention;
    private final long bucket;
    private long now = Long.MIN_VALUE;

    TimeIndex(KeyValueStore<String, byte[]> keys, Duration retention) {
        this.keys = keys;
        this.retention = retention.toMillis();
        this.bucket = Math.max(1, this.retention / BUCKETS);
    }

    /** Takes note that the log has come so far. */
    void reach(long recordedAt) {
        now = Math.max(now, recordedAt);
    }

    /** Returns a time to the precision of the index, and takes note that the log has come so far. */
    long at(long recordedAt) {
        reach(recordedAt);
        return recordedAt - Math.floorMod(recordedAt, bucket);
    }

    /** Enters a key under a time of {@link #at}. */
    void put(long at, String key) {
        keys.put(TimeText.of(at) + key, PRESENT);
    }

    /** Takes a key out. */
    void remove(long at, String key) {
        keys.delete(TimeText.of(at) + key);
    }

    /**
     * Takes out the keys whose retention has passed, the oldest first, and hands each on.
     *
     * @param most most keys to take, so that a sweep never holds the stream up
     */
    void sweep(int most, Consumer<String> expired) {
        if (now == Long.MIN_VALUE) {
            return;
        }
        // The newest instant of an expired bucket has to be past the retention too.
        try (KeyValueIterator<String, byte[]> oldest = keys.range("", TimeText.of(now - retention - bucket + 1))) {
            for (int taken = 0; taken < most && oldest.hasNext(); taken++) {
                KeyValue<String, byte[]> entry = oldest.next();
                keys.delete(entry.key);
                expired.accept(entry.key.substring(TimeText.LENGTH));
            }
        }
    }
}
