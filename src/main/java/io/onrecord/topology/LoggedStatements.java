package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Revision;
import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.schema.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the entries of the log. */
final class LoggedStatements {
    private LoggedStatements() {}

    /**
     * Returns what a change puts in the log; null where it puts nothing, or where what it would move has expired.
     *
     * @param change the change
     * @param cause what it is part of
     * @param speakerId speaker of the statement that the change brings, null where it brings none
     * @param lay what lay where the change moves it from, null for nothing
     */
    static @Nullable LoggedStatement of(
            RevisionChange change, SpeakerChanges cause, @Nullable String speakerId, @Nullable LoggedStatement lay) {
        Revision to = change.getTo();
        Statement brought = change.getStatement();
        if (to == null) {
            return null;
        }
        if (brought != null && speakerId != null) {
            return new LoggedStatement(
                    speakerId,
                    cause.getArticleId(),
                    to,
                    told(brought, to.getOuterStatementId()),
                    cause.getRecordedAt(),
                    null,
                    lay == null ? null : lay.getClaimId(),
                    cause.getEngine());
        }
        return lay == null
                ? null
                : new LoggedStatement(
                        lay.getSpeakerId(),
                        lay.getArticleId(),
                        to,
                        told(lay.getStatement(), to.getOuterStatementId()),
                        lay.getRecordedAt(),
                        lay.getPreviousSpeakerId(),
                        lay.getClaimId(),
                        lay.getEngine());
    }

    /** Returns a statement as told inside another, null for none. */
    private static Statement told(Statement statement, @Nullable String outerId) {
        return Objects.equals(statement.getOuterStatementId(), outerId)
                ? statement
                : Statement.newBuilder(statement).setOuterStatementId(outerId).build();
    }
}
