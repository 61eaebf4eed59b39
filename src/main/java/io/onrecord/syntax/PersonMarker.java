package io.onrecord.syntax;

/** Marks persons' names in a tagged sentence, from left to right. Immutable, thread-safe. */
final class PersonMarker {
    /** Outside, first word of a name, further word of a name. */
    static final int MARKS = 3;

    private final Weights weights;

    PersonMarker(Weights weights) {
        this.weights = weights;
    }

    void mark(Words words) {
        Features features = new Features(PersonFeatures.MOST);
        int[] scores = new int[MARKS];
        for (int i = 1; i <= words.length(); i++) {
            if (PersonFeatures.isCandidate(words, i)) {
                PersonFeatures.collect(words, i, features);
                weights.score(features, scores);
                words.person[i] = weights.best(scores);
            }
        }
    }
}
