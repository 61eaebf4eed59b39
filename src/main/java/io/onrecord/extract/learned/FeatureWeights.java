package io.onrecord.extract.learned;

/**
 * Weights of features for a fixed number of labels, one byte each, in an open-addressing table of primitives. Immutable and
 * thread-safe.
 */
public final class FeatureWeights {
    private final int labels;
    private final float scale;
    private final int[] keys;
    private final byte[] weights;
    private final int mask;

    /**
     * Makes the table.
     *
     * @param labels number of labels, 1 or more
     * @param scale what a stored weight of 1 stands for
     * @param features the features, none of them 0, no two alike
     * @param rows their weights, {@code labels} bytes each, in the same order
     */
    public FeatureWeights(int labels, float scale, int[] features, byte[] rows) {
        this.labels = labels;
        this.scale = scale;
        int capacity = 16;
        while (capacity * 5L < features.length * 8L) {
            capacity *= 2;
        }
        this.mask = capacity - 1;
        this.keys = new int[capacity];
        this.weights = new byte[capacity * labels];
        for (int i = 0; i < features.length; i++) {
            int slot = features[i] & mask;
            while (keys[slot] != 0) {
                slot = slot + 1 & mask;
            }
            keys[slot] = features[i];
            System.arraycopy(rows, i * labels, weights, slot * labels, labels);
        }
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
        for (int l = 0; l < labels; l++) {
            scores[at + l] = 0;
        }
        // Looked up all at once and added up afterwards, so that the processor waits for memory once and not for each
        // feature.
        int[] first = features.lookUp(keys, mask);
        for (int i = 0; i < features.size(); i++) {
            int key = first[i];
            if (key == 0) {
                continue;
            }
            int feature = features.get(i);
            int slot = feature & mask;
            while (key != feature && key != 0) {
                slot = slot + 1 & mask;
                key = keys[slot];
            }
            if (key != 0) {
                int row = slot * labels;
                for (int l = 0; l < labels; l++) {
                    scores[at + l] += weights[row + l];
                }
            }
        }
        for (int l = 0; l < labels; l++) {
            scores[at + l] *= scale;
        }
    }

    /** Returns the features with weights, in ascending order. */
    int[] features() {
        return java.util.Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
    }

    /** Returns the weight stored for {@code feature}, which must have one, and {@code label}. */
    byte weight(int feature, int label) {
        int slot = feature & mask;
        while (keys[slot] != feature) {
            slot = slot + 1 & mask;
        }
        return weights[slot * labels + label];
    }
}
