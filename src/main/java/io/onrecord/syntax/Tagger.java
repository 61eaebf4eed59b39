package io.onrecord.syntax;

/**
 * Gives the words of a sentence their parts of speech, from left to right: at a glance where that suffices, else by all features.
 * Immutable, thread-safe.
 */
final class Tagger {
    private final Glance glance;
    private final Weights weights;

    Tagger(Glance glance, Weights weights) {
        this.glance = glance;
        this.weights = weights;
    }

    void tag(Words words) {
        Features features = new Features(TagFeatures.MOST);
        int[] scores = new int[weights.classes()];
        for (int i = 1; i <= words.length(); i++) {
            int sure = words.sureTag(i);
            words.tag[i] = 1 + (sure >= 0 ? sure : tag(words, i, features, scores));
        }
    }

    private int tag(Words words, int i, Features features, int[] scores) {
        GlanceFeatures.tag(words, i, features);
        int chosen = glance.choose(features, scores);
        if (chosen >= 0) {
            return chosen;
        }
        TagFeatures.collect(words, i, features);
        weights.score(features, scores);
        return weights.best(scores);
    }
}
