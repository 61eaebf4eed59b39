package io.onrecord.topology;

import io.onrecord.schema.Departure;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.RevisionPlace;
import io.onrecord.schema.SpeakerChanges;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one entry in the log changes in what stands, statement by statement. Two revisions of one statement stand for a moment where
 * what ends the older has another way to come, over the partition of a post: then the newer counts.
 */
final class StandingChanges {
    private final SpeakerChanges cause;
    private final Function<String, List<LoggedStatement>> log;
    private final Map<String, TreeMap<Instant, LoggedStatement>> lying = new LinkedHashMap<>();
    private final Map<String, StandingStatement> before = new HashMap<>();
    private final Map<String, Course> courses = new HashMap<>();
    private final Map<String, String> retractions = new HashMap<>();

    /**
     * @param cause the entry
     * @param log gives the revisions of a statement as they lie
     */
    StandingChanges(SpeakerChanges cause, Function<String, List<LoggedStatement>> log) {
        this.cause = cause;
        this.log = log;
        for (Departure departure : cause.getDepartures()) {
            courses.put(departure.getStatementId(), new Course(false, departure.getTo()));
        }
        cause.getArrivals().forEach(id -> courses.put(id, new Course(true, null)));
        courses.keySet().forEach(this::touch);
    }

    /** Takes note of how the statements lie that a change is about, before any lies otherwise. */
    void touch(RevisionChange change) {
        RevisionPlace from = change.getFrom();
        if (from != null) {
            touch(from.getStatementId());
        }
        if (change.getTo() != null) {
            touch(change.getTo().getPlace().getStatementId());
        }
    }

    private void touch(String id) {
        if (lying.containsKey(id)) {
            return;
        }
        TreeMap<Instant, LoggedStatement> revisions = new TreeMap<>();
        log.apply(id).forEach(logged -> revisions.put(since(logged), logged));
        lying.put(id, revisions);
        before.put(id, StandingStatement.of(revisions.values()));
    }

    /** Takes note of what lay in the log, if anything did. */
    void taken(@Nullable LoggedStatement statement) {
        if (statement != null) {
            revisions(statement).remove(since(statement));
        }
    }

    /** Takes note of what lies in the log from now on. */
    void put(LoggedStatement statement) {
        revisions(statement).put(since(statement), statement);
        if (statement.getRevision().getRetraction() != null) {
            retractions.put(id(statement), statement.getRevision().getRetraction());
        }
    }

    /** Hands on every change in what stands, and what comes or goes, in the order in which the statements were met. */
    void forEach(Consumer<StandingChange> action) {
        lying.forEach((id, revisions) -> {
            StandingStatement was = before.getOrDefault(id, StandingStatement.NONE);
            StandingStatement is = StandingStatement.of(revisions.values());
            Course course = courses.getOrDefault(id, Course.NONE);
            if (!is.isSame(was) || !course.equals(Course.NONE)) {
                action.accept(new StandingChange(
                        id,
                        was.newest(),
                        is.newest(),
                        cause.getReason(),
                        is.newest() == null ? retractions.get(id) : null,
                        course,
                        is.superseded(),
                        cause.getChangedAt(),
                        null));
            }
        });
    }

    private TreeMap<Instant, LoggedStatement> revisions(LoggedStatement statement) {
        return lying.computeIfAbsent(id(statement), any -> new TreeMap<>());
    }

    private static String id(LoggedStatement statement) {
        return statement.getRevision().getPlace().getStatementId();
    }

    private static Instant since(LoggedStatement statement) {
        return statement.getRevision().getPlace().getSince();
    }
}
