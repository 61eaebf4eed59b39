package io.onrecord.topology;

import io.onrecord.schema.Departure;
import io.onrecord.schema.Handover;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.speaker.Post;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;

/**
 * Which statements whose speaker is named by a post alone cross from one routing key to another: because somebody else turns out to
 * hold the post, or because a version of their article gives them to a post or takes them away. Only here is known where they lie.
 */
final class PostCrossings {
    private final SpeakerChanges cause;
    private final Map<String, String> stood = new LinkedHashMap<>();
    private final Map<String, String> stands = new LinkedHashMap<>();

    /**
     * @param cause says which statements come from elsewhere or go there
     */
    PostCrossings(SpeakerChanges cause) {
        this.cause = cause;
    }

    /** Takes note under which routing key a statement stood. */
    void stood(String statementId, String routingKey) {
        stood.put(statementId, routingKey);
    }

    /** Takes note under which routing key a statement stands from now on. */
    void stands(String statementId, String routingKey) {
        stands.put(statementId, routingKey);
    }

    /** Returns the statements that arrive under a routing key. */
    List<String> arrivals(String routingKey) {
        List<String> arrivals = new ArrayList<>();
        stands.forEach((id, to) -> {
            String from = stood.get(id);
            if (to.equals(routingKey) && (cause.getArrivals().contains(id) || from != null && !from.equals(to))) {
                arrivals.add(id);
            }
        });
        return arrivals;
    }

    /** Returns the statements that depart from a routing key. */
    List<Departure> departures(String routingKey) {
        List<Departure> departures = new ArrayList<>();
        for (Departure departure : cause.getDepartures()) {
            if (routingKey.equals(stood.get(departure.getStatementId()))) {
                departures.add(departure);
            }
        }
        stood.forEach((id, from) -> {
            String to = stands.get(id);
            if (from.equals(routingKey) && to != null && !to.equals(from)) {
                departures.add(new Departure(id, to));
            }
        });
        return departures;
    }

    /**
     * Returns what is sent on their account, by key: for each that comes from elsewhere the order to pass on what was told of it,
     * and for each that goes and has expired here, that nothing was.
     */
    List<KeyValue<String, Handover>> handovers() {
        List<KeyValue<String, Handover>> handovers = new ArrayList<>();
        for (String id : cause.getArrivals()) {
            if (stands.containsKey(id)) {
                handovers.add(KeyValue.pair(id, new Handover(id, null, stands.get(id))));
            }
        }
        for (Departure departure : cause.getDepartures()) {
            String id = departure.getStatementId();
            if (!stood.containsKey(id)) {
                String key = Post.isKey(departure.getTo()) ? id : departure.getTo();
                handovers.add(KeyValue.pair(key, new Handover(id, Crossing.NOTHING, null)));
            }
        }
        return handovers;
    }
}
