package io.onrecord.training;

import java.util.Arrays;

/**
 * Leaves out some of the features of an example, others each time (Srivastava et al.: Dropout, 2014): a rare feature is then learned
 * even where a frequent one always stands beside it. Deterministic.
 */
final class Dropout {
    private final long bound;
    private final double scale;
    private long state = 17;

    /** Leaves out {@code share} of the features, 0 to less than 1. */
    Dropout(double share) {
        this.bound = (long) (share * (1L << 31));
        this.scale = 1 / (1 - share);
    }

    /** Returns what the sum of the weights of the kept features is multiplied by, to stand for those of all. */
    double scale() {
        return scale;
    }

    /** Returns the features that are kept. */
    int[] kept(int[] features) {
        if (bound == 0) {
            return features;
        }
        int[] kept = new int[features.length];
        int count = 0;
        for (int feature : features) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            kept[count] = feature;
            count += state >>> 33 >= bound ? 1 : 0;
        }
        return Arrays.copyOf(kept, count);
    }
}
