package io.onrecord.topology;

import io.onrecord.schema.Handover;
import io.onrecord.schema.StatementEvent;
import io.onrecord.schema.ToldStatement;
import io.onrecord.speaker.Post;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Tells those who follow what changes in what stands. A statement that moves to another routing key is one REVISED event there,
 * told under the one that it left as well; what was told of it last is handed over from there.
 */
final class StatementPublication extends ContextualProcessor<String, Telling, String, SpecificRecord> {
    private Crossings crossings;

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        crossings = new Crossings(context);
        context.schedule(Sweep.INTERVAL, PunctuationType.WALL_CLOCK_TIME, time -> crossings.sweep(this::tell));
    }

    @Override
    public void process(Record<String, Telling> record) {
        if (record.value() instanceof StandingChange change) {
            follow(record.key(), change);
        } else if (record.value() instanceof HandedOver handed) {
            receive(record.key(), handed.handover());
        }
    }

    private void follow(String routingKey, StandingChange change) {
        ToldStatement stood = StatementEvents.told(change.before());
        if (change.course().equals(Course.NONE) && !crossings.has(routingKey, change.statementId())) {
            StatementEvent following = StatementEvents.following(StatementEvents.of(change), stood);
            if (following != null) {
                tell(following);
            }
            return;
        }
        Crossing crossing = crossing(routingKey, change.statementId());
        if (change.course().arrives()) {
            crossing.arrive(stood);
        }
        String to = change.course().departsFor();
        if (to != null) {
            crossing.depart(to, stood, change.after() != null);
        }
        if (change.after() != null || to == null && change.before() != null) {
            crossing.follow(StatementEvents.of(change));
        }
        crossings.keep(routingKey, change.statementId(), crossing);
    }

    private void receive(String key, Handover handover) {
        Crossing crossing = crossing(key, handover.getStatementId());
        if (handover.getTo() != null) {
            crossing.order(handover.getTo());
        } else {
            crossing.receive(handover.getTold() == null ? Crossing.NOTHING : handover.getTold());
        }
        crossings.keep(key, handover.getStatementId(), crossing);
    }

    private Crossing crossing(String routingKey, String statementId) {
        return crossings.get(routingKey, statementId, (to, told) -> handOver(statementId, to, told), this::tell);
    }

    private void handOver(String statementId, String to, ToldStatement told) {
        // A post alone knows where what is told of it lies; its order and what it is about meet at the statement's id.
        String key = Post.isKey(to) ? statementId : to;
        context().forward(new Record<>(key, new Handover(statementId, told, null), 0));
    }

    private void tell(StatementEvent event) {
        long at = EventTime.ofRecord(event.getChangedAt().toEpochMilli());
        context().forward(new Record<>(event.getSpeakerId(), event, at));
        String previous = event.getPreviousSpeakerId();
        if (previous != null && StatementEvents.isMove(event)) {
            context().forward(new Record<>(previous, event, at));
        }
    }
}
