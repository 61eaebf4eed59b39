package io.onrecord.claim;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether two wordings of one speaker tell the same utterance: edited, cut, or put into indirect speech. Symmetric. */
public final class Likeness {
    /** Shared stems, of all that either has, from which two wordings of like length are one. */
    private static final double ALIKE = 0.6;

    /** Shared stems, of those of the shorter, from which it is a part of the longer. */
    private static final double CONTAINED = 0.85;

    /** Fewest content words of a part; fewer say too little. */
    private static final int SHORTEST_PART = 4;

    /** Fewest words of a part that stands in the whole to the letter; of so many in a row no two utterances have the same. */
    private static final int SHORTEST_RUN = 6;

    /** Fewest content words of a part that stands in the whole to the letter. */
    private static final int SHORTEST_TELLING = 2;

    /** Fewest content words of a whole that is not repeated to the letter. */
    private static final int SHORTEST = 3;

    /** Total, so that the likeness of two never depends on which is asked first. */
    private static final Comparator<Wording> SHORTER_FIRST = Comparator.<Wording>comparingInt(
                    wording -> wording.stems().size())
            .thenComparingInt(wording -> wording.words().size())
            .thenComparing(wording -> String.join(" ", wording.words()));

    private Likeness() {}

    /** Returns whether {@code a} and {@code b} tell the same utterance. */
    public static boolean isSame(Wording a, Wording b) {
        if (a.words().equals(b.words())) {
            return !a.words().isEmpty();
        }
        Wording shorter = SHORTER_FIRST.compare(a, b) <= 0 ? a : b;
        Wording longer = shorter == a ? b : a;
        if (!shorter.figures().isEmpty()
                && !longer.figures().isEmpty()
                && !longer.figures().containsAll(shorter.figures())) {
            return false;
        }
        int size = shorter.stems().size();
        boolean run = size >= SHORTEST_TELLING && shorter.words().size() >= SHORTEST_RUN || size >= SHORTEST_PART;
        if (run && Collections.indexOfSubList(longer.words(), shorter.words()) >= 0) {
            return true;
        }
        if (size < SHORTEST) {
            return false;
        }
        int shared = shared(shorter.stems(), longer.stems());
        boolean alike = shared >= ALIKE * (size + longer.stems().size() - shared);
        boolean part = size >= SHORTEST_PART
                && shared >= CONTAINED * size
                && inOrder(shorter.stems(), longer.stems()) >= CONTAINED * size;
        if (!alike && !part) {
            return false;
        }
        return part && !alike || a.negations() % 2 == b.negations() % 2;
    }

    /**
     * Returns false where two wordings cannot be the same, told from the sorted hashes of their stems alone; where hashes happen to
     * agree, true says too much, never too little.
     */
    static boolean isPossible(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return isEnough(shared, a.length, b.length);
    }

    /** Returns whether two wordings of so many stems can be the same where they share so many. */
    static boolean isEnough(int shared, int a, int b) {
        return shared >= CONTAINED * Math.min(a, b) || shared >= ALIKE * (a + b - shared);
    }

    private static int shared(List<String> shorter, List<String> longer) {
        Map<String, Integer> counts = new HashMap<>();
        longer.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        int shared = 0;
        for (String stem : shorter) {
            Integer left = counts.get(stem);
            if (left != null && left > 0) {
                shared++;
                counts.put(stem, left - 1);
            }
        }
        return shared;
    }

    /** The length of the longest common subsequence: a part keeps the order of its whole. */
    private static int inOrder(List<String> shorter, List<String> longer) {
        int[] row = new int[longer.size() + 1];
        for (String stem : shorter) {
            int diagonal = 0;
            for (int at = 1; at <= longer.size(); at++) {
                int above = row[at];
                row[at] = stem.equals(longer.get(at - 1)) ? diagonal + 1 : Math.max(row[at], row[at - 1]);
                diagonal = above;
            }
        }
        return row[longer.size()];
    }
}
