package io.onrecord.training;

import io.onrecord.extract.learned.FeatureWeights;
import io.onrecord.extract.learned.LabelChain;
import java.util.Arrays;
import java.util.List;

/**
 * Trains a linear-chain conditional random field by stochastic gradient steps whose length adapts to each weight (Duchi, Hazan,
 * Singer: Adaptive Subgradient Methods, 2011). Deterministic.
 */
final class ChainTrainer {
    private static final double STILL = 4e-3;
    private static final int REST = 3;
    private static final float HEAVIEST = 3;
    /** Features whose weights, in steps of the stored ones, differ by less do not pay for their place. */
    private static final int LIGHTEST = 2;

    private static final int PLACES = 1 << 19;

    private final Sequences sequences;
    private final int labels;
    private final boolean[] permitted;
    private final Schedule schedule;
    /** For each feature its weights, then the sums of their squared gradients: side by side, since both are touched together. */
    private final float[] weights;

    private final float[] sums;
    private final double[] transitions;
    private final double[] transitionSums;
    private final double[] transitionSquares;

    private double[] emissions = new double[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private double[] scales = new double[0];
    private final double[] step;
    private final double[] gradient;
    private final double[] transitionGradient;
    private final Dropout dropout;
    /** The features of the sequence in hand that are not left out. */
    private int[][] present = new int[0][];

    /**
     * How training goes.
     *
     * @param trainings how often it is begun anew, with the sequences in another order and other features left out: the mean of all
     *     errs less by chance than each of them (Breiman: Bagging Predictors, 1996)
     * @param rounds how often each sequence is seen in each of them
     * @param rate length of the first steps
     * @param decay how strongly weights are drawn to zero when they are touched
     * @param dropped the share of the features that is left out, others each time
     */
    record Schedule(int trainings, int rounds, double rate, double decay, double dropped) {}

    /**
     * Prepares a training.
     *
     * @param permitted for each label before (the last row: the start), whether each label may follow
     */
    ChainTrainer(Sequences sequences, int labels, boolean[] permitted, Schedule schedule) {
        this.sequences = sequences;
        this.labels = labels;
        this.permitted = permitted.clone();
        this.schedule = schedule;
        this.weights = new float[sequences.dictionary.size() * labels * 2];
        this.sums = new float[sequences.dictionary.size() * labels];
        this.transitions = new double[(labels + 1) * labels];
        this.transitionSums = new double[(labels + 1) * labels];
        this.transitionSquares = new double[(labels + 1) * labels];
        this.step = new double[(labels + 1) * labels];
        this.transitionGradient = new double[(labels + 1) * labels];
        this.gradient = new double[labels];
        this.dropout = new Dropout(schedule.dropped());
    }

    /** Trains on {@code chosen} and returns the chain. */
    LabelChain train(List<Sequences.Sequence> chosen) {
        int[] order = new int[chosen.size()];
        Arrays.setAll(order, i -> i);
        Shuffle shuffle = new Shuffle(42);
        for (int training = 0; training < schedule.trainings(); training++) {
            train(chosen, order, shuffle);
        }
        return chain(schedule.trainings() * (schedule.rounds() - (schedule.rounds() + 1) / 2));
    }

    private void train(List<Sequences.Sequence> chosen, int[] order, Shuffle shuffle) {
        Arrays.fill(weights, 0);
        Arrays.fill(transitions, 0);
        Arrays.fill(transitionSquares, 1);
        int[] calm = new int[order.length];
        for (int round = 0; round < schedule.rounds(); round++) {
            shuffle.mix(order);
            double rate = schedule.rate() * (1 - 0.9 * round / schedule.rounds());
            for (int i : order) {
                // What is learned already is looked at less often.
                if (calm[i] < 1 || (i + round) % REST == 0) {
                    calm[i] = learn(chosen.get(i), rate) ? 0 : calm[i] + 1;
                }
            }
            if (round * 2 >= schedule.rounds()) {
                remember();
            }
        }
    }

    /** Adds the weights to those of earlier rounds: the mean of several generalises better than the last (Polyak, Juditsky, 1992). */
    private void remember() {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weights[i / labels * labels * 2 + i % labels];
        }
        for (int i = 0; i < transitions.length; i++) {
            transitionSums[i] += transitions[i];
        }
    }

    /** Takes a step for a sequence, and returns whether it changed the weights of features. */
    private boolean learn(Sequences.Sequence sequence, double rate) {
        int length = sequence.labels().length;
        if (emissions.length < length * labels) {
            emissions = new double[length * labels * 2];
            forward = new double[length * labels * 2];
            backward = new double[length * labels * 2];
            scales = new double[length * 2];
        }
        for (int i = 0; i < step.length; i++) {
            step[i] = permitted[i] ? StrictMath.exp(transitions[i]) : 0;
        }
        if (present.length < length) {
            present = new int[length * 2][];
        }
        for (int t = 0; t < length; t++) {
            present[t] = dropout.kept(sequence.features()[t]);
            emit(sequence, t);
        }
        sum(length);
        Arrays.fill(transitionGradient, 0);
        boolean changed = false;
        for (int t = 0; t < length; t++) {
            changed |= update(sequence, t, rate);
        }
        for (int i = 0; i < transitions.length; i++) {
            double g = transitionGradient[i] * sequence.weight();
            if (g != 0) {
                transitionSquares[i] += g * g;
                transitions[i] -= rate * g / Math.sqrt(transitionSquares[i]);
            }
        }
        return changed;
    }

    private void emit(Sequences.Sequence sequence, int t) {
        int at = t * labels;
        for (int l = 0; l < labels; l++) {
            emissions[at + l] = 0;
        }
        for (int feature : present[t]) {
            int row = feature * labels * 2;
            for (int l = 0; l < labels; l++) {
                emissions[at + l] += weights[row + l];
            }
        }
        for (int l = 0; l < labels; l++) {
            emissions[at + l] *= dropout.scale();
        }
        double most = Double.NEGATIVE_INFINITY;
        for (int l = 0; l < labels; l++) {
            if ((sequence.allowed()[t] >>> l & 1) != 0) {
                most = Math.max(most, emissions[at + l]);
            }
        }
        for (int l = 0; l < labels; l++) {
            double e = emissions[at + l] - most;
            boolean may = (sequence.allowed()[t] >>> l & 1) != 0;
            emissions[at + l] = may && e > -40 ? StrictMath.exp(e) : may ? 1e-18 : 0;
        }
    }

    private void sum(int length) {
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
                forward[t * labels + b] = sum * emissions[t * labels + b];
                total += forward[t * labels + b];
            }
            scales[t] = total;
            for (int b = 0; b < labels; b++) {
                forward[t * labels + b] /= total;
            }
        }
        for (int t = length - 1; t >= 0; t--) {
            for (int a = 0; a < labels; a++) {
                double sum = t == length - 1 ? 1 : 0;
                for (int b = 0; b < labels && t < length - 1; b++) {
                    int next = (t + 1) * labels + b;
                    sum += step[a * labels + b] * emissions[next] * backward[next] / scales[t + 1];
                }
                backward[t * labels + a] = sum;
            }
        }
    }

    private boolean update(Sequences.Sequence sequence, int t, double rate) {
        int gold = sequence.labels()[t];
        double most = 0;
        for (int b = 0; b < labels; b++) {
            int cell = t * labels + b;
            gradient[b] = (forward[cell] * backward[cell] - (b == gold ? 1 : 0)) * sequence.weight();
            most = Math.max(most, Math.abs(gradient[b]));
            if (t == 0) {
                transitionGradient[labels * labels + b] += gradient[b] / sequence.weight();
            } else {
                for (int a = 0; a < labels; a++) {
                    int edge = a * labels + b;
                    double expected =
                            forward[cell - b - labels + a] * step[edge] * emissions[cell] * backward[cell] / scales[t];
                    boolean right = b == gold && a == sequence.labels()[t - 1];
                    transitionGradient[edge] += expected - (right ? 1 : 0);
                }
            }
        }
        if (most < STILL) {
            return false;
        }
        for (int feature : present[t]) {
            int row = feature * labels * 2;
            for (int l = 0; l < labels; l++) {
                double g = gradient[l] + schedule.decay() * weights[row + l];
                float square = (float) (weights[row + labels + l] + g * g);
                weights[row + labels + l] = square;
                weights[row + l] -= (float) (rate * g / Math.sqrt(square + 0.05));
            }
        }
        return true;
    }

    private LabelChain chain(int rounds) {
        float scale = 2 * HEAVIEST / 127;
        int[] features = new int[sequences.dictionary.size()];
        byte[] rows = new byte[features.length * labels];
        int kept = 0;
        for (int i = 0; i < features.length; i++) {
            int least = 127;
            int most = -127;
            for (int l = 0; l < labels; l++) {
                // Against the first label, as they are kept: between two weights lies up to twice the heaviest.
                int quantised = Math.round((sums[i * labels + l] - sums[i * labels]) / rounds / scale);
                rows[kept * labels + l] = (byte) Math.max(-127, Math.min(127, quantised));
                least = Math.min(least, quantised);
                most = Math.max(most, quantised);
            }
            if (most - least >= LIGHTEST) {
                features[kept++] = sequences.dictionary.feature(i);
            }
        }
        float[] steps = new float[transitions.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = permitted[i] ? (float) (transitionSums[i] / rounds) : -1e9f;
        }
        FeatureWeights table = FeatureWeights.within(
                PLACES, labels, scale, Arrays.copyOf(features, kept), Arrays.copyOf(rows, kept * labels));
        return new LabelChain(table, steps);
    }
}
