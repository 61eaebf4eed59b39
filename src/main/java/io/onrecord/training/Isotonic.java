package io.onrecord.training;

import io.onrecord.extract.learned.Confidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fits an ascending curve of the share right to scores, by pooling neighbours that violate the order (Ayer et al., 1955). */
final class Isotonic {
    private static final int LEAST = 40;

    private final List<double[]> points = new ArrayList<>();

    /** Adds a statement with its score and whether it is right. */
    void add(double score, boolean right) {
        points.add(new double[] {score, right ? 1 : 0});
    }

    /** Returns the curve; that of no statement says a half. */
    Confidence fit() {
        points.sort(Comparator.comparingDouble(point -> point[0]));
        List<double[]> pools = new ArrayList<>();
        for (int i = 0; i < points.size(); ) {
            double[] pool = new double[3];
            for (int j = 0; j < LEAST && i < points.size(); j++, i++) {
                pool[0] += points.get(i)[0];
                pool[1] += points.get(i)[1];
                pool[2]++;
            }
            pools.add(pool);
            while (pools.size() > 1 && share(pools.get(pools.size() - 2)) >= share(pools.get(pools.size() - 1))) {
                double[] last = pools.remove(pools.size() - 1);
                double[] before = pools.get(pools.size() - 1);
                for (int k = 0; k < 3; k++) {
                    before[k] += last[k];
                }
            }
        }
        if (pools.isEmpty()) {
            return new Confidence(new double[] {0}, new double[] {0.5});
        }
        double[] scores = pools.stream().mapToDouble(pool -> pool[0] / pool[2]).toArray();
        double[] shares = pools.stream().mapToDouble(Isotonic::share).toArray();
        return new Confidence(scores, shares);
    }

    private static double share(double[] pool) {
        // Laplace's rule keeps certainty out of small pools.
        return (pool[1] + 1) / (pool[2] + 2);
    }
}
