package io.onrecord.topology;

import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.ChangeType;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Revision;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.Statement;
import io.onrecord.schema.StatementEvent;
import io.onrecord.schema.ToldStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes in what stands as events for those who follow. */
public final class StatementEvents {
    private StatementEvents() {}

    /** Returns the event of a change, as if nothing had been told before. */
    static StatementEvent of(StandingChange change) {
        LoggedStatement after = change.after();
        LoggedStatement newest = change.newest();
        Revision revision = newest.getRevision();
        return new StatementEvent(
                after == null ? ChangeType.WITHDRAWN : ChangeType.ADDED,
                change.reason(),
                change.statementId(),
                newest.getSpeakerId(),
                null,
                newest.getArticleId(),
                revision.getArticleVersion(),
                revision.getArticleUrl(),
                revision.getOutlet(),
                revision.getTitle(),
                revision.getPlace().getPublishedAt(),
                change.at(),
                null,
                after == null ? null : LoggedStatements.onRecord(after),
                change.claimId(),
                newest.getEngine(),
                change.retraction());
    }

    /** Returns what has been told of a statement that stands so; nothing where it does not. */
    static ToldStatement told(@Nullable LoggedStatement standing) {
        return standing == null
                ? Crossing.NOTHING
                : new ToldStatement(standing.getSpeakerId(), LoggedStatements.onRecord(standing));
    }

    /** Returns an event as what follows on what was told before; null where a reader of the statement would see no difference. */
    static @Nullable StatementEvent following(StatementEvent event, ToldStatement told) {
        Statement before = told.getStatement();
        Statement after = event.getAfter();
        String from = told.getSpeakerId();
        boolean sameSpeaker = event.getSpeakerId().equals(from);
        if (before == null && after == null
                || before != null && after != null && sameSpeaker && readsSame(before, after)) {
            return null;
        }
        String previous = sameSpeaker ? null : from;
        boolean given = after != null && isMove(previous, event.getSpeakerId());
        // Not by a builder, which would copy both statements to the last word.
        return new StatementEvent(
                before != null && after != null ? ChangeType.REVISED : event.getType(),
                given ? given(event.getReason()) : event.getReason(),
                event.getStatementId(),
                event.getSpeakerId(),
                previous,
                event.getArticleId(),
                event.getArticleVersion(),
                event.getArticleUrl(),
                event.getOutlet(),
                event.getTitle(),
                event.getPublishedAt(),
                event.getChangedAt(),
                before,
                after,
                event.getClaimId(),
                event.getEngine(),
                event.getRetraction());
    }

    /** Returns the reason for another speaker: what a version brings about has one of its own. */
    private static ChangeReason given(ChangeReason reason) {
        return switch (reason) {
            case FIRST_VERSION, NEW_VERSION, LATE_VERSION, REINSTATED -> ChangeReason.SPEAKER_CHANGED;
            case RETRACTED, SPEAKER_CHANGED, SPEAKER_RESOLVED, SPEAKERS_MERGED, SPEAKERS_SPLIT, UNKNOWN -> reason;
        };
    }

    /** Returns whether an event moves its statement to another routing key, and so is told under the former one as well. */
    public static boolean isMove(StatementEvent event) {
        return isMove(event.getPreviousSpeakerId(), event.getSpeakerId());
    }

    private static boolean isMove(@Nullable String from, String to) {
        return from != null && !ByRoutingKey.routingKey(from).equals(ByRoutingKey.routingKey(to));
    }

    /**
     * Returns whether a record tells a second time, to those who follow a speaker, that a statement left for another.
     *
     * @param key key of the record
     * @param event its value
     */
    public static boolean isFarewell(@Nullable String key, StatementEvent event) {
        return isMove(event) && event.getPreviousSpeakerId().equals(key);
    }

    private static boolean readsSame(Statement before, Statement after) {
        return readable(before).equals(readable(after));
    }

    /** Returns a statement without what tells of the reading rather than of the text. */
    private static Statement readable(Statement statement) {
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
