package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.RevisionPlace;
import io.onrecord.schema.RevisionStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The statements on record, found by place and by speaker and time, kept for as long as the retention lasts. */
final class StatementLog {
    private final KeyValueStore<String, LoggedStatement> statements;
    private final KeyValueStore<String, String> places;
    private final TimeIndex ages;

    StatementLog(ProcessorContext<?, ?> context, Duration retention) {
        this.statements = context.getStateStore(Stores.SPEAKER_STATEMENTS);
        this.places = context.getStateStore(Stores.STATEMENT_PLACES);
        this.ages = new TimeIndex(context.getStateStore(Stores.STATEMENT_AGES), retention);
    }

    /** Returns what lies at a place of a routing key; null where nothing does, for it may have expired. */
    @Nullable
    LoggedStatement get(String routingKey, RevisionPlace place) {
        String key = places.get(StatementKey.placeText(routingKey, place));
        return key == null ? null : statements.get(key);
    }

    /** Returns all revisions of a statement that lie under a routing key. */
    List<LoggedStatement> revisions(String routingKey, String statementId) {
        String first = routingKey + '|' + statementId;
        List<LoggedStatement> revisions = new ArrayList<>();
        try (KeyValueIterator<String, String> keys = places.range(first + '|', first + '}')) {
            while (keys.hasNext()) {
                LoggedStatement revision = statements.get(keys.next().value);
                if (revision != null) {
                    revisions.add(revision);
                }
            }
        }
        return revisions;
    }

    /** Takes a statement away. */
    void remove(@Nullable LoggedStatement statement) {
        if (statement != null) {
            StatementKey key = StatementKey.of(statement);
            statements.delete(key.text());
            places.delete(key.placeText());
            ages.remove(ages.at(statement.getRecordedAt().toEpochMilli()), key.text());
        }
    }

    /** Puts a statement in its place. */
    void put(LoggedStatement statement) {
        StatementKey key = StatementKey.of(statement);
        statements.put(key.text(), statement);
        places.put(key.placeText(), key.text());
        ages.put(ages.at(statement.getRecordedAt().toEpochMilli()), key.text());
    }

    /** Forgets statements whose retention has passed. */
    void sweep() {
        ages.sweep(Sweep.MOST, key -> {
            statements.delete(key);
            places.delete(StatementKey.parse(key).placeText());
        });
    }

    /** Returns whether a statement stands. */
    static boolean stands(LoggedStatement statement) {
        return statement.getRevision().getStatus() == RevisionStatus.STANDING;
    }
}
