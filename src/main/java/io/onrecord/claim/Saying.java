package io.onrecord.claim;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
 * @param former wordings that corrections of the article replaced, the oldest first
 */
public record Saying(
        String statementId,
        String articleId,
        @Nullable String outlet,
        Instant at,
        String wording,
        String frame,
        boolean denied,
        List<Former> former)
        implements Comparable<Saying> {
    /**
     * A wording that a correction replaced.
     *
     * @param wording the words
     * @param since from when on they stood
     * @param until from when on they no longer did
     */
    public record Former(String wording, Instant since, Instant until) {}

    private static final Comparator<Saying> EARLIEST_FIRST = Comparator.comparing(Saying::at)
            .thenComparing(Saying::statementId)
            .thenComparing(Saying::articleId)
            .thenComparing(Saying::wording)
            .thenComparing(Saying::frame)
            .thenComparing(Saying::denied)
            .thenComparing(saying -> String.valueOf(saying.outlet))
            .thenComparing(saying -> saying.former.toString());

    /** Makes the list unmodifiable. */
    public Saying {
        former = List.copyOf(former);
    }

    /** Returns from when on it was worded as it is. */
    Instant wordedAt() {
        return former.isEmpty() ? at : former.get(former.size() - 1).until();
    }

    @Override
    public int compareTo(Saying other) {
        return EARLIEST_FIRST.compare(this, other);
    }
}
