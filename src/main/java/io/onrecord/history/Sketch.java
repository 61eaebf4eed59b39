package io.onrecord.history;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * What a text is like: the smallest hashes of its words and word pairs, from which the share of words that two texts have in
 * common is estimated (bottom-k sketch; Cohen and Kaplan, "Summarizing data using bottom-k sketches", PODC 2007).
 */
public final class Sketch {
    /** Most hashes of a sketch. */
    public static final int SIZE = 16;

    private final int[] smallest;

    private Sketch(int[] smallest) {
        this.smallest = smallest;
    }

    /** Returns the sketch of a text, given as its words in their order. */
    public static Sketch of(List<String> words) {
        int[] hashes = new int[Math.max(0, 2 * words.size() - 1)];
        for (int i = 0; i < words.size(); i++) {
            hashes[i] = (int) Hash.of(words.get(i));
            if (i > 0) {
                hashes[words.size() + i - 1] = (int) Hash.of(words.get(i - 1) + ' ' + words.get(i));
            }
        }
        return new Sketch(Arrays.stream(hashes).sorted().distinct().limit(SIZE).toArray());
    }

    /** Returns the sketch that {@link #bytes()} gave. */
    public static Sketch of(ByteBuffer bytes) {
        int[] hashes = new int[bytes.remaining() / Integer.BYTES];
        bytes.duplicate().asIntBuffer().get(hashes);
        return new Sketch(hashes);
    }

    /** Returns the hashes, four bytes each. */
    public ByteBuffer bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(smallest.length * Integer.BYTES);
        bytes.asIntBuffer().put(smallest);
        return bytes;
    }

    /** Returns the share of words and word pairs that the two texts are estimated to have in common, 0 to 1. */
    public double similarity(Sketch other) {
        int seen = 0;
        int common = 0;
        for (int i = 0, j = 0; seen < SIZE && (i < smallest.length || j < other.smallest.length); seen++) {
            if (i < smallest.length && j < other.smallest.length && smallest[i] == other.smallest[j]) {
                common++;
                i++;
                j++;
            } else if (j == other.smallest.length || i < smallest.length && smallest[i] < other.smallest[j]) {
                i++;
            } else {
                j++;
            }
        }
        return seen == 0 ? 0 : (double) common / seen;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && Arrays.equals(smallest, sketch.smallest);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(smallest);
    }
}
