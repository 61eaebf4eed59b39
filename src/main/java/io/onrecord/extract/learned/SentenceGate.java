package io.onrecord.extract.learned;

import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;

/**
 * Tells, at the cost of looking at words, the sentences that cannot hold a statement from those that may: without a word of the
 * lexicon, a quotation and a colon nobody says anything. They are neither parsed nor searched for cues.
 */
final class SentenceGate {
    private final TextStructure structure;
    private final CueLexicon lexicon;

    SentenceGate(TextStructure structure, CueLexicon lexicon) {
        this.structure = structure;
        this.lexicon = lexicon;
    }

    /** Returns whether {@code sentence} may hold a statement. */
    boolean isOpen(Sentence sentence) {
        if (!structure.paragraphs().get(sentence.paragraph()).role().isArticle()) {
            return false;
        }
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (structure.isQuoted(i) || isSign(structure.tokens().lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSign(String word) {
        return word.equals(":")
                || word.equals("according")
                || word.equals("per")
                || !lexicon.verbs(word).isEmpty()
                || !lexicon.nouns(word).isEmpty();
    }
}
