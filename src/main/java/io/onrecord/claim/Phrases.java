package io.onrecord.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The phrases that share a key. Of somebody who says much they are thousands, of which few are like another one: so what tells most of
 * them apart lies beside them in a row, and none of the phrases themselves has to be looked at.
 */
final class Phrases {
    private final List<Phrase> phrases = new ArrayList<>(2);
    private long[] marks = new long[2];
    private long[] figures = new long[2];
    private int[] sizes = new int[2];

    void add(Phrase phrase) {
        int at = phrases.size();
        if (at == marks.length) {
            marks = Arrays.copyOf(marks, 2 * at);
            figures = Arrays.copyOf(figures, 2 * at);
            sizes = Arrays.copyOf(sizes, 2 * at);
        }
        marks[at] = phrase.marks();
        figures[at] = phrase.figures();
        sizes[at] = phrase.size();
        phrases.add(phrase);
    }

    void remove(Phrase phrase) {
        int at = phrases.indexOf(phrase);
        if (at < 0) {
            return;
        }
        int last = phrases.size() - 1;
        phrases.set(at, phrases.get(last));
        phrases.remove(last);
        marks[at] = marks[last];
        figures[at] = figures[last];
        sizes[at] = sizes[last];
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /** Adds to {@code found} those that may be the same as a phrase. */
    void find(Phrase phrase, Set<Phrase> found) {
        for (int at = 0; at < phrases.size(); at++) {
            if (phrase.couldBe(marks[at], figures[at], sizes[at])) {
                found.add(phrases.get(at));
            }
        }
    }
}
