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
final class Reassignment implements Review.Shelf<HeldEvidence> {
    private final ProcessorContext<String, Resolved> context;
    private final StatementLog log;
    private final Rosters rosters;
    private final Review<HeldEvidence> review;

    Reassignment(ProcessorContext<String, Resolved> context, StatementLog log, Rosters rosters) {
        this.context = context;
        this.log = log;
        this.rosters = rosters;
        this.review = new Review<>(new Backlog(context.getStateStore(Stores.IDENTITY_BACKLOG)), this);
    }

    /** Looks at articles of the forms that changed, and at some of the backlog of the routing key; what is left comes later. */
    void follow(String routingKey, Collection<String> changedForms, long changedAt) {
        review.follow(routingKey, changedForms, changedAt);
    }

    /** Looks at some articles of any routing key. */
    void step() {
        review.step();
    }

    @Override
    public List<KeyValue<String, HeldEvidence>> next(Backlog.Entry entry, int most) {
        return rosters.next(entry.owner(), entry.part(), entry.behind(), most);
    }

    @Override
    public void look(Backlog.Entry entry, HeldEvidence held) {
        settle(held, entry.changedAt());
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
