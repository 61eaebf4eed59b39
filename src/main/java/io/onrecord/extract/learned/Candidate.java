package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a cue: a source and a content for it.
 *
 * @param cue the words of the cue, one run or more
 * @param source words that name the source, empty without one
 * @param content what was said, never empty
 * @param origin who proposes it
 * @param rank its place among the readings of its kind, 0 the best
 * @param gap how far its score lies below the best reading's; 0 or more
 * @param expected likeness of its content to the chain's that is to be expected, 0 to 1
 * @param half probability that it is at least a half, by the chain, 0 to 1
 * @param sourceShare probability of its source, by the chain, 0 to 1
 * @param quoted whether its content is nothing but quotation, a long one, and a source is named for it
 * @param draft the grammar's draft for the cue, null where it has none
 */
public record Candidate(
        List<Words> cue,
        List<Words> source,
        List<Words> content,
        Origin origin,
        int rank,
        double gap,
        double expected,
        double half,
        double sourceShare,
        boolean quoted,
        @Nullable Draft draft) {

    /** Makes one whose likeness to the chain's readings is not known yet. */
    Candidate(
            List<Words> cue,
            List<Words> source,
            List<Words> content,
            Origin origin,
            int rank,
            double gap,
            @Nullable Draft draft) {
        this(cue, source, content, origin, rank, gap, 0, 0, 0, false, draft);
    }

    Candidate supported(double byExpectation, double byHalf, double bySource, boolean whole) {
        return new Candidate(cue, source, content, origin, rank, gap, byExpectation, byHalf, bySource, whole, draft);
    }

    /** Who proposes a reading. */
    public enum Origin {
        /** The chain alone. */
        CHAIN,
        /** The grammar alone. */
        GRAMMAR,
        /** Both. */
        BOTH,
        /** A reading of the chain with other ends. */
        ENDS,
        /** The source of one and the content of the other. */
        CROSSED,
        /** A reading of the chain with whole quotations. */
        QUOTATION
    }

    boolean sameParts(Candidate other) {
        return source.equals(other.source) && content.equals(other.content);
    }
}
