package io.onrecord.topology;

import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.RevisionStatus;
import io.onrecord.schema.SpeakerChanges;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one entry in the log changes in what stands, statement by statement. */
final class StandingChanges {
    private final SpeakerChanges cause;
    private final Map<String, LoggedStatement> before = new LinkedHashMap<>();
    private final Map<String, LoggedStatement> after = new LinkedHashMap<>();
    private final Set<String> succeeded = new HashSet<>();
    private final Map<String, String> retractions = new HashMap<>();

    StandingChanges(SpeakerChanges cause) {
        this.cause = cause;
    }

    /** Takes note of what lay in the log, if anything did. */
    void taken(@Nullable LoggedStatement statement) {
        if (statement != null && StatementLog.stands(statement)) {
            before.put(id(statement), statement);
        }
    }

    /** Takes note of what lies in the log from now on. */
    void put(LoggedStatement statement) {
        if (StatementLog.stands(statement)) {
            after.put(id(statement), statement);
        } else if (statement.getRevision().getStatus() == RevisionStatus.SUPERSEDED) {
            succeeded.add(id(statement));
        } else if (statement.getRevision().getRetraction() != null) {
            retractions.put(id(statement), statement.getRevision().getRetraction());
        }
    }

    /** Hands on every change in what stands, in the order in which the statements were met. */
    void forEach(Consumer<StandingChange> action) {
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            LoggedStatement was = before.get(id);
            LoggedStatement is = after.get(id);
            if (was == null || is == null || !isSame(was, is)) {
                // It goes on, but not here: another speaker has it now.
                boolean moved = is == null && succeeded.contains(id);
                ChangeReason reason = moved ? ChangeReason.SPEAKER_CHANGED : cause.getReason();
                String retraction = is == null ? retractions.get(id) : null;
                action.accept(new StandingChange(was, is, reason, retraction, cause.getChangedAt(), null));
            }
        }
    }

    private static String id(LoggedStatement statement) {
        return statement.getRevision().getPlace().getStatementId();
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
