package io.onrecord.syntax;

/** Gives the words of a sentence their parts of speech, from left to right. Immutable, thread-safe. */
final class Tagger {
    private final Weights weights;

    Tagger(Weights weights) {
        this.weights = weights;
    }

    void tag(Words words) {
        Features features = new Features(TagFeatures.MOST);
        int[] scores = new int[weights.classes()];
        for (int i = 1; i <= words.length(); i++) {
            int sure = words.sureTag(i);
            if (sure >= 0) {
                words.tag[i] = sure + 1;
            } else {
                TagFeatures.collect(words, i, features);
                weights.score(features, scores);
                words.tag[i] = weights.best(scores) + 1;
            }
        }
    }
}
