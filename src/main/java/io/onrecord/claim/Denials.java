package io.onrecord.claim;

import java.util.ArrayList;
import java.util.Collection;
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
     * @param statementId its id
     * @param speakerId who says it
     * @param denied whether it denies what it tells
     * @param wording what it tells
     */
    public record Told(String statementId, String speakerId, boolean denied, String wording) {}

    /**
     * One statement that denies another.
     *
     * @param denial the one that denies
     * @param claim the one that it denies
     */
    public record Link(Told denial, Told claim) {}

    /** Returns the denials among {@code told}, all of one article: of another speaker's statement, or of one's own put otherwise. */
    public static List<Link> in(Collection<Told> told) {
        List<Link> links = new ArrayList<>();
        for (Told denial : told) {
            if (!denial.denied()) {
                continue;
            }
            Told best = null;
            double most = SHARED;
            Set<String> stems = Set.copyOf(Wording.of(denial.wording()).stems());
            for (Told claim : told) {
                double share = claim.denied() || claim.speakerId().equals(denial.speakerId())
                        ? 0
                        : share(stems, claim.wording());
                if (share > most || share == most && share > 0 && best == null) {
                    most = share;
                    best = claim;
                }
            }
            if (best != null) {
                links.add(new Link(denial, best));
            }
        }
        return links;
    }

    private static double share(Set<String> stems, String wording) {
        Set<String> others = Set.copyOf(Wording.of(wording).stems());
        long shared = stems.stream().filter(others::contains).count();
        int shorter = Math.min(stems.size(), others.size());
        return shared < FEWEST || shorter == 0 ? 0 : (double) shared / shorter;
    }
}
