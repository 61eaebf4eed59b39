package io.onrecord.training;

import io.onrecord.syntax.Features;
import io.onrecord.syntax.Places;
import io.onrecord.syntax.Weights;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A linear classifier that learns from its mistakes and averages what it knew over time (Collins, Discriminative Training Methods
 * for Hidden Markov Models, 2002). Whole numbers throughout, so that it learns the same everywhere.
 */
public final class Perceptron {
    private static final int MOST_WEIGHT = 127;

    private final int classes;
    private int[] keys = new int[1 << 16];
    private int[] places = new int[1 << 16];
    private int[] weights;
    private long[] totals;
    private int[] stamps = new int[1 << 15];
    private int rows;
    private int time;

    /**
     * Makes one that knows nothing.
     *
     * @param classes how many classes it tells apart
     */
    public Perceptron(int classes) {
        this.classes = classes;
        weights = new int[classes << 15];
        totals = new long[classes << 15];
    }

    /** Adds up the weights of {@code features} for each class. */
    public void score(Features features, int[] scores) {
        Arrays.fill(scores, 0, classes, 0);
        for (int i = 0; i < features.size(); i++) {
            int row = row(features.key(i));
            if (row >= 0) {
                for (int c = 0; c < classes; c++) {
                    scores[c] += weights[row * classes + c];
                }
            }
        }
    }

    /** Returns the class with the highest score, the first of equals. */
    public int best(int[] scores) {
        int best = 0;
        for (int c = 1; c < classes; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    /** Counts one decision as made; averages are over decisions. */
    public void tick() {
        time++;
    }

    /** Learns that {@code right} was the class where {@code wrong} was chosen. */
    public void learn(Features features, int right, int wrong) {
        for (int i = 0; i < features.size(); i++) {
            int row = rowFor(features.key(i));
            settle(row);
            weights[row * classes + right]++;
            weights[row * classes + wrong]--;
        }
    }

    /** Brings the totals of a row up to now. */
    private void settle(int row) {
        int since = time - stamps[row];
        for (int c = row * classes; c < (row + 1) * classes; c++) {
            totals[c] += (long) weights[c] * since;
        }
        stamps[row] = time;
    }

    /**
     * Returns the averaged weights, packed for {@link Weights#read}: scaled to a byte, and only those of the features that matter
     * most.
     *
     * @param unit how much of an averaged weight is one step of a byte; what rounds to zero is left out
     * @param most how many features are kept at most: those with the largest weights
     * @param tablePlaces how many {@link Places} the table may have
     */
    public byte[] pack(double unit, int most, int tablePlaces) {
        byte[] averaged = new byte[rows * classes];
        int[] strengths = new int[MOST_WEIGHT + 1];
        for (int row = 0; row < rows; row++) {
            strengths[average(row, unit, averaged)]++;
        }
        int least = MOST_WEIGHT;
        int count = strengths[least];
        while (least > 1 && count + strengths[least - 1] <= most) {
            count += strengths[--least];
        }
        long[] kept = strongest(averaged, least, tablePlaces);
        int[] sorted = new int[kept.length];
        byte[] table = new byte[kept.length * classes];
        for (int i = 0; i < kept.length; i++) {
            sorted[i] = (int) (kept[i] >> 32);
            System.arraycopy(averaged, (int) kept[i] * classes, table, i * classes, classes);
        }
        return Weights.pack(sorted, table, classes);
    }

    /** The features that a table has places for, ascending, each above its row. */
    private long[] strongest(byte[] averaged, int least, int tablePlaces) {
        long[] strong = IntStream.range(0, keys.length)
                .filter(i -> keys[i] != 0 && strength(averaged, places[i]) >= least)
                .mapToLong(i -> (long) keys[i] << 32 | places[i])
                .sorted()
                .toArray();
        int[] features =
                Arrays.stream(strong).mapToInt(entry -> (int) (entry >> 32)).toArray();
        int[] strengths = Arrays.stream(strong)
                .mapToInt(entry -> strength(averaged, (int) entry))
                .toArray();
        return Arrays.stream(Places.strongest(features, strengths, tablePlaces))
                .mapToLong(i -> strong[i])
                .toArray();
    }

    /** Averages a row into bytes, and returns its strength. */
    private int average(int row, double unit, byte[] averaged) {
        settle(row);
        for (int c = row * classes; c < (row + 1) * classes; c++) {
            long value = Math.round((double) totals[c] / time / unit);
            averaged[c] = (byte) Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, value));
        }
        return strength(averaged, row);
    }

    /** The size of the largest weight of a row. */
    private int strength(byte[] averaged, int row) {
        int strength = 0;
        for (int c = row * classes; c < (row + 1) * classes; c++) {
            strength = Math.max(strength, Math.abs(averaged[c]));
        }
        return strength;
    }

    /** Returns how many features it has learned from. */
    public int size() {
        return rows;
    }

    private int row(int key) {
        int place = key & keys.length - 1;
        while (keys[place] != key) {
            if (keys[place] == 0) {
                return -1;
            }
            place = place + 1 & keys.length - 1;
        }
        return places[place];
    }

    private int rowFor(int key) {
        int row = row(key);
        if (row >= 0) {
            return row;
        }
        if (rows == stamps.length) {
            grow();
        }
        put(key, rows);
        stamps[rows] = time;
        return rows++;
    }

    private void put(int key, int row) {
        int place = key & keys.length - 1;
        while (keys[place] != 0) {
            place = place + 1 & keys.length - 1;
        }
        keys[place] = key;
        places[place] = row;
    }

    private void grow() {
        weights = Arrays.copyOf(weights, weights.length * 2);
        totals = Arrays.copyOf(totals, totals.length * 2);
        stamps = Arrays.copyOf(stamps, stamps.length * 2);
        int[] oldKeys = keys;
        int[] oldPlaces = places;
        keys = new int[oldKeys.length * 2];
        places = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldPlaces[i]);
            }
        }
    }
}
