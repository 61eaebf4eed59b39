package io.onrecord.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Annotated sequences as training takes them: numbered features and the right label of each token. */
final class Sequences {
    /** Every label may stand. */
    static final int FREE = -1;

    final FeatureDictionary dictionary = new FeatureDictionary();
    final List<Sequence> all = new ArrayList<>();

    /**
     * A sequence.
     *
     * @param article number of the article that it comes from
     * @param features for each token the numbers of its features; empty for a locked token
     * @param labels for each token its right label
     * @param allowed for each token a bit set of the labels that may stand
     * @param weight how much it counts
     */
    record Sequence(int article, int[][] features, byte[] labels, int[] allowed, float weight) {}

    /** Leaves out the features that come fewer than {@code least} times. */
    void prune(int least) {
        int[] renumbered = dictionary.compact(least);
        for (Sequence sequence : all) {
            for (int t = 0; t < sequence.features.length; t++) {
                sequence.features[t] = kept(sequence.features[t], renumbered);
            }
        }
    }

    static int[] kept(int[] features, int[] renumbered) {
        int kept = 0;
        for (int feature : features) {
            if (renumbered[feature] >= 0) {
                features[kept++] = renumbered[feature];
            }
        }
        return Arrays.copyOf(features, kept);
    }
}
