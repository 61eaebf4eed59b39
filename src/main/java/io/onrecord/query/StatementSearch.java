package io.onrecord.query;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A search for the statements of one speaker, newest first.
 *
 * @param speakerId id of the speaker
 * @param from oldest time of publication, inclusive
 * @param to newest time of publication, exclusive
 * @param kind "direct", "indirect" or "mixed"; null for any
 * @param polarity "asserted", "denied" or "withheld"; null for any
 * @param asOf time at which they stood; null for now, with those that were withdrawn
 * @param limit most statements on the page, 1 or more
 * @param after where the page before ended, null for the first
 */
public record StatementSearch(
        String speakerId,
        Instant from,
        Instant to,
        @Nullable String kind,
        @Nullable String polarity,
        @Nullable Instant asOf,
        int limit,
        @Nullable Cursor after) {
    /** The order of statements: newest first, those of one moment by id, last first, as a store reads backwards. */
    static final Comparator<Cursor> NEWEST_FIRST =
            Comparator.comparingLong(Cursor::rank).thenComparing(Cursor::id).reversed();

    /** Returns whether a statement of the speaker is of the kind and polarity searched for. */
    public boolean matches(StatementOnRecord statement) {
        return (kind == null || kind.equals(statement.kind()))
                && (polarity == null || polarity.equals(statement.polarity()));
    }

    /** Returns the same search for another speaker. */
    public StatementSearch of(String otherSpeakerId) {
        return new StatementSearch(otherSpeakerId, from, to, kind, polarity, asOf, limit, after);
    }
}
