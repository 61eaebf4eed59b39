package io.onrecord.syntax;

import java.util.Arrays;

/**
 * The places of hashed features in a table in which each stands at one of two places side by side: the one that the lower bits of
 * its hash tell, or the other of the pair. Both lie in one line of memory, so that looking at both costs no more than at one.
 */
public final class Places {
    private Places() {}

    /** Returns the other place of a pair. */
    static int other(int place) {
        return place ^ 1;
    }

    /**
     * Chooses those features that fit into a table: of those that fall to one pair of places the two strongest, the first of
     * equals.
     *
     * @param features the features
     * @param strengths how much each has to say
     * @param places how many places there are, a power of two
     * @return the indexes of the chosen, ascending
     */
    public static int[] strongest(int[] features, int[] strengths, int places) {
        int[] chosen = new int[places];
        Arrays.fill(chosen, -1);
        for (int i = 0; i < features.length; i++) {
            int first = features[i] & places - 2;
            int weaker = weaker(chosen, first, strengths);
            if (chosen[weaker] < 0 || strengths[i] > strengths[chosen[weaker]]) {
                chosen[weaker] = i;
            }
        }
        return Arrays.stream(chosen).filter(i -> i >= 0).sorted().toArray();
    }

    /** The place of a pair that is free, or else whose feature is the weaker, the later of equals. */
    private static int weaker(int[] chosen, int first, int[] strengths) {
        int one = chosen[first];
        int other = chosen[first + 1];
        if (one < 0 || other < 0) {
            return one < 0 ? first : first + 1;
        }
        boolean firstIsWeaker = strengths[one] < strengths[other] || strengths[one] == strengths[other] && one > other;
        return firstIsWeaker ? first : first + 1;
    }
}
