package io.onrecord.training;

import io.onrecord.syntax.Features;
import io.onrecord.syntax.Glance;
import io.onrecord.syntax.Weights;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one glance learns: first its weights and then, when the lesson has ended, how far to trust them. */
final class GlanceLesson {
    /** What is as close as this is learned from even if it is right, since the lead has to tell the sure from the unsure. */
    private static final int CLOSE = 12;

    /** Few features weigh much each: a larger unit than the parser's, so that they fit into a byte. */
    private static final double UNIT = 0.3;

    private static final int LONGEST_LEAD = 4096;

    private final String what;
    private final int classes;
    private final int places;
    private final double agreement;
    private final Perceptron perceptron;
    private final int[] scores;
    private final long[] made = new long[LONGEST_LEAD];
    private final long[] right = new long[LONGEST_LEAD];
    private byte[] packed = new byte[0];
    private @Nullable Weights weights;

    /**
     * Begins a lesson.
     *
     * @param what what it is about, for the report
     * @param classes how many classes there are
     * @param places how many places the table of features may have
     * @param agreement share of the decisions made at a glance that must be right
     */
    GlanceLesson(String what, int classes, int places, double agreement) {
        this.what = what;
        this.classes = classes;
        this.places = places;
        this.agreement = agreement;
        this.perceptron = new Perceptron(classes);
        this.scores = new int[classes];
    }

    /** Shows a decision: until the end to learn from, after it to be judged by. */
    void show(Features features, int decision) {
        if (weights == null) {
            learn(features, decision);
        } else {
            weights.score(features, scores);
            int lead = Math.min(weights.lead(scores), LONGEST_LEAD - 1);
            made[lead]++;
            right[lead] += weights.best(scores) == decision ? 1 : 0;
        }
    }

    private void learn(Features features, int decision) {
        perceptron.score(features, scores);
        perceptron.tick();
        int own = scores[decision];
        scores[decision] = Integer.MIN_VALUE;
        int rival = perceptron.best(scores);
        if (own - scores[rival] < CLOSE) {
            perceptron.learn(features, decision, rival);
        }
    }

    /** Ends the learning. */
    void end() {
        packed = perceptron.pack(UNIT, places * 3 / 4, places);
        weights = Weights.read(ByteBuffer.wrap(packed), classes);
    }

    /** Returns the packed glance, trusted from the least lead on at which it is right as often as it has to be. */
    byte[] glance(Consumer<String> progress) {
        long all = 0;
        long good = 0;
        long trusted = 0;
        int enough = LONGEST_LEAD;
        for (int lead = LONGEST_LEAD - 1; lead >= 0; lead--) {
            all += made[lead];
            good += right[lead];
            if (all > 0 && good >= agreement * all) {
                enough = lead;
                trusted = all;
            }
        }
        progress.accept(String.format(
                Locale.ROOT,
                "%s: %.1f %% at a glance, from a lead of %d on",
                what,
                all == 0 ? 0 : 100.0 * trusted / all,
                enough));
        return Glance.pack(packed, enough);
    }
}
