package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Enters changes in the log of statements, and tells what they change in what stands. */
final class StatementLogging extends ContextualProcessor<String, ResolvedChanges, String, StandingChange> {
    private final Duration retention;
    private final OwnedPartitions owned;
    private StatementLog log;

    StatementLogging(Settings settings, OwnedPartitions owned) {
        this.retention = settings.statementRetention();
        this.owned = owned;
    }

    @Override
    public void init(ProcessorContext<String, StandingChange> context) {
        super.init(context);
        log = new StatementLog(context, retention);
        context.schedule(Sweep.INTERVAL, PunctuationType.WALL_CLOCK_TIME, time -> log.sweep());
        owned.opened(context.taskId().partition());
    }

    @Override
    public void close() {
        owned.closed(context().taskId().partition());
    }

    @Override
    public void process(Record<String, ResolvedChanges> record) {
        SpeakerChanges cause = record.value().changes();
        List<RevisionChange> changes = cause.getChanges();
        StandingChanges standing = new StandingChanges(cause, id -> log.revisions(record.key(), id));
        List<@Nullable LoggedStatement> lay = new ArrayList<>();
        for (RevisionChange change : changes) {
            standing.touch(change);
            lay.add(change.getFrom() == null ? null : log.get(record.key(), change.getFrom()));
        }
        for (int i = 0; i < changes.size(); i++) {
            standing.taken(lay.get(i));
            log.remove(lay.get(i));
        }
        for (int i = 0; i < changes.size(); i++) {
            Assignment whose = record.value().assignments().get(i);
            LoggedStatement put = LoggedStatements.of(changes.get(i), cause, whose, lay.get(i));
            if (put != null) {
                log.put(put);
                standing.put(put);
            }
        }
        standing.forEach(change -> context().forward(record.withValue(change)));
    }
}
