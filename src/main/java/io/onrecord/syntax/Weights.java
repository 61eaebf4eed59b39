package io.onrecord.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights of a linear classifier: for each hashed feature one signed byte for each class. Immutable once read, thread-safe.
 *
 * <p>A feature stands at one of two {@link Places} side by side, and no third falls to them: weighing it reads one line of memory,
 * since waiting for memory is what takes time here. Of up to three classes only the differences are kept, so that a place is one
 * int: above a part of the hash, below the weights of the second and third class against the first. Of more classes a place holds
 * the hash and where the list of the weights begins that are not zero.
 */
public final class Weights {
    private static final int NARROW = 3;
    /** Bits of a difference between two bytes. */
    private static final int BITS = 9;

    private static final int MASK = (1 << BITS) - 1;
    private static final int FEWEST_PLACES = 8;
    private static final int MOST_PLACES = 1 << 22;

    private final int width;
    private final int[] narrow;
    private final long[] wide;
    private final byte[] lists;

    private Weights(int width, int places, int bytes) {
        this.width = width;
        this.narrow = new int[width <= NARROW ? places : 0];
        this.wide = new long[width <= NARROW ? 0 : places];
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
        if (width <= NARROW) {
            scoreNarrow(features, scores);
        } else {
            scoreWide(features, scores);
        }
    }

    private void scoreNarrow(Features features, int[] scores) {
        int second = 0;
        int third = 0;
        int mask = narrow.length - 1;
        int[] found = features.lookUp(narrow);
        for (int i = 0; i < features.size(); i++) {
            int key = features.key(i);
            int one = found[i];
            int other = narrow[Places.other(key & mask)];
            int entry = one & match(one, key) | other & match(other, key);
            second += entry << 32 - BITS >> 32 - BITS;
            third += entry << 32 - 2 * BITS >> 32 - BITS;
        }
        scores[0] = 0;
        scores[1] = second;
        scores[2] = third;
    }

    /** All ones where the upper bits are alike, else 0; a branch would be guessed wrongly too often. */
    private static int match(int entry, int key) {
        return ((entry ^ key) >>> 2 * BITS) - 1 >> 31;
    }

    private void scoreWide(Features features, int[] scores) {
        Arrays.fill(scores, 0, width, 0);
        int mask = wide.length - 1;
        long[] found = features.lookUp(wide);
        for (int i = 0; i < features.size(); i++) {
            int key = features.key(i);
            long one = found[i];
            long entry = (int) (one >> 32) == key ? one : wide[Places.other(key & mask)];
            if ((int) (entry >> 32) == key) {
                int at = (int) entry;
                int end = at + 2 * lists[at];
                while (at < end) {
                    scores[lists[at + 1]] += lists[at + 2];
                    at += 2;
                }
            }
        }
    }

    /** Returns the class with the highest score, the first of equals. */
    public int best(int[] scores) {
        int best = 0;
        for (int c = 1; c < width; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    /** Returns how far the best class leads the next best. */
    public int lead(int[] scores) {
        int most = Math.max(scores[0], scores[1]);
        int next = Math.min(scores[0], scores[1]);
        for (int c = 2; c < width; c++) {
            next = Math.max(next, Math.min(most, scores[c]));
            most = Math.max(most, scores[c]);
        }
        return most - next;
    }

    /**
     * Packs weights for {@link #read}.
     *
     * @param keys features, ascending, without 0
     * @param rows the weights of each feature, one after another
     * @param width how many classes there are, 2 or more
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
     * Reads packed weights, into a table as small as it can be if all features find a place.
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
        int[] keys = new int[count];
        ByteBuffer rows = in.slice();
        int key = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            key += PackedInts.read(in);
            if (key == 0) {
                throw new IllegalArgumentException("a feature with the number 0");
            }
            keys[i] = key;
            int bytes = width <= NARROW ? width : 2 * count(in.get(), width);
            in.position(in.position() + bytes);
        }
        Weights weights = new Weights(width, tableFor(keys), rows.limit());
        int end = 0;
        for (int i = 0; i < count; i++) {
            PackedInts.read(rows);
            if (width <= NARROW) {
                weights.putNarrow(keys[i], rows);
            } else {
                weights.putWide(keys[i], end);
                end = weights.readList(rows, end);
            }
        }
        return weights;
    }

    private static int count(int used, int width) {
        if (used < 0 || used > width) {
            throw new IllegalArgumentException(used + " weights for " + width + " classes");
        }
        return used;
    }

    /** How many places the smallest table has in which all keys find one. */
    private static int tableFor(int[] keys) {
        int places = FEWEST_PLACES;
        while (!fit(keys, places)) {
            places *= 2;
            if (places > MOST_PLACES) {
                throw new IllegalArgumentException("features that find no place among " + MOST_PLACES);
            }
        }
        return places;
    }

    private static boolean fit(int[] keys, int places) {
        byte[] taken = new byte[places / 2];
        for (int key : keys) {
            if (++taken[(key & places - 1) / 2] > 2) {
                return false;
            }
        }
        return true;
    }

    private void putNarrow(int key, ByteBuffer in) {
        int first = in.get();
        int second = in.get() - first;
        int third = width < NARROW ? 0 : in.get() - first;
        int place = key & narrow.length - 1;
        narrow[narrow[place] == 0 ? place : Places.other(place)] =
                key & -1 << 2 * BITS | (third & MASK) << BITS | second & MASK;
    }

    private void putWide(int key, int list) {
        int place = key & wide.length - 1;
        wide[wide[place] == 0 ? place : Places.other(place)] = (long) key << 32 | list;
    }

    private int readList(ByteBuffer in, int start) {
        int used = in.get();
        lists[start] = (byte) used;
        in.get(lists, start + 1, 2 * used);
        for (int at = start + 1; at < start + 1 + 2 * used; at += 2) {
            if (lists[at] < 0 || lists[at] >= width) {
                throw new IllegalArgumentException("class " + lists[at] + ": expected 0 to " + (width - 1));
            }
        }
        return start + 1 + 2 * used;
    }
}
