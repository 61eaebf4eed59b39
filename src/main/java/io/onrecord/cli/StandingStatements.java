package io.onrecord.cli;

import io.onrecord.schema.ChangeType;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.SpeakerKind;
import io.onrecord.schema.StatementEvent;
import io.onrecord.speaker.SpeakerId;
import io.onrecord.topology.StatementEvents;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The statements that stand after all events so far: under each routing key, by the last event of each. A statement that moves
 * to another routing key is told under both, on partitions that are read in any order.
 */
final class StandingStatements {
    private static final Set<SpeakerKind> NOBODY = Set.of(SpeakerKind.UNRESOLVED, SpeakerKind.UNATTRIBUTED);
    private final Map<String, StatementEvent> standing = new LinkedHashMap<>();
    private final Map<ChangeType, Long> changes = new TreeMap<>();

    /** Takes an event, the value of a record with this key. */
    synchronized void accept(String key, StatementEvent event) {
        String id = SpeakerId.parse(key).routingKey() + ' ' + event.getStatementId();
        boolean leaves = StatementEvents.isFarewell(key, event);
        if (!leaves) {
            changes.merge(event.getType(), 1L, Long::sum);
        }
        if (leaves || event.getType() == ChangeType.WITHDRAWN) {
            standing.remove(id);
        } else {
            standing.put(id, event);
        }
    }

    /** Returns how many events of a type came. */
    synchronized long count(ChangeType type) {
        return changes.getOrDefault(type, 0L);
    }

    /** Returns the statements of each speaker, those who said most first; who is not known by name comes last. */
    synchronized List<List<StatementEvent>> bySpeaker() {
        Map<String, List<StatementEvent>> groups =
                standing.values().stream().collect(Collectors.groupingBy(StatementEvent::getSpeakerId));
        Comparator<List<StatementEvent>> known = Comparator.comparing(
                group -> NOBODY.contains(speaker(group.get(0)).getKind()));
        return groups.values().stream()
                .sorted(known.thenComparing(group -> -group.size())
                        .thenComparing(group -> group.get(0).getSpeakerId()))
                .map(group -> group.stream()
                        .sorted(Comparator.comparing(StatementEvent::getPublishedAt)
                                .thenComparing(StatementEvent::getArticleId)
                                .thenComparing(event -> event.getAfter()
                                        .getContent()
                                        .getSpans()
                                        .get(0)
                                        .getStart()))
                        .toList())
                .toList();
    }

    /** Returns who speaks in an event that adds or revises a statement. */
    static Speaker speaker(StatementEvent event) {
        return event.getAfter().getSpeaker();
    }
}
