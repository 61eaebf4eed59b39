package io.onrecord.topology;

import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.RevisionPlace;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.speaker.Identities;
import io.onrecord.speaker.SpeakerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Moves statements on record to the speaker that they turn out to be of. Each record that arrives pays for a few, and what is left
 * is done while time passes, so that no merge of two who said much holds the stream up; in the end all lie where all evidence says.
 */
final class Reassignment {
    /** Articles that a record pays for: more than its own, so that a backlog shrinks while records come. */
    private static final int EACH_RECORD = 24;

    /** Articles between two sweeps. */
    private static final int EACH_SWEEP = 1_000;

    private final ProcessorContext<String, Resolved> context;
    private final StatementLog log;
    private final Rosters rosters;
    private final Backlog backlog;

    Reassignment(ProcessorContext<String, Resolved> context, StatementLog log, Rosters rosters) {
        this.context = context;
        this.log = log;
        this.rosters = rosters;
        this.backlog = new Backlog(context);
    }

    /** Looks at articles of the forms that changed, and at some of the backlog of the routing key; enters what is left there. */
    void follow(String routingKey, Collection<String> changedForms, long changedAt) {
        int left = EACH_RECORD;
        for (String form : changedForms) {
            left = look(new Backlog.Entry(routingKey, form, changedAt, ""), left);
        }
        if (backlog.isOpen()) {
            for (Backlog.Entry entry : backlog.of(routingKey, EACH_RECORD)) {
                left = left > 0 ? look(entry, left) : 0;
            }
        }
    }

    /** Looks at some articles of any routing key. */
    void step() {
        int left = EACH_SWEEP;
        while (left > 0 && backlog.isOpen()) {
            for (Backlog.Entry entry : backlog.first(left)) {
                left = left > 0 ? look(entry, left) : 0;
            }
        }
    }

    /** Looks at articles of a form from the newest on; returns how many are left of those that may be looked at. */
    private int look(Backlog.Entry entry, int most) {
        List<KeyValue<String, HeldEvidence>> next =
                most == 0 ? List.of() : rosters.next(entry.routingKey(), entry.form(), entry.behind(), most);
        next.forEach(one -> settle(one.value, entry.changedAt()));
        if (next.size() < most) {
            backlog.remove(entry);
        } else {
            String behind = next.isEmpty() ? entry.behind() : next.get(next.size() - 1).key;
            backlog.put(new Backlog.Entry(entry.routingKey(), entry.form(), entry.changedAt(), behind));
        }
        return most - next.size();
    }

    /** Moves what hangs on evidence to the speaker that it is of, where it lies under another. */
    void settle(HeldEvidence held, long changedAt) {
        Identities identities =
                rosters.get(held.evidence().routingKey()).dossier().identities();
        Assignment whose = Assignment.of(identities.resolve(held.evidence()));
        boolean same = whose.speakerId().equals(held.speakerId());
        if (held.isEmpty() || same && whose.candidates().isEmpty()) {
            return;
        }
        if (!same) {
            held.assign(whose.speakerId());
            rosters.keep(held);
        }
        for (RevisionPlace place : held.places()) {
            LoggedStatement lay = log.get(held.evidence().routingKey(), place);
            if (lay != null && !whose.isOf(lay)) {
                move(lay, whose, reason(lay, whose, identities), changedAt);
            }
        }
    }

    private void move(LoggedStatement lay, Assignment whose, ChangeReason reason, long changedAt) {
        RevisionChange change = new RevisionChange(lay.getRevision().getPlace(), lay.getRevision(), null);
        SpeakerChanges changes = new SpeakerChanges(
                lay.getArticleId(),
                reason,
                Instant.ofEpochMilli(changedAt),
                lay.getRecordedAt(),
                lay.getEngine(),
                List.of(change),
                List.of(),
                List.of(),
                List.of());
        context.forward(new Record<>(
                ByRoutingKey.routingKey(lay.getSpeakerId()),
                new ResolvedChanges(changes, List.of(whose)),
                EventTime.ofRecord(changedAt)));
    }

    private static ChangeReason reason(LoggedStatement lay, Assignment whose, Identities identities) {
        if (!lay.getCandidates().isEmpty()) {
            return ChangeReason.SPEAKER_RESOLVED;
        }
        boolean goesOn = !whose.candidates().isEmpty() || identities.has(SpeakerId.parse(lay.getSpeakerId()));
        return goesOn ? ChangeReason.SPEAKERS_SPLIT : ChangeReason.SPEAKERS_MERGED;
    }
}
