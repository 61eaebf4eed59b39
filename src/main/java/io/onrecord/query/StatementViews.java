package io.onrecord.query;

import static io.onrecord.query.StatementOnRecord.small;

import io.onrecord.schema.ChainLink;
import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.ChangeType;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Passage;
import io.onrecord.schema.Revision;
import io.onrecord.schema.RevisionStatus;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.Statement;
import io.onrecord.schema.StatementEvent;
import io.onrecord.schema.TextSpan;
import io.onrecord.topology.LoggedStatements;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How statements look from outside: those of the event log, and those of the store. */
public final class StatementViews {
    private StatementViews() {}

    /**
     * Returns what an event says about its statement.
     *
     * @throws IllegalArgumentException where the event holds no statement, neither before nor after
     */
    public static StatementOnRecord of(StatementEvent event) {
        Statement before = event.getBefore();
        Statement after = event.getAfter();
        Statement shown = after != null ? after : before;
        if (shown == null) {
            throw new IllegalArgumentException("event of statement " + event.getStatementId() + " has no statement");
        }
        Frame frame = new Frame(
                event.getStatementId(),
                event.getSpeakerId(),
                event.getPreviousSpeakerId(),
                event.getArticleId(),
                event.getArticleVersion(),
                event.getArticleUrl(),
                event.getTitle(),
                event.getOutlet(),
                event.getPublishedAt(),
                event.getChangedAt(),
                event.getType(),
                event.getReason(),
                event.getRetraction(),
                event.getClaimId());
        return view(frame, shown, before);
    }

    /**
     * Returns the statement that its revisions tell of.
     *
     * @param revisions all revisions under one speaker, the latest first; not empty
     * @param knownName name that is known of the speaker, null where the article's own has to do
     * @param claimId claim of which it is a sighting, null for none
     */
    static StatementOnRecord of(List<LoggedStatement> revisions, @Nullable String knownName, @Nullable String claimId) {
        LoggedStatement latest = revisions.get(0);
        Revision revision = latest.getRevision();
        boolean stands = revision.getStatus() == RevisionStatus.STANDING;
        Instant until = revision.getUntil();
        Frame frame = new Frame(
                revision.getPlace().getStatementId(),
                latest.getSpeakerId(),
                null,
                latest.getArticleId(),
                revision.getArticleVersion(),
                revision.getArticleUrl(),
                revision.getTitle(),
                revision.getOutlet(),
                revision.getPlace().getPublishedAt(),
                stands || until == null ? revision.getPlace().getSince() : until,
                type(stands, revisions),
                reason(revision, revisions),
                revision.getRetraction(),
                claimId);
        StatementOnRecord statement = view(
                frame,
                LoggedStatements.onRecord(latest),
                revisions.size() > 1 ? revisions.get(1).getStatement() : null);
        return knownName == null || LoggedStatements.isUnresolved(latest) ? statement : statement.named(knownName);
    }

    /** Returns the revisions as they were at a time, the one that stood then first; none where none stood. */
    static List<LoggedStatement> asOf(Instant time, List<LoggedStatement> revisions) {
        List<LoggedStatement> begun = revisions.stream()
                .filter(logged -> !logged.getRevision().getPlace().getSince().isAfter(time))
                .toList();
        Instant until = begun.isEmpty() ? time : begun.get(0).getRevision().getUntil();
        if (until != null && !until.isAfter(time)) {
            return List.of();
        }
        List<LoggedStatement> then = new ArrayList<>(begun);
        Revision standing = Revision.newBuilder(begun.get(0).getRevision())
                .setStatus(RevisionStatus.STANDING)
                .setUntil(null)
                .setRetraction(null)
                .build();
        then.set(
                0,
                LoggedStatement.newBuilder(begun.get(0)).setRevision(standing).build());
        return then;
    }

    private static ChangeType type(boolean stands, List<LoggedStatement> revisions) {
        if (!stands) {
            return ChangeType.WITHDRAWN;
        }
        return revisions.size() > 1 || isOfAnotherBefore(revisions.get(0)) ? ChangeType.REVISED : ChangeType.ADDED;
    }

    private static boolean isOfAnotherBefore(LoggedStatement logged) {
        return logged.getRevision().getFormer() != null;
    }

    /** The log keeps what stood and when; why it changed is told by the event, and by the log only as far as it shows. */
    private static ChangeReason reason(Revision revision, List<LoggedStatement> revisions) {
        return switch (revision.getStatus()) {
            // A later revision took its place and is not under this speaker: it is under another.
            case SUPERSEDED -> ChangeReason.SPEAKER_CHANGED;
            case STANDING -> {
                if (revisions.size() == 1 && isOfAnotherBefore(revisions.get(0))) {
                    yield ChangeReason.SPEAKER_CHANGED;
                }
                yield revisions.size() > 1 || revision.getArticleVersion() > 1
                        ? ChangeReason.NEW_VERSION
                        : ChangeReason.FIRST_VERSION;
            }
            case WITHDRAWN -> revision.getRetraction() == null ? ChangeReason.NEW_VERSION : ChangeReason.RETRACTED;
            case UNKNOWN -> ChangeReason.UNKNOWN;
        };
    }

    private static StatementOnRecord view(Frame frame, Statement shown, @Nullable Statement before) {
        Speaker speaker = shown.getSpeaker();
        String content = shown.getContent().getText();
        String previously = before == null ? null : before.getContent().getText();
        return new StatementOnRecord(
                frame.id(),
                frame.speakerId(),
                speaker.getName(),
                small(speaker.getKind()),
                speaker.getTitle(),
                speaker.getMention(),
                speaker.getCandidates(),
                frame.previousSpeakerId(),
                small(shown.getKind()),
                small(shown.getPolarity()),
                shown.getCue().getPassage().getText(),
                small(shown.getCue().getKind()),
                content,
                Objects.equals(previously, content) ? null : previously,
                text(shown.getAddressee()),
                shown.getChain().stream().map(ChainLink::getName).toList(),
                frame.articleId(),
                frame.articleVersion(),
                frame.articleUrl(),
                frame.articleTitle(),
                frame.outlet(),
                frame.publishedAt(),
                frame.changedAt(),
                small(frame.type()),
                small(frame.reason()),
                frame.retraction() == null || frame.retraction().isEmpty() ? null : frame.retraction(),
                shown.getOuterStatementId(),
                frame.claimId(),
                shown.getContent().getSpans().stream()
                        .map(StatementViews::offsets)
                        .toList(),
                shown.getConfidence(),
                shown.getProvenance());
    }

    private static @Nullable String text(@Nullable Passage passage) {
        return passage == null ? null : passage.getText();
    }

    private static List<Integer> offsets(TextSpan span) {
        return List.of(span.getStart(), span.getEnd());
    }

    /** What an event and a revision tell of a statement beside what it says. */
    private record Frame(
            String id,
            String speakerId,
            @Nullable String previousSpeakerId,
            String articleId,
            int articleVersion,
            @Nullable String articleUrl,
            @Nullable String articleTitle,
            @Nullable String outlet,
            Instant publishedAt,
            Instant changedAt,
            ChangeType type,
            ChangeReason reason,
            @Nullable String retraction,
            @Nullable String claimId) {}
}
