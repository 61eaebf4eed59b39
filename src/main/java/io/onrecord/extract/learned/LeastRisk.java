package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import java.util.List;

/**
 * The choice of the reading that is worth most on average, if each of them is right as probably as its score says (Kumar and Byrne:
 * Minimum Bayes-Risk Decoding, 2004): where two readings differ in a trailing clause, one between them may serve better than either.
 */
final class LeastRisk {
    /** What a reading is worth whose content is half that of the right one, what more if it is nearly all of it, or the very same. */
    private static final double HALF = 1;

    private static final double NEARLY = 0.5;
    private static final double SAME = 1;
    private static final double SOURCE = 0.5;

    private int best;
    private double worth;

    /** Weighs {@code candidates}, whose scores are the first of {@code scores}. */
    void weigh(List<Candidate> candidates, double[] scores) {
        int count = candidates.size();
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < count; c++) {
            most = Math.max(most, scores[c]);
        }
        double[] probable = new double[count];
        double total = 0;
        for (int c = 0; c < count; c++) {
            probable[c] = StrictMath.exp(scores[c] - most);
            total += probable[c];
        }
        worth = -1;
        for (int c = 0; c < count; c++) {
            double expected = 0;
            for (int right = 0; right < count; right++) {
                if (probable[right] > total * 1e-3) {
                    expected += probable[right] / total * worth(candidates.get(c), candidates.get(right));
                }
            }
            if (expected > worth) {
                worth = expected;
                best = c;
            }
        }
    }

    /** Returns the candidate that is worth most. */
    int best() {
        return best;
    }

    /** Returns what it is worth on average, 0 to 3. */
    double worth() {
        return worth;
    }

    private static double worth(Candidate found, Candidate right) {
        List<Words> content = found.content();
        double likeness = found == right ? 1 : CueEvidence.likeness(content, right.content());
        if (likeness < 0.5) {
            return 0;
        }
        return HALF
                + (likeness >= 0.8 ? NEARLY : 0)
                + (likeness == 1 ? SAME : 0)
                + (found.source().equals(right.source()) ? SOURCE : 0);
    }
}
