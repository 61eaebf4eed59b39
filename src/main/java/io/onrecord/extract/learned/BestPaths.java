package io.onrecord.extract.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The several best labellings of a lattice (Viterbi with lists). Reused from sequence to sequence; for one thread. */
final class BestPaths {
    private final int count;
    private double[] scores = new double[0];
    private int[] from = new int[0];
    private final double[] found;
    private final int[] foundFrom;

    /** Finds up to {@code count} labellings. */
    BestPaths(int count) {
        this.count = count;
        this.found = new double[count];
        this.foundFrom = new int[count];
    }

    /**
     * A labelling.
     *
     * @param labels a label for each token
     * @param score the sum of its weights
     */
    record Path(byte[] labels, double score) {}

    /** Returns the best labellings, the best first; at least one where the lattice holds a token. */
    List<Path> of(Lattice lattice) {
        LabelChain chain = lattice.chain();
        int labels = chain.labels();
        int length = lattice.length();
        int row = labels * count;
        if (scores.length < length * row) {
            scores = new double[length * row * 2];
            from = new int[length * row * 2];
        }
        for (int t = 0; t < length; t++) {
            for (int b = 0; b < labels; b++) {
                cell(lattice, chain, t, b, labels, row);
            }
        }
        Arrays.fill(found, Double.NEGATIVE_INFINITY);
        for (int b = 0; b < labels && length > 0; b++) {
            for (int k = 0; k < count; k++) {
                int state = b * count + k;
                insert(scores[(length - 1) * row + state], state);
            }
        }
        double[] ends = found.clone();
        int[] states = foundFrom.clone();
        List<Path> paths = new ArrayList<>(count);
        for (int k = 0; k < count && length > 0; k++) {
            if (ends[k] > LabelChain.NEVER / 2) {
                paths.add(new Path(path(states[k], length, row), ends[k]));
            }
        }
        return paths;
    }

    private void cell(Lattice lattice, LabelChain chain, int t, int b, int labels, int row) {
        int at = t * row + b * count;
        double emission = lattice.emission(t, b);
        Arrays.fill(found, Double.NEGATIVE_INFINITY);
        if (emission > LabelChain.NEVER / 2) {
            if (t == 0) {
                insert(chain.transition(labels, b), 0);
            } else {
                for (int a = 0; a < labels; a++) {
                    double step = chain.transition(a, b);
                    if (step <= LabelChain.NEVER / 2) {
                        continue;
                    }
                    for (int k = 0; k < count; k++) {
                        int state = a * count + k;
                        double value = scores[(t - 1) * row + state] + step;
                        if (value <= found[count - 1]) {
                            break;
                        }
                        insert(value, state);
                    }
                }
            }
        }
        for (int k = 0; k < count; k++) {
            scores[at + k] = found[k] + emission;
            from[at + k] = foundFrom[k];
        }
    }

    private void insert(double value, int state) {
        if (value <= found[count - 1]) {
            return;
        }
        int k = count - 1;
        while (k > 0 && found[k - 1] < value) {
            found[k] = found[k - 1];
            foundFrom[k] = foundFrom[k - 1];
            k--;
        }
        found[k] = value;
        foundFrom[k] = state;
    }

    private byte[] path(int last, int length, int row) {
        byte[] labels = new byte[length];
        int state = last;
        for (int t = length - 1; t >= 0; t--) {
            labels[t] = (byte) (state / count);
            state = from[t * row + state];
        }
        return labels;
    }
}
