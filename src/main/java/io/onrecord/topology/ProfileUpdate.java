package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Polarity;
import io.onrecord.schema.QuotationKind;
import io.onrecord.schema.RecentStatement;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.SpeakerMemory;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.schema.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile that statements are added to and taken from: what comes out depends on the statements that stand, not on the
 * order in which they came and went, as long as no list reaches its bound.
 */
final class ProfileUpdate {
    private static final int MAX_NEWEST = 10;
    private static final Comparator<RecentStatement> NEWEST_FIRST =
            Comparator.comparing(RecentStatement::getAt).reversed().thenComparing(RecentStatement::getStatementId);

    private final @Nullable SpeakerProfile old;
    private final SpokenTimes spoken;
    private final SpeakerTies ties;
    private final ProfileNames names;
    private final ProfileTitles titles;
    private final List<RecentStatement> newest;
    private long statements;
    private long direct;
    private long denied;
    private long withheld;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /**
     * @param memory what is kept of the speaker so far, null for one who is new
     * @param spoken the log, with the statements as they stand now
     * @param ties what else is known of the speaker
     */
    ProfileUpdate(@Nullable SpeakerMemory memory, SpokenTimes spoken, SpeakerTies ties) {
        this.old = memory == null ? null : memory.getProfile();
        this.spoken = spoken;
        this.ties = ties;
        this.names = new ProfileNames(memory == null ? List.of() : memory.getAliases());
        this.titles = new ProfileTitles(memory == null ? List.of() : memory.getTitles(), spoken);
        this.newest = new ArrayList<>(old == null ? List.of() : old.getNewest());
        if (old != null) {
            statements = old.getStatements();
            direct = old.getDirect();
            denied = old.getDenied();
            withheld = old.getWithheld();
            first = old.getFirstSeen();
            last = old.getLastSeen();
        }
    }

    /** Returns whether the speaker of a statement has a profile: nobody is behind one that was not resolved. */
    static boolean isProfiled(LoggedStatement statement) {
        return !LoggedStatements.isUnresolved(statement);
    }

    /** Adds a statement that stands. */
    void add(LoggedStatement logged) {
        Instant at = at(logged);
        count(logged.getStatement(), 1);
        names.count(logged.getStatement().getSpeaker(), 1);
        titles.add(logged.getStatement().getSpeaker(), at);
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
        newest.add(new RecentStatement(id(logged), at));
        newest.sort(NEWEST_FIRST);
        if (newest.size() > MAX_NEWEST) {
            newest.remove(MAX_NEWEST);
        }
    }

    /** Takes away a statement that no longer stands; it is out of the log already. */
    void subtract(LoggedStatement logged) {
        Instant at = at(logged);
        count(logged.getStatement(), -1);
        names.count(logged.getStatement().getSpeaker(), -1);
        titles.subtract(logged, at);
        first = at.equals(first)
                ? spoken.first(logged.getSpeakerId(), any -> true).orElse(first)
                : first;
        last = at.equals(last) ? spoken.last(logged.getSpeakerId(), any -> true).orElse(last) : last;
        if (newest.removeIf(recent -> recent.getStatementId().equals(id(logged))) && newest.size() < statements) {
            newest.clear();
            newest.addAll(spoken.newest(logged.getSpeakerId(), MAX_NEWEST));
        }
    }

    private void count(Statement statement, int change) {
        statements += change;
        direct += statement.getKind() == QuotationKind.DIRECT ? change : 0;
        denied += statement.getPolarity() == Polarity.DENIED ? change : 0;
        withheld += statement.getPolarity() == Polarity.WITHHELD ? change : 0;
    }

    /**
     * Returns what is to be kept of the speaker, with the profile; null where no statement stands.
     *
     * @param cause the statement that was added or taken away last
     * @param touchedAt when, for the retention
     */
    @Nullable
    SpeakerMemory memory(LoggedStatement cause, Instant touchedAt) {
        if (statements <= 0 || first == null || last == null) {
            return null;
        }
        Speaker speaker = cause.getStatement().getSpeaker();
        String id = cause.getSpeakerId();
        SpeakerProfile profile = new SpeakerProfile(
                id,
                names.fullest(old == null ? speaker.getName() : old.getName()),
                old == null ? speaker.getKind() : old.getKind(),
                speaker.getRoutingKey(),
                names.aliases(),
                titles.tenures(),
                statements,
                direct,
                denied,
                withheld,
                first,
                last,
                newest,
                null,
                old == null ? ties.formerIds(id) : old.getMergedFrom(),
                null);
        return new SpeakerMemory(ties.pinned(profile), names.held(), titles.held(), touchedAt);
    }

    private static Instant at(LoggedStatement logged) {
        return logged.getRevision().getPlace().getPublishedAt();
    }

    private static String id(LoggedStatement logged) {
        return logged.getRevision().getPlace().getStatementId();
    }
}
