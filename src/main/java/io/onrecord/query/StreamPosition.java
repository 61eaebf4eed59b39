package io.onrecord.query;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader of the live statements has come: the offset of the last record seen, for every partition. It means the same
 * to every instance, so a reader can go on at another one.
 */
public final class StreamPosition {
    /** Longest text that {@link #parse} looks at, in characters. */
    public static final int MAX_LENGTH = 16_384;

    private static final int MAX_TOPIC = 32;
    private static final long NONE = -1;

    private final String topic;
    private final long[] offsets;

    private StreamPosition(String topic, long[] offsets) {
        this.topic = topic;
        this.offsets = offsets;
    }

    /**
     * Returns the position before all records.
     *
     * @param topic id of the topic's incarnation, letters and digits: offsets of a topic that was deleted mean nothing
     */
    public static StreamPosition start(String topic) {
        return new StreamPosition(topic, new long[0]);
    }

    /**
     * Returns the position that a text stands for.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public static StreamPosition parse(String text) {
        int tilde = text.indexOf('~');
        if (text.length() > MAX_LENGTH || tilde < 1 || tilde > MAX_TOPIC) {
            throw new IllegalArgumentException("no position");
        }
        String[] parts = text.substring(tilde + 1).split("\\.", -1);
        long[] offsets = Arrays.stream(parts).mapToLong(StreamPosition::offset).toArray();
        return new StreamPosition(text.substring(0, tilde), offsets);
    }

    private static long offset(String text) {
        long offset = text.isEmpty() ? NONE : Long.parseLong(text);
        if (offset < NONE) {
            throw new IllegalArgumentException("no offset");
        }
        return offset;
    }

    /** Returns the offset of the last record seen of a partition, -1 where none was. */
    public long of(int partition) {
        return partition < offsets.length ? offsets[partition] : NONE;
    }

    /** Returns this position moved on to a record. */
    public StreamPosition at(int partition, long offset) {
        long[] moved = Arrays.copyOf(offsets, Math.max(offsets.length, partition + 1));
        Arrays.fill(moved, offsets.length, moved.length, NONE);
        moved[partition] = offset;
        return new StreamPosition(topic, moved);
    }

    /** Returns the position that has seen what either has. */
    StreamPosition and(StreamPosition other) {
        long[] farther = Arrays.copyOf(offsets, Math.max(offsets.length, other.offsets.length));
        Arrays.setAll(farther, partition -> Math.max(of(partition), other.of(partition)));
        return new StreamPosition(topic, farther);
    }

    /** Returns whether both are of the same incarnation of the topic, so that their offsets can be compared. */
    boolean comparesWith(StreamPosition other) {
        return topic.equals(other.topic);
    }

    /** Returns how many offsets this position is ahead of another. */
    long aheadOf(StreamPosition other) {
        long sum = 0;
        for (int partition = 0; partition < offsets.length; partition++) {
            sum += Math.max(0, offsets[partition] - other.of(partition));
        }
        return sum;
    }

    /** Returns the text that {@link #parse} reads, for example "Xy12~15..20" where partition 1 has shown nothing yet. */
    @Override
    public String toString() {
        return Arrays.stream(offsets)
                .mapToObj(offset -> offset == NONE ? "" : Long.toString(offset))
                .collect(Collectors.joining(".", topic + "~", ""));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StreamPosition that && topic.equals(that.topic) && Arrays.equals(offsets, that.offsets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(topic, Arrays.hashCode(offsets));
    }
}
