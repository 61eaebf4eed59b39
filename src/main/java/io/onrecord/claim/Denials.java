package io.onrecord.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Which statements of one article deny which others: the article links them, so that no guess across articles is needed. */
public final class Denials {
    /** Share of the content words of the shorter that a denial and what it denies have in common. */
    private static final double SHARED = 0.5;

    private static final int FEWEST = 2;

    private Denials() {}

    /**
     * A statement of the article, as far as denials go.
     *
     * @param speaker who says it
     * @param denied whether it denies what it tells
     * @param wording what it tells
     */
    public record Told(String speaker, boolean denied, String wording) {}

    /**
     * Returns for each of {@code told}, the statements of one article, the index of the one that it denies: another speaker's, of
     * several the one that has most words in common; -1 for none.
     */
    public static int[] in(List<Told> told) {
        int[] denied = new int[told.size()];
        Arrays.fill(denied, -1);
        if (told.stream().noneMatch(Told::denied)) {
            return denied;
        }
        List<Set<String>> stems = told.stream()
                .map(one -> Set.copyOf(Wording.of(one.wording()).stems()))
                .toList();
        for (int i = 0; i < denied.length; i++) {
            if (told.get(i).denied()) {
                denied[i] = nearest(told, stems, i);
            }
        }
        return denied;
    }

    private static int nearest(List<Told> told, List<Set<String>> stems, int denial) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < told.size(); i++) {
            Told claim = told.get(i);
            if (!claim.denied() && !claim.speaker().equals(told.get(denial).speaker())) {
                double share = share(stems.get(denial), stems.get(i));
                if (share >= SHARED && share > most) {
                    most = share;
                    best = i;
                }
            }
        }
        return best;
    }

    private static double share(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return shared < FEWEST ? 0 : (double) shared / Math.min(a.size(), b.size());
    }
}
