package io.onrecord.training;

import java.util.ArrayList;
import java.util.List;

/** Choices between options, as training takes them. */
final class Choices {
    final FeatureDictionary dictionary = new FeatureDictionary();
    final List<Choice> all = new ArrayList<>();

    /**
     * A choice.
     *
     * @param article number of the article that it comes from
     * @param options for each option the numbers of its features
     * @param target for each option the share that it deserves; together 1
     * @param weight how much the choice counts
     */
    record Choice(int article, int[][] options, double[] target, float weight) {}

    /** Leaves out the features that come fewer than {@code least} times. */
    void prune(int least) {
        int[] renumbered = dictionary.compact(least);
        for (Choice choice : all) {
            for (int o = 0; o < choice.options.length; o++) {
                choice.options[o] = Sequences.kept(choice.options[o], renumbered);
            }
        }
    }
}
