package io.onrecord.evaluation;

import java.util.Locale;

/** How confidence and truth agree: of the statements with about the same confidence, the share that is right. */
final class Calibration {
    private static final int BINS = 10;

    private final int[] count = new int[BINS];
    private final int[] right = new int[BINS];
    private final double[] sum = new double[BINS];

    void add(double confidence, boolean isRight) {
        int bin = Math.min(BINS - 1, Math.max(0, (int) (confidence * BINS)));
        count[bin]++;
        sum[bin] += confidence;
        right[bin] += isRight ? 1 : 0;
    }

    /** Returns the mean distance between confidence and share right, over all statements; 0 is perfect. */
    double expectedError() {
        double error = 0;
        int all = 0;
        for (int i = 0; i < BINS; i++) {
            error += Math.abs(sum[i] - right[i]);
            all += count[i];
        }
        return all == 0 ? 0 : error / all;
    }

    String table() {
        StringBuilder table = new StringBuilder("confidence  statements  mean   right\n");
        for (int i = 0; i < BINS; i++) {
            if (count[i] > 0) {
                table.append(String.format(
                        Locale.ROOT,
                        "%.1f to %.1f  %10d  %.3f  %.3f%n",
                        i / 10.0,
                        (i + 1) / 10.0,
                        count[i],
                        sum[i] / count[i],
                        (double) right[i] / count[i]));
            }
        }
        return table.append(String.format(Locale.ROOT, "mean error of the confidence: %.3f%n", expectedError()))
                .toString();
    }
}
