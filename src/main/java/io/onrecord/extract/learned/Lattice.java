package io.onrecord.extract.learned;

import java.util.Arrays;

/** The scores of the labels of one sequence, and what follows from them by a chain. Reused from sequence to sequence; for one thread. */
public final class Lattice {
    private final LabelChain chain;
    private final int labels;
    private int length;
    private double[] emissions = new double[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private double[] marginals = new double[0];
    private double[] scales = new double[0];
    private final double[] step;

    /** Makes a lattice for the labels of {@code chain}. */
    public Lattice(LabelChain chain) {
        this.chain = chain;
        this.labels = chain.labels();
        this.step = new double[(labels + 1) * labels];
        for (int a = 0; a <= labels; a++) {
            for (int b = 0; b < labels; b++) {
                double t = chain.transition(a, b);
                step[a * labels + b] = t <= LabelChain.NEVER / 2 ? 0 : StrictMath.exp(t);
            }
        }
    }

    /** Begins with a sequence of {@code tokens} tokens. */
    public void begin(int tokens) {
        length = tokens;
        int cells = tokens * labels;
        if (emissions.length < cells) {
            emissions = new double[cells * 2];
            forward = new double[cells * 2];
            backward = new double[cells * 2];
            marginals = new double[cells * 2];
            scales = new double[tokens * 2];
        }
    }

    /** Scores the labels of a token by its features. */
    void emit(int token, FeatureList features) {
        chain.weights().score(features, emissions, token * labels);
    }

    /** Allows a token one label alone. */
    void lock(int token, int label) {
        for (int l = 0; l < labels; l++) {
            emissions[token * labels + l] = l == label ? 0 : LabelChain.NEVER;
        }
    }

    /** Forbids a token a label. */
    void forbid(int token, int label) {
        emissions[token * labels + label] = LabelChain.NEVER;
    }

    double emission(int token, int label) {
        return emissions[token * labels + label];
    }

    int length() {
        return length;
    }

    LabelChain chain() {
        return chain;
    }

    /** Finds how probable each label is at each token, by the forward and backward sums. */
    public void sum() {
        double[] likely = marginals;
        for (int t = 0; t < length; t++) {
            double most = LabelChain.NEVER;
            for (int l = 0; l < labels; l++) {
                most = Math.max(most, emissions[t * labels + l]);
            }
            for (int l = 0; l < labels; l++) {
                double e = emissions[t * labels + l] - most;
                likely[t * labels + l] = e < -60 ? 0 : StrictMath.exp(e);
            }
        }
        for (int t = 0; t < length; t++) {
            double total = 0;
            for (int b = 0; b < labels; b++) {
                double sum = 0;
                if (t == 0) {
                    sum = step[labels * labels + b];
                } else {
                    for (int a = 0; a < labels; a++) {
                        sum += forward[(t - 1) * labels + a] * step[a * labels + b];
                    }
                }
                double value = sum * likely[t * labels + b];
                forward[t * labels + b] = value;
                total += value;
            }
            scales[t] = total > 0 ? total : 1;
            for (int b = 0; b < labels; b++) {
                forward[t * labels + b] /= scales[t];
            }
        }
        for (int t = length - 1; t >= 0; t--) {
            for (int a = 0; a < labels; a++) {
                double sum = 0;
                if (t == length - 1) {
                    sum = 1;
                } else {
                    for (int b = 0; b < labels; b++) {
                        int next = (t + 1) * labels + b;
                        sum += step[a * labels + b] * likely[next] * backward[next];
                    }
                    sum /= scales[t + 1];
                }
                backward[t * labels + a] = sum;
            }
        }
        for (int i = 0; i < length * labels; i++) {
            // From here on 'likely' is not needed any more, and its array takes the result.
            marginals[i] = forward[i] * backward[i];
        }
    }

    /** Returns the probability of {@code label} at {@code token}, after {@link #sum}. */
    public double probability(int token, int label) {
        return marginals[token * labels + label];
    }

    /** Returns the probability of {@code label} at {@code token} given that the token before has {@code before}, after {@link #sum}. */
    double follows(int token, int before, int label) {
        double all = 0;
        double one = 0;
        for (int b = 0; b < labels; b++) {
            double e = emissions[token * labels + b];
            double value = e <= LabelChain.NEVER / 2
                    ? 0
                    : step[before * labels + b] * StrictMath.exp(Math.min(e, 300)) * backward[token * labels + b];
            all += value;
            one = b == label ? value : one;
        }
        return all > 0 ? one / all : 0;
    }

    /** Returns the best labels. */
    public byte[] best() {
        byte[] labelsOfTokens = new byte[length];
        int[] from = new int[length * labels];
        double[] score = Arrays.copyOf(new double[0], length * labels);
        for (int t = 0; t < length; t++) {
            for (int b = 0; b < labels; b++) {
                int cell = t * labels + b;
                double most = Double.NEGATIVE_INFINITY;
                if (t == 0) {
                    most = chain.transition(labels, b);
                } else {
                    for (int a = 0; a < labels; a++) {
                        double value = score[cell - b - labels + a] + chain.transition(a, b);
                        if (value > most) {
                            most = value;
                            from[cell] = a;
                        }
                    }
                }
                score[cell] = most + emissions[cell];
            }
        }
        int label = 0;
        for (int b = 1; b < labels && length > 0; b++) {
            label = score[(length - 1) * labels + b] > score[(length - 1) * labels + label] ? b : label;
        }
        for (int t = length - 1; t >= 0; t--) {
            labelsOfTokens[t] = (byte) label;
            label = from[t * labels + label];
        }
        return labelsOfTokens;
    }
}
