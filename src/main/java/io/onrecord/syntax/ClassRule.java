package io.onrecord.syntax;

import io.onrecord.text.Sentence;
import io.onrecord.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A rule that changes the class of a word by what stands around it.
 *
 * @param from class that it changes
 * @param to class that it gives
 * @param where the surroundings that it looks at
 * @param word word that must stand there, null where the surroundings ask for none
 * @param first first class that must stand there, null where they ask for none
 * @param second second class that must stand there, null where they ask for one or none
 * @param other second word that must stand there, null where they ask for none
 */
record ClassRule(
        PartOfSpeech from,
        PartOfSpeech to,
        Place where,
        @Nullable String word,
        @Nullable PartOfSpeech first,
        @Nullable PartOfSpeech second,
        @Nullable String other) {

    /** Surroundings, named as the resource names them. */
    enum Place {
        PREV,
        NEXT,
        PREV2,
        NEXT2,
        AROUND,
        SKIP,
        PREVWORD,
        NEXTWORD,
        WORD,
        WORDNEXT,
        PREVWORD2,
        WORDPREVWORD,
        WORDNEXTWORD
    }

    /** Returns whether the words that the rule names can be in a sentence of this sketch; the start of one always is. */
    boolean mayFit(WordSketch sketch) {
        return (word == null || word.equals("<s>") || sketch.mayHold(word))
                && (other == null || other.equals("<s>") || sketch.mayHold(other));
    }

    /** Changes the classes in {@code sentence} that the rule fits; all of them are judged by what stood before. */
    void apply(Tokens tokens, Sentence sentence, PartOfSpeech[] classes) {
        boolean changedBefore = false;
        boolean changedTwoBefore = false;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            boolean fits = classes[i] == from && fits(tokens, sentence, classes, i, changedBefore, changedTwoBefore);
            changedTwoBefore = changedBefore;
            changedBefore = fits;
            if (fits) {
                classes[i] = to;
            }
        }
    }

    private boolean fits(
            Tokens tokens, Sentence s, PartOfSpeech[] classes, int i, boolean changedBefore, boolean changedTwoBefore) {
        // A class changed just now still counts as it stood, since the rules were learned that way.
        PartOfSpeech before = changedBefore ? from : at(classes, s, i - 1);
        PartOfSpeech twoBefore = changedTwoBefore ? from : at(classes, s, i - 2);
        return switch (where) {
            case PREV -> before == first;
            case NEXT -> at(classes, s, i + 1) == first;
            case PREV2 -> twoBefore == first && before == second;
            case NEXT2 -> at(classes, s, i + 1) == first && at(classes, s, i + 2) == second;
            case AROUND -> before == first && at(classes, s, i + 1) == second;
            case SKIP -> twoBefore == first;
            case PREVWORD -> is(tokens, s, i - 1, word);
            case NEXTWORD -> is(tokens, s, i + 1, word);
            case WORD -> is(tokens, s, i, word) && before == first;
            case WORDNEXT -> is(tokens, s, i, word) && at(classes, s, i + 1) == first;
            case PREVWORD2 -> is(tokens, s, i - 2, word) && before == first;
            case WORDPREVWORD -> is(tokens, s, i, word) && is(tokens, s, i - 1, other);
            case WORDNEXTWORD -> is(tokens, s, i, word) && is(tokens, s, i + 1, other);
        };
    }

    /** The class at {@code i}; null outside of the sentence, where the resource says {@code <s>}. */
    private static @Nullable PartOfSpeech at(PartOfSpeech[] classes, Sentence s, int i) {
        return s.contains(i) ? classes[i] : null;
    }

    private static boolean is(Tokens tokens, Sentence s, int i, @Nullable String word) {
        return s.contains(i) ? tokens.lower(i).equals(word) : "<s>".equals(word);
    }
}
