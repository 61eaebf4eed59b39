package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.RecentStatement;
import io.onrecord.schema.RevisionPlace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** When a speaker was first and last on record, looked up from the nearer end of the log. */
final class SpokenTimes {
    /** Most statements that are looked through: the log of a speaker in the news is long, and its ends are what is asked for. */
    private static final int MOST = 500;

    private final KeyValueStore<String, LoggedStatement> statements;

    SpokenTimes(KeyValueStore<String, LoggedStatement> statements) {
        this.statements = statements;
    }

    /** Returns the time of the oldest statement of a speaker that stands and is one of those meant. */
    Optional<Instant> first(String speakerId, Predicate<LoggedStatement> meant) {
        return nearest(statements.range(StatementKey.first(speakerId), StatementKey.last(speakerId)), meant);
    }

    /** Returns the time of the newest statement of a speaker that stands and is one of those meant. */
    Optional<Instant> last(String speakerId, Predicate<LoggedStatement> meant) {
        return nearest(statements.reverseRange(StatementKey.first(speakerId), StatementKey.last(speakerId)), meant);
    }

    /** Returns the newest statements of a speaker that stand, the newest first. */
    List<RecentStatement> newest(String speakerId, int most) {
        List<RecentStatement> newest = new ArrayList<>();
        try (KeyValueIterator<String, LoggedStatement> range =
                statements.reverseRange(StatementKey.first(speakerId), StatementKey.last(speakerId))) {
            for (int looked = 0; looked < MOST && newest.size() < most && range.hasNext(); looked++) {
                LoggedStatement statement = range.next().value;
                if (StatementLog.stands(statement)) {
                    RevisionPlace place = statement.getRevision().getPlace();
                    newest.add(new RecentStatement(place.getStatementId(), place.getPublishedAt()));
                }
            }
        }
        return newest;
    }

    private static Optional<Instant> nearest(
            KeyValueIterator<String, LoggedStatement> range, Predicate<LoggedStatement> meant) {
        try (range) {
            for (int looked = 0; looked < MOST && range.hasNext(); looked++) {
                LoggedStatement statement = range.next().value;
                if (StatementLog.stands(statement) && meant.test(statement)) {
                    return Optional.of(statement.getRevision().getPlace().getPublishedAt());
                }
            }
            return Optional.empty();
        }
    }
}
