package io.onrecord.extract.learned;

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira, 2001): weights of features for each label, and weights of
 * one label after another. Immutable and thread-safe.
 */
public final class LabelChain {
    /** The score of what may not be. */
    static final double NEVER = -1e9;

    private final FeatureWeights weights;
    private final float[] transitions;

    /**
     * Makes the chain.
     *
     * @param weights weights of the features
     * @param transitions for each label before (the last row: the start) the weight of each label after it
     */
    public LabelChain(FeatureWeights weights, float[] transitions) {
        this.weights = weights;
        this.transitions = transitions.clone();
    }

    /** Returns the number of labels. */
    public int labels() {
        return weights.labels();
    }

    /** Returns the weights of the features. */
    public FeatureWeights weights() {
        return weights;
    }

    /** Returns the weight of {@code label} after {@code before}; {@link #labels()} is the start. */
    double transition(int before, int label) {
        return transitions[before * labels() + label];
    }

    /** Returns the weights of one label after another, as the constructor takes them. */
    float[] transitions() {
        return transitions.clone();
    }
}
