package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Revision;
import io.onrecord.schema.RevisionStatus;
import io.onrecord.schema.SupersededWording;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands of one statement under a routing key.
 *
 * @param newest the revision that stands, the newer one of two; null for none
 * @param superseded the wordings that stood before it under the same speaker, the oldest first
 */
record StandingStatement(@Nullable LoggedStatement newest, List<SupersededWording> superseded) {
    /** Nothing stands. */
    static final StandingStatement NONE = new StandingStatement(null, List.of());

    private static final int MOST_SUPERSEDED = 16;

    /** Returns what stands of a statement that has these revisions. */
    static StandingStatement of(Collection<LoggedStatement> revisions) {
        LoggedStatement newest = revisions.stream()
                .filter(StatementLog::stands)
                .max(Comparator.comparing(
                        logged -> logged.getRevision().getPlace().getSince()))
                .orElse(null);
        if (newest == null) {
            return NONE;
        }
        List<SupersededWording> superseded = revisions.stream()
                .filter(logged -> logged.getSpeakerId().equals(newest.getSpeakerId()) && isReworded(logged, newest))
                .map(StandingStatement::wording)
                .sorted(Comparator.comparing(SupersededWording::getSince))
                .toList();
        int more = Math.max(0, superseded.size() - MOST_SUPERSEDED);
        return new StandingStatement(newest, superseded.subList(more, superseded.size()));
    }

    private static boolean isReworded(LoggedStatement earlier, LoggedStatement newest) {
        return earlier.getRevision().getStatus() == RevisionStatus.SUPERSEDED
                && !words(earlier).equals(words(newest));
    }

    private static String words(LoggedStatement logged) {
        return logged.getStatement().getContent().getText();
    }

    private static SupersededWording wording(LoggedStatement logged) {
        Revision revision = logged.getRevision();
        Instant since = revision.getPlace().getSince();
        return new SupersededWording(words(logged), since, revision.getUntil() == null ? since : revision.getUntil());
    }

    /** Returns whether who follows the statement would see no difference. */
    boolean isSame(StandingStatement other) {
        LoggedStatement was = other.newest;
        return newest == was
                ? superseded.equals(other.superseded)
                : newest != null && was != null && isSame(newest, was) && superseded.equals(other.superseded);
    }

    private static boolean isSame(LoggedStatement was, LoggedStatement is) {
        return was.getSpeakerId().equals(is.getSpeakerId())
                && was.getRevision()
                        .getPlace()
                        .getPublishedAt()
                        .equals(is.getRevision().getPlace().getPublishedAt())
                && was.getStatement().equals(is.getStatement())
                && was.getCandidates().equals(is.getCandidates())
                && was.getRevision().getDenials().equals(is.getRevision().getDenials());
    }
}
