package io.onrecord.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights of a linear classifier: for each hashed feature one signed byte for each class. Immutable once read, thread-safe.
 *
 * <p>A table with open addressing and linear probing, of one number a feature: above its hash; below, of up to three classes the
 * weights, of more the place of the list of those that are not zero.
 */
public final class Weights {
    private static final int NARROW = 3;

    private final int width;
    private final long[] table;
    private final byte[] lists;

    private Weights(int width, int count, int bytes) {
        this.width = width;
        this.table = new long[Integer.highestOneBit(Math.max(8, count * 3 / 2)) * 2];
        this.lists = new byte[width <= NARROW ? 0 : bytes];
    }

    /** Returns how many classes there are. */
    public int classes() {
        return width;
    }

    /**
     * Adds up the weights of some features.
     *
     * @param features the features that hold
     * @param scores receives the sum for each class
     */
    public void score(Features features, int[] scores) {
        features.look(table);
        if (width <= NARROW) {
            scoreNarrow(features, scores);
        } else {
            scoreWide(features, scores);
        }
    }

    private void scoreNarrow(Features features, int[] scores) {
        int first = 0;
        int second = 0;
        int third = 0;
        for (int i = 0; i < features.size(); i++) {
            long entry = entry(features, i);
            first += (byte) entry;
            second += (byte) (entry >> 8);
            third += (byte) (entry >> 16);
        }
        scores[0] = first;
        scores[1] = second;
        scores[2] = third;
    }

    private void scoreWide(Features features, int[] scores) {
        Arrays.fill(scores, 0, width, 0);
        for (int i = 0; i < features.size(); i++) {
            long entry = entry(features, i);
            if (entry != 0) {
                int at = (int) entry;
                int end = at + 2 * lists[at];
                while (at < end) {
                    scores[lists[at + 1]] += lists[at + 2];
                    at += 2;
                }
            }
        }
    }

    /** The entry of the {@code i}th feature, 0 where it has none. */
    private long entry(Features features, int i) {
        int key = features.key(i);
        long entry = features.looked(i);
        for (int place = key + 1; entry != 0 && (int) (entry >> 32) != key; place++) {
            entry = table[place & table.length - 1];
        }
        return entry;
    }

    /** Returns the class with the highest score, the first of equals. */
    public int best(int[] scores) {
        int best = 0;
        for (int c = 1; c < width; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    /**
     * Packs weights for {@link #read}.
     *
     * @param keys features, ascending, without 0
     * @param rows the weights of each feature, one after another
     * @param width how many classes there are
     */
    public static byte[] pack(int[] keys, byte[] rows, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackedInts.write(out, width);
        PackedInts.write(out, keys.length);
        int before = Integer.MIN_VALUE;
        for (int i = 0; i < keys.length; i++) {
            PackedInts.write(out, keys[i] - before);
            before = keys[i];
            writeRow(out, rows, i * width, width);
        }
        return out.toByteArray();
    }

    /** Narrow rows whole; of wide ones, which are mostly zero, the classes that are not and their weights. */
    private static void writeRow(ByteArrayOutputStream out, byte[] rows, int start, int width) {
        if (width <= NARROW) {
            out.write(rows, start, width);
            return;
        }
        int used = 0;
        for (int c = 0; c < width; c++) {
            used += rows[start + c] != 0 ? 1 : 0;
        }
        out.write(used);
        for (int c = 0; c < width; c++) {
            if (rows[start + c] != 0) {
                out.write(c);
                out.write(rows[start + c]);
            }
        }
    }

    /**
     * Reads packed weights.
     *
     * @param in bytes that {@link #pack} made
     * @param classes how many classes are expected
     * @throws IllegalArgumentException where they are for another number of classes, or are none
     * @throws java.nio.BufferUnderflowException where they are too few
     */
    public static Weights read(ByteBuffer in, int classes) {
        int width = PackedInts.read(in);
        if (width != classes) {
            throw new IllegalArgumentException("weights for " + width + " classes: expected " + classes);
        }
        int count = PackedInts.read(in);
        if (count < 0 || count > in.remaining()) {
            throw new IllegalArgumentException(count + " features in " + in.remaining() + " bytes");
        }
        Weights weights = new Weights(width, count, in.remaining());
        int key = Integer.MIN_VALUE;
        int end = 0;
        for (int i = 0; i < count; i++) {
            key += PackedInts.read(in);
            if (width <= NARROW) {
                weights.put(key, narrow(in, width));
            } else {
                weights.put(key, end);
                end = weights.readList(in, end);
            }
        }
        return weights;
    }

    private static int narrow(ByteBuffer in, int width) {
        int packed = 0;
        for (int c = 0; c < width; c++) {
            packed |= (in.get() & 0xFF) << 8 * c;
        }
        return packed;
    }

    private int readList(ByteBuffer in, int start) {
        int used = in.get();
        if (used < 0 || used > width) {
            throw new IllegalArgumentException(used + " weights for " + width + " classes");
        }
        lists[start] = (byte) used;
        in.get(lists, start + 1, 2 * used);
        for (int at = start + 1; at < start + 1 + 2 * used; at += 2) {
            if (lists[at] < 0 || lists[at] >= width) {
                throw new IllegalArgumentException("class " + lists[at] + ": expected 0 to " + (width - 1));
            }
        }
        return start + 1 + 2 * used;
    }

    private void put(int key, int value) {
        if (key == 0) {
            throw new IllegalArgumentException("a feature with the number 0");
        }
        int place = key & table.length - 1;
        while (table[place] != 0) {
            place = place + 1 & table.length - 1;
        }
        table[place] = (long) key << 32 | value;
    }
}
