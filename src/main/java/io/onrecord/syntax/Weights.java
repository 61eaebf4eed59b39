package io.onrecord.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/**
 * The weights of a linear classifier: for each hashed feature one signed byte for each class. Immutable once read, thread-safe.
 */
public final class Weights {
    private final int width;
    private final HashIndex index;
    private final byte[] rows;

    private Weights(int width, int count) {
        this.width = width;
        this.index = new HashIndex(count);
        this.rows = new byte[index.places() * width];
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
        for (int c = 0; c < width; c++) {
            scores[c] = 0;
        }
        for (int i = 0; i < features.size(); i++) {
            int place = index.find(features.key(i));
            if (place >= 0) {
                int row = place * width;
                for (int c = 0; c < width; c++) {
                    scores[c] += rows[row + c];
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
        if (width <= 4) {
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
        Weights weights = new Weights(width, count);
        int key = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            key += PackedInts.read(in);
            weights.readRow(in, key);
        }
        return weights;
    }

    private void readRow(ByteBuffer in, int key) {
        if (key == 0) {
            throw new IllegalArgumentException("a feature with the number 0");
        }
        int row = index.put(key) * width;
        if (width <= 4) {
            in.get(rows, row, width);
            return;
        }
        for (int used = in.get(); used > 0; used--) {
            int c = in.get();
            if (c < 0 || c >= width) {
                throw new IllegalArgumentException("class " + c + ": expected 0 to " + (width - 1));
            }
            rows[row + c] = in.get();
        }
    }
}
