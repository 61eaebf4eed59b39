package io.onrecord.topology;

import io.onrecord.schema.ChangeType;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Revision;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.Statement;
import io.onrecord.schema.StatementEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes in what stands as events for those who follow. */
final class StatementEvents {
    private StatementEvents() {}

    /** Returns the event of a change; none where a reader of the statement would see no difference. */
    static List<StatementEvent> of(StandingChange change) {
        LoggedStatement before = change.before();
        LoggedStatement after = change.after();
        if (before != null && after != null && readsSame(before, after)) {
            return List.of();
        }
        LoggedStatement newest = change.newest();
        Revision revision = newest.getRevision();
        return List.of(new StatementEvent(
                type(before, after),
                change.reason(),
                revision.getPlace().getStatementId(),
                newest.getSpeakerId(),
                before == null || before.getSpeakerId().equals(newest.getSpeakerId()) ? null : before.getSpeakerId(),
                newest.getArticleId(),
                revision.getArticleVersion(),
                revision.getArticleUrl(),
                revision.getOutlet(),
                revision.getTitle(),
                revision.getPlace().getPublishedAt(),
                change.at(),
                before == null ? null : LoggedStatements.onRecord(before),
                after == null ? null : LoggedStatements.onRecord(after),
                change.claimId(),
                newest.getEngine(),
                change.retraction()));
    }

    private static ChangeType type(@Nullable LoggedStatement before, @Nullable LoggedStatement after) {
        if (before == null) {
            return ChangeType.ADDED;
        }
        return after == null ? ChangeType.WITHDRAWN : ChangeType.REVISED;
    }

    private static boolean readsSame(LoggedStatement before, LoggedStatement after) {
        return before.getSpeakerId().equals(after.getSpeakerId())
                && readable(before).equals(readable(after));
    }

    /** Returns a statement without what tells of the reading rather than of the text. */
    private static Statement readable(LoggedStatement logged) {
        Statement statement = LoggedStatements.onRecord(logged);
        Speaker speaker = Speaker.newBuilder(statement.getSpeaker())
                .setAliases(List.of())
                .setCandidates(List.of())
                .setRule("")
                .build();
        return Statement.newBuilder(statement)
                .setSpeaker(speaker)
                .setConfidence(0)
                .setProvenance("")
                .build();
    }
}
