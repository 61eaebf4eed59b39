package io.onrecord.extract.learned;

import io.onrecord.syntax.Places;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weights of features for a fixed number of labels, one byte each, in one table of primitives. Immutable and thread-safe.
 *
 * <p>A feature stands at one of two places side by side, told by its hash, and no third falls to them: weighing a feature reads one
 * line of memory and branches nowhere, since waiting for memory and branches guessed wrongly are what takes time here. A place
 * holds the hash above four weights. Of several labels only the differences matter, so the first weighs nothing and the others are
 * weighed against it.
 */
public final class FeatureWeights {
    private static final int BYTES = 4;
    private static final int FEWEST_PLACES = 16;
    private static final int MOST_PLACES = 1 << 22;

    private final int labels;
    private final float scale;
    /** The label of the lowest byte: the first, or the one after it where the first weighs nothing. */
    private final int lowest;

    private final long[] table;

    /**
     * Makes a table as small as it can be if all find a place.
     *
     * @param labels number of labels, 1 or more; from the sixth on they weigh nothing
     * @param scale what a stored weight of 1 stands for
     * @param features the features, none of them 0, no two alike
     * @param rows their weights, {@code labels} bytes each, in the same order
     * @throws IllegalArgumentException where some have no place of their own even in the largest table
     */
    public FeatureWeights(int labels, float scale, int[] features, byte[] rows) {
        this.labels = labels;
        this.scale = scale;
        this.lowest = labels == 1 ? 0 : 1;
        long[] sized = new long[FEWEST_PLACES];
        while (!fill(sized, features, rows)) {
            if (sized.length == MOST_PLACES) {
                throw new IllegalArgumentException("features that find no place among " + MOST_PLACES);
            }
            sized = new long[sized.length * 2];
        }
        this.table = sized;
    }

    /** Puts the features at their places, and returns whether all found one. */
    private boolean fill(long[] sized, int[] features, byte[] rows) {
        for (int i = 0; i < features.length; i++) {
            int place = features[i] & sized.length - 1;
            place = sized[place] == 0 ? place : place ^ 1;
            if (sized[place] != 0) {
                return false;
            }
            sized[place] = (long) features[i] << 32 | packed(rows, i * labels);
        }
        return true;
    }

    /**
     * Returns a table of at most {@code places} places, a power of two: of the features that fall to the same two, those with the
     * most to say stay.
     */
    public static FeatureWeights within(int places, int labels, float scale, int[] features, byte[] rows) {
        int[] ranges = IntStream.range(0, features.length)
                .map(i -> range(rows, i, labels))
                .toArray();
        int[] kept = Places.strongest(features, ranges, places);
        byte[] keptRows = new byte[kept.length * labels];
        for (int k = 0; k < kept.length; k++) {
            System.arraycopy(rows, kept[k] * labels, keptRows, k * labels, labels);
        }
        return new FeatureWeights(
                labels, scale, Arrays.stream(kept).map(i -> features[i]).toArray(), keptRows);
    }

    /** How far the weights of a feature differ; of one label, its size. */
    private static int range(byte[] rows, int feature, int labels) {
        int least = labels == 1 ? 0 : rows[feature * labels];
        int most = least;
        for (int i = feature * labels; i < (feature + 1) * labels; i++) {
            least = Math.min(least, rows[i]);
            most = Math.max(most, rows[i]);
        }
        return most - least;
    }

    private long packed(byte[] rows, int row) {
        int first = lowest == 0 ? 0 : rows[row];
        long packed = 0;
        for (int l = lowest; l < Math.min(labels, lowest + BYTES); l++) {
            int weight = Math.max(-127, Math.min(127, rows[row + l] - first));
            packed |= (weight & 0xFFL) << 8 * (l - lowest);
        }
        return packed;
    }

    /** Returns the number of labels. */
    public int labels() {
        return labels;
    }

    /** Returns what a stored weight of 1 stands for. */
    public float scale() {
        return scale;
    }

    /** Writes the summed weights of {@code features} into {@code scores} from {@code at}, one for each label. */
    void score(FeatureList features, double[] scores, int at) {
        int first = 0;
        int second = 0;
        int third = 0;
        int fourth = 0;
        int mask = table.length - 1;
        // Looked up all at once and added up afterwards, so that the processor waits for many lines of memory at a
        // time.
        long[] found = features.lookUp(table);
        for (int i = 0; i < features.size(); i++) {
            int feature = features.get(i);
            long one = found[i];
            long other = table[feature & mask ^ 1];
            int weights =
                    (int) one & match((int) (one >> 32), feature) | (int) other & match((int) (other >> 32), feature);
            first += (byte) weights;
            second += (byte) (weights >> 8);
            third += (byte) (weights >> 16);
            fourth += weights >> 24;
        }
        Arrays.fill(scores, at, at + labels, 0);
        scores[at + lowest] = first * scale;
        if (labels > 2) {
            scores[at + 2] = second * scale;
        }
        if (labels > 3) {
            scores[at + 3] = third * scale;
        }
        if (labels > 4) {
            scores[at + 4] = fourth * scale;
        }
    }

    /** All ones where both are alike, else 0; without a branch. */
    private static int match(int one, int other) {
        int difference = one ^ other;
        return ~((difference | -difference) >> 31);
    }

    /** Returns the features with weights, in ascending order. */
    int[] features() {
        return Arrays.stream(table)
                .filter(entry -> entry != 0)
                .mapToInt(entry -> (int) (entry >> 32))
                .sorted()
                .toArray();
    }

    /** Returns the weight stored for {@code feature}, which must have one, and {@code label}. */
    byte weight(int feature, int label) {
        int place = label - lowest;
        long entry = table[feature & table.length - 1];
        long weights = (int) (entry >> 32) == feature ? entry : table[feature & table.length - 1 ^ 1];
        return place < 0 || place >= BYTES ? 0 : (byte) (weights >> 8 * place);
    }
}
