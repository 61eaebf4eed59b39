package io.onrecord.evaluation;

import java.util.BitSet;

/**
 * An attribution as sets of content tokens.
 *
 * @param attribution the attribution
 * @param source tokens of its source
 * @param cue tokens of its cue
 * @param content tokens of its content
 */
record Covered(Attribution attribution, BitSet source, BitSet cue, BitSet content) {
    static Covered of(Attribution attribution, ContentTokens tokens) {
        return new Covered(
                attribution,
                tokens.cover(attribution.source()),
                tokens.cover(attribution.cue()),
                tokens.cover(attribution.content()));
    }

    /** Returns the share of the tokens of both contents that they have in common, 0 to 1. */
    double jaccard(Covered other) {
        BitSet common = (BitSet) content.clone();
        common.and(other.content);
        BitSet all = (BitSet) content.clone();
        all.or(other.content);
        return all.isEmpty() ? 0 : (double) common.cardinality() / all.cardinality();
    }

    boolean sourceOverlaps(Covered other) {
        return source.intersects(other.source) || source.equals(other.source);
    }

    boolean equalsExactly(Covered other) {
        return source.equals(other.source) && cue.equals(other.cue) && content.equals(other.content);
    }
}
