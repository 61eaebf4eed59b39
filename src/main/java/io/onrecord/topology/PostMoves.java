package io.onrecord.topology;

import io.onrecord.schema.Handover;
import io.onrecord.schema.PostStatement;
import io.onrecord.schema.Revision;
import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.RevisionPlace;
import io.onrecord.schema.RevisionStatus;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.schema.SpeakerKind;
import io.onrecord.schema.SpeakerLead;
import io.onrecord.schema.Statement;
import io.onrecord.speaker.SpeakerId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/** What becomes of statements whose speaker is named by a post alone, as changes for the routing keys under which they lie. */
final class PostMoves {
    /** Rule by which such a statement has its speaker. */
    private static final String RULE = "post-holder";

    private final SpeakerChanges cause;
    private final PostCrossings crossings;
    private final Map<String, List<RevisionChange>> changes = new LinkedHashMap<>();
    private final Map<String, Map<String, SpeakerLead>> leads = new LinkedHashMap<>();

    /**
     * @param cause why they move, and which of them come from elsewhere or go there; its own changes are not looked at
     */
    PostMoves(SpeakerChanges cause) {
        this.cause = cause;
        this.crossings = new PostCrossings(cause);
    }

    /** Takes note of how a statement lay and how it lies from now on; null: it does not. */
    void move(@Nullable PostStatement before, @Nullable PostStatement after) {
        if (before != null && after != null && routingKey(before).equals(routingKey(after))) {
            boolean same = spoken(before).equals(spoken(after));
            add(routingKey(after), place(before), after.getRevision(), same ? null : spoken(after));
        } else {
            if (before != null) {
                add(routingKey(before), place(before), null, null);
            }
            if (after != null) {
                add(routingKey(after), null, after.getRevision(), spoken(after));
            }
        }
        if (before != null && isStanding(before)) {
            crossings.stood(place(before).getStatementId(), routingKey(before));
        }
        if (after != null) {
            if (isStanding(after)) {
                crossings.stands(place(after).getStatementId(), routingKey(after));
            }
            lead(before, after);
        }
    }

    private static boolean isStanding(PostStatement statement) {
        return statement.getRevision().getStatus() == RevisionStatus.STANDING;
    }

    private void add(
            String routingKey, @Nullable RevisionPlace from, @Nullable Revision to, @Nullable Statement statement) {
        changes.computeIfAbsent(routingKey, any -> new ArrayList<>()).add(new RevisionChange(from, to, statement));
    }

    /** The id that the description alone has, or would have had, leads to whoever is meant. */
    private void lead(@Nullable PostStatement before, PostStatement after) {
        String to = leadsTo(after);
        if (to != null || before != null && leadsTo(before) != null) {
            String from = id(after.getStatement().getSpeaker(), after.getArticleId());
            leads.computeIfAbsent(after.getStatement().getSpeaker().getRoutingKey(), any -> new TreeMap<>())
                    .put(from, new SpeakerLead(from, to));
        }
    }

    private static @Nullable String leadsTo(PostStatement statement) {
        return statement.getHolderKey().isEmpty() ? null : id(spoken(statement).getSpeaker(), statement.getArticleId());
    }

    private static String id(Speaker speaker, String articleId) {
        return SpeakerId.of(SpeakerRecords.domain(speaker), articleId).toString();
    }

    private static RevisionPlace place(PostStatement statement) {
        return statement.getRevision().getPlace();
    }

    private static String routingKey(PostStatement statement) {
        String holder = statement.getHolderKey();
        return holder.isEmpty() ? statement.getStatement().getSpeaker().getRoutingKey() : holder;
    }

    /** Returns a statement with whoever holds the post as its speaker. */
    private static Statement spoken(PostStatement held) {
        Statement statement = held.getStatement();
        if (held.getHolderKey().isEmpty()) {
            return statement;
        }
        Speaker described = statement.getSpeaker();
        return Statement.newBuilder(statement)
                .setSpeaker(Speaker.newBuilder(described)
                        .setName(held.getHolderName())
                        .setKind(SpeakerKind.PERSON)
                        .setRoutingKey(held.getHolderKey())
                        .setAliases(List.of())
                        .setRule(RULE)
                        .build())
                .build();
    }

    /** Returns the changes for each routing key. */
    Map<String, SpeakerChanges> records() {
        Map<String, SpeakerChanges> records = new LinkedHashMap<>();
        leads.keySet().forEach(routingKey -> records.put(routingKey, of(routingKey)));
        changes.keySet().forEach(routingKey -> records.put(routingKey, of(routingKey)));
        return records;
    }

    /** Returns what is to be handed over, or an order to do that, for each key. */
    List<KeyValue<String, Handover>> handovers() {
        return crossings.handovers();
    }

    private SpeakerChanges of(String routingKey) {
        return new SpeakerChanges(
                cause.getArticleId(),
                cause.getReason(),
                cause.getChangedAt(),
                cause.getRecordedAt(),
                cause.getEngine(),
                Objects.requireNonNullElse(changes.get(routingKey), List.of()),
                List.copyOf(Objects.requireNonNullElse(leads.get(routingKey), Map.<String, SpeakerLead>of())
                        .values()),
                crossings.arrivals(routingKey),
                crossings.departures(routingKey));
    }
}
