package io.onrecord.training;

import io.onrecord.syntax.Lexicon;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.syntax.Relation;
import io.onrecord.syntax.Words;
import java.util.Locale;

/**
 * A sentence as the teacher analysed it; all arrays count words from 0.
 *
 * @param words the words
 * @param quoted whether they stand in a quotation
 * @param tags their parts of speech
 * @param heads their heads, from 1; 0 for the root
 * @param relations their relations to their heads
 * @param persons 0 outside of persons' names, 1 at the start of one, 2 within
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of words: plain arrays, which nobody compares.
record AnalysedSentence(
        String[] words, boolean[] quoted, PartOfSpeech[] tags, int[] heads, Relation[] relations, int[] persons) {
    int length() {
        return words.length;
    }

    /** Returns the words alone, as the student meets them. */
    Words unanalysed() {
        Words unanalysed = new Words(words.length);
        for (int i = 0; i < words.length; i++) {
            String lower = words[i].toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
            unanalysed.set(i + 1, words[i], lower, quoted[i]);
        }
        return unanalysed;
    }

    /** Returns the head of each word, from 1, with the root behind the last word. */
    int[] headsWithRootLast() {
        int[] shifted = new int[words.length + 2];
        for (int i = 0; i < words.length; i++) {
            shifted[i + 1] = heads[i] == 0 ? words.length + 1 : heads[i];
        }
        return shifted;
    }

    /** Returns the hash of word {@code i} as it stands. */
    int form(int i) {
        return Lexicon.hash(words[i]);
    }
}
