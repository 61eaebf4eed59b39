package io.onrecord.speaker;

import java.util.List;

/**
 * A speaker as somebody who knows has pinned it; it wins over what was learned.
 *
 * @param id id to use
 * @param kind kind of speaker
 * @param names names, the fullest first; one at least
 * @param tenures titles and the times for which they hold
 */
public record KnownName(SpeakerId id, SpeakerKind kind, List<String> names, List<Tenure> tenures)
        implements Comparable<KnownName> {
    /** Makes the lists unmodifiable; no name at all is an {@link IllegalArgumentException}. */
    public KnownName {
        names = List.copyOf(names);
        tenures = List.copyOf(tenures);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("known speaker '" + id + "': expected at least one name");
        }
    }

    /** Returns the id of whoever is known by this name alone. */
    public static SpeakerId id(SpeakerKind kind, String name) {
        String routingKey = kind == SpeakerKind.PERSON
                ? RoutingKey.ofPerson(PersonName.of(List.of(name.strip().split("\\s+"))))
                : RoutingKey.ofBody(name);
        return SpeakerId.of(routingKey, Folding.plain(name));
    }

    @Override
    public int compareTo(KnownName other) {
        return id.toString().compareTo(other.id.toString());
    }
}
