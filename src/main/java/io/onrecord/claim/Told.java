package io.onrecord.claim;

/**
 * A saying in a book.
 *
 * @param saying the saying
 * @param phrase its wording
 * @param print the words and those around them, however they are set: what has the same is copied
 */
record Told(Saying saying, Phrase phrase, String print) {
    /** Stands between the frame and the words of a print. */
    static final char FRAME_END = '|';

    Told(Saying saying, Phrase phrase) {
        this(saying, phrase, String.join(" ", Wording.of(saying.frame()).words()) + FRAME_END + phrase.words());
    }

    @Override
    public boolean equals(Object other) {
        return other == this;
    }

    @Override
    public int hashCode() {
        return saying.statementId().hashCode();
    }
}
