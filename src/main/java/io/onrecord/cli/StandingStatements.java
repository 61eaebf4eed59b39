package io.onrecord.cli;

import io.onrecord.schema.ChangeType;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.SpeakerKind;
import io.onrecord.schema.StatementEvent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The statements that stand after all events so far: added or revised, and not withdrawn since. */
final class StandingStatements {
    private static final Set<SpeakerKind> NOBODY = Set.of(SpeakerKind.UNRESOLVED, SpeakerKind.UNATTRIBUTED);
    private final Map<String, StatementEvent> standing = new LinkedHashMap<>();
    private final Map<ChangeType, Long> changes = new TreeMap<>();

    synchronized void accept(StatementEvent event) {
        changes.merge(event.getType(), 1L, Long::sum);
        if (event.getType() == ChangeType.WITHDRAWN) {
            standing.remove(event.getStatementId());
        } else {
            standing.put(event.getStatementId(), event);
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
