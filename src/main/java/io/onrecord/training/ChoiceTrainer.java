package io.onrecord.training;

import io.onrecord.extract.learned.FeatureWeights;
import java.util.Arrays;
import java.util.List;

/** Trains a log-linear model of choices by adaptive gradient steps. Deterministic. */
final class ChoiceTrainer {
    private static final int PLACES = 1 << 18;

    private final Choices choices;
    private final ChainTrainer.Schedule schedule;
    private final int places;
    private final float[] weights;
    private final float[] squares;
    private final float[] sums;
    private final Dropout dropout;

    ChoiceTrainer(Choices choices, ChainTrainer.Schedule schedule) {
        this(choices, schedule, PLACES);
    }

    /** Prepares a training of weights whose table has {@code places} places at most. */
    ChoiceTrainer(Choices choices, ChainTrainer.Schedule schedule, int places) {
        this.choices = choices;
        this.places = places;
        this.schedule = schedule;
        this.weights = new float[choices.dictionary.size()];
        this.squares = new float[choices.dictionary.size()];
        this.sums = new float[choices.dictionary.size()];
        this.dropout = new Dropout(schedule.dropped());
    }

    /** Trains on {@code chosen} and returns the weights. */
    FeatureWeights train(List<Choices.Choice> chosen) {
        int[] order = new int[chosen.size()];
        Arrays.setAll(order, i -> i);
        Shuffle shuffle = new Shuffle(7);
        int remembered = 0;
        for (int training = 0; training < schedule.trainings(); training++) {
            remembered += train(chosen, order, shuffle);
        }
        for (int i = 0; i < sums.length; i++) {
            weights[i] = sums[i] / remembered;
        }
        return table();
    }

    /** Trains once and returns how many rounds were added to the sums. */
    private int train(List<Choices.Choice> chosen, int[] order, Shuffle shuffle) {
        Arrays.fill(weights, 0);
        Arrays.fill(squares, 0);
        int remembered = 0;
        for (int round = 0; round < schedule.rounds(); round++) {
            shuffle.mix(order);
            double rate = schedule.rate() * (1 - 0.9 * round / schedule.rounds());
            for (int i : order) {
                learn(chosen.get(i), rate);
            }
            if (round * 2 >= schedule.rounds()) {
                remembered++;
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += weights[i];
                }
            }
        }
        return remembered;
    }

    private void learn(Choices.Choice choice, double rate) {
        int[][] options = new int[choice.options().length][];
        double[] p = new double[options.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int o = 0; o < p.length; o++) {
            options[o] = dropout.kept(choice.options()[o]);
            for (int feature : options[o]) {
                p[o] += weights[feature];
            }
            p[o] *= dropout.scale();
            most = Math.max(most, p[o]);
        }
        double total = 0;
        for (int o = 0; o < p.length; o++) {
            p[o] = StrictMath.exp(p[o] - most);
            total += p[o];
        }
        for (int o = 0; o < p.length; o++) {
            double g = (p[o] / total - choice.target()[o]) * choice.weight();
            if (Math.abs(g) < 1e-3) {
                continue;
            }
            for (int feature : options[o]) {
                double full = g + schedule.decay() * weights[feature];
                float square = (float) (squares[feature] + full * full);
                squares[feature] = square;
                weights[feature] -= (float) (rate * full / Math.sqrt(square + 0.1));
            }
        }
    }

    private FeatureWeights table() {
        float most = 0;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        float scale = Math.max(1e-6f, Math.min(most, 2) / 127);
        int[] features = new int[weights.length];
        byte[] rows = new byte[weights.length];
        int kept = 0;
        for (int i = 0; i < weights.length; i++) {
            int quantised = Math.max(-127, Math.min(127, Math.round(weights[i] / scale)));
            if (quantised != 0) {
                rows[kept] = (byte) quantised;
                features[kept++] = choices.dictionary.feature(i);
            }
        }
        return FeatureWeights.within(places, 1, scale, Arrays.copyOf(features, kept), Arrays.copyOf(rows, kept));
    }
}
