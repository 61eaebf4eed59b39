package io.onrecord.claim;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One statement of one article, as claims see it.
 *
 * @param statementId id of the statement
 * @param articleId id of the article
 * @param outlet name of the outlet, null where unknown
 * @param at event time of the article
 * @param wording what was said, as the article has it
 * @param frame the words around it that tell of it, source and cue; empty where unknown
 * @param denied whether the speaker says that it is not so
 */
public record Saying(
        String statementId,
        String articleId,
        @Nullable String outlet,
        Instant at,
        String wording,
        String frame,
        boolean denied)
        implements Comparable<Saying> {
    private static final Comparator<Saying> EARLIEST_FIRST = Comparator.comparing(Saying::at)
            .thenComparing(Saying::statementId)
            .thenComparing(Saying::articleId)
            .thenComparing(Saying::wording)
            .thenComparing(Saying::frame)
            .thenComparing(Saying::denied)
            .thenComparing(saying -> String.valueOf(saying.outlet));

    @Override
    public int compareTo(Saying other) {
        return EARLIEST_FIRST.compare(this, other);
    }
}
