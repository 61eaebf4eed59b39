package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Revision;
import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.schema.SpeakerLead;
import io.onrecord.schema.Statement;
import io.onrecord.settings.Settings;
import io.onrecord.speaker.Evidence;
import io.onrecord.speaker.SpeakerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Gives each statement the speaker that the stream knows it to be of. What arrives is new evidence too: where it tells that earlier
 * statements are of somebody else, they are moved, a bounded number at a time.
 */
final class SpeakerResolution extends ContextualProcessor<String, SpeakerNews, String, Resolved> {
    private final Settings settings;
    private StatementLog log;
    private Rosters rosters;
    private Reassignment reassignment;

    SpeakerResolution(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, Resolved> context) {
        super.init(context);
        log = new StatementLog(context, settings.statementRetention());
        rosters = new Rosters(context, settings.speakerRetention());
        reassignment = new Reassignment(context, log, rosters);
        context.schedule(Sweep.INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::sweep);
    }

    @Override
    public void process(Record<String, SpeakerNews> record) {
        String routingKey = record.key();
        try {
            if (record.value() instanceof SpeakerNews.Changed changed) {
                resolve(routingKey, changed.changes(), record);
            } else if (record.value() instanceof SpeakerNews.Pinned pinned) {
                rosters.pin(pinned.speakerId(), pinned.speaker());
                String id = pinned.speakerId();
                context().forward(record.withValue(new Redirect(id, id)));
                follow(routingKey, Set.of(), record.timestamp());
            }
        } catch (RuntimeException e) {
            rosters.forget(routingKey);
            throw e;
        }
    }

    private void resolve(String routingKey, SpeakerChanges changes, Record<String, ?> record) {
        EvidenceEdits edits = new EvidenceEdits(rosters);
        List<@Nullable Evidence> evidence = new ArrayList<>();
        List<@Nullable Statement> statements = new ArrayList<>();
        for (RevisionChange change : changes.getChanges()) {
            LoggedStatement lay = change.getFrom() == null ? null : log.get(routingKey, change.getFrom());
            edits.take(lay);
            statements.add(change.getStatement() == null && lay != null ? lay.getStatement() : change.getStatement());
        }
        for (int i = 0; i < statements.size(); i++) {
            Revision to = changes.getChanges().get(i).getTo();
            Statement statement = statements.get(i);
            Evidence told = to == null || statement == null
                    ? null
                    : EvidenceEdits.evidence(statement, changes.getArticleId(), to);
            evidence.add(told);
            if (told != null && to != null) {
                edits.give(told, to);
            }
        }
        Set<String> fresh = edits.keep(changes.getRecordedAt().toEpochMilli());
        List<@Nullable Assignment> assignments = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            assignments.add(assignment(statements.get(i), evidence.get(i), changes.getArticleId()));
        }
        for (SpeakerLead lead : changes.getLeads()) {
            context().forward(record.withValue(new Redirect(lead.getFrom(), lead.getTo())));
        }
        context().forward(record.withValue(new ResolvedChanges(changes, assignments)));
        edits.all()
                .forEach(
                        held -> reassignment.settle(held, changes.getChangedAt().toEpochMilli()));
        if (!edits.all().isEmpty()) {
            follow(routingKey, fresh, changes.getChangedAt().toEpochMilli());
        }
    }

    private @Nullable Assignment assignment(
            @Nullable Statement statement, @Nullable Evidence evidence, String articleId) {
        if (evidence != null) {
            return Assignment.of(rosters.resolve(evidence));
        }
        return statement == null
                ? null
                : Assignment.ofArticle(SpeakerId.of(SpeakerRecords.domain(statement.getSpeaker()), articleId)
                        .toString());
    }

    /**
     * Lets what became known of a routing key take effect on what is on record.
     *
     * @param fresh forms of which there was no evidence before: nothing of theirs lies under another speaker
     */
    private void follow(String routingKey, Set<String> fresh, long changedAt) {
        Roster roster = rosters.get(routingKey);
        roster.changedRedirects()
                .values()
                .forEach(redirect ->
                        context().forward(new Record<>(routingKey, redirect, EventTime.ofRecord(changedAt))));
        SortedSet<String> changed = roster.changedForms();
        changed.removeAll(fresh);
        reassignment.follow(routingKey, changed, changedAt);
    }

    private void sweep(long now) {
        Set<String> touched = new TreeSet<>(rosters.sweep());
        touched.forEach(routingKey -> follow(routingKey, Set.of(), now));
        reassignment.step();
    }
}
