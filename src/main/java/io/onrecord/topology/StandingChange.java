package io.onrecord.topology;

import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.SupersededWording;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change in what stands: of one statement, under speakers of one routing key. Before and after are null both only where what
 * moves to another routing key has expired.
 *
 * @param statementId id of the statement
 * @param before the statement as it stood, null where it did not
 * @param after the statement as it stands, null where it does not
 * @param reason why it changed
 * @param retraction why the article was retracted, where that withdrew it; empty where nobody said, else null
 * @param course whether it comes from another routing key, or goes to one
 * @param superseded the wordings that stood before under the same speaker, the oldest first
 * @param at event time of the change
 * @param claimId the claim of which the statement is, or was at last, a sighting; null where none is kept
 */
record StandingChange(
        String statementId,
        @Nullable LoggedStatement before,
        @Nullable LoggedStatement after,
        ChangeReason reason,
        @Nullable String retraction,
        Course course,
        List<SupersededWording> superseded,
        Instant at,
        @Nullable String claimId)
        implements Followed, Telling {
    /** Returns the change with the claim that its statement is a sighting of. */
    StandingChange of(@Nullable String claim) {
        return new StandingChange(statementId, before, after, reason, retraction, course, superseded, at, claim);
    }

    /** Returns the statement as it stands, or as it stood at last. */
    LoggedStatement newest() {
        LoggedStatement newest = after == null ? before : after;
        if (newest == null) {
            throw new IllegalStateException("a change of nothing at " + at);
        }
        return newest;
    }
}
