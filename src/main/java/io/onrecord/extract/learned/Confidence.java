package io.onrecord.extract.learned;

/**
 * Turns the score of a statement into the share of such statements that are right, by steps that were counted on articles which
 * the model had not seen (isotonic regression), straight lines between. Immutable.
 *
 * @param scores scores in ascending order, at least one
 * @param shares the share right at each of them, ascending, 0 to 1
 */
public record Confidence(double[] scores, double[] shares) {
    /** Copies the arrays; an {@link IllegalArgumentException} where they are empty or of different lengths. */
    public Confidence {
        if (scores.length == 0 || scores.length != shares.length) {
            throw new IllegalArgumentException(
                    scores.length + " scores and " + shares.length + " shares: expected as many of both, at least one");
        }
        scores = scores.clone();
        shares = shares.clone();
    }

    /** Returns the share of statements with {@code score} that are right. */
    public double of(double score) {
        int above = 0;
        while (above < scores.length && scores[above] < score) {
            above++;
        }
        if (above == 0) {
            return shares[0];
        }
        if (above == scores.length) {
            return shares[above - 1];
        }
        double width = scores[above] - scores[above - 1];
        double part = width <= 0 ? 1 : (score - scores[above - 1]) / width;
        return shares[above - 1] + part * (shares[above] - shares[above - 1]);
    }
}
