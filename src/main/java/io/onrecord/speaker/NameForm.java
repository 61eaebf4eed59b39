package io.onrecord.speaker;

import java.util.Arrays;
import java.util.List;

/** One form of a name, folded: what two articles share when they spell a name alike. */
final class NameForm {
    private static final String BARE = "bare|";

    private NameForm() {}

    /** Returns the form of the name that {@code evidence} has; a person's family name alone is a bare one. */
    static String key(Evidence evidence) {
        return switch (evidence.kind()) {
            case PERSON -> {
                PersonName name = name(evidence);
                String given = String.join(" ", name.givenKeys());
                yield given.isEmpty()
                        ? BARE + name.familyKey()
                        : "person|" + given + "|" + Folding.plain(name.suffix());
            }
            case OFFICE -> {
                String nation = nation(evidence);
                yield nation.isEmpty() ? BARE + evidence.routingKey() : "office|" + nation;
            }
            default -> "body|" + RoutingKey.ofBody(evidence.name());
        };
    }

    /** Returns the id of whoever is known by this bare form alone. */
    static SpeakerId bareId(String form) {
        String key = form.substring(BARE.length());
        return SpeakerId.of(key, key);
    }

    static boolean isBare(String form) {
        return form.startsWith(BARE);
    }

    /** Returns the name of a person as its routing key takes it apart. */
    static PersonName name(Evidence evidence) {
        return name(evidence.name(), evidence.routingKey());
    }

    static PersonName name(String written, String routingKey) {
        List<String> words = Arrays.stream(written.strip().split("\\s+")).toList();
        PersonName name = PersonName.of(words);
        if (!name.familyKey().equals(routingKey)) {
            for (String word : words) {
                if (Folding.name(word).equals(routingKey)) {
                    return name.withFamily(word);
                }
            }
        }
        return name;
    }

    /** Returns the nation that an article ties a speaker to; empty where it tells none. */
    static String nation(Evidence evidence) {
        String affiliation = evidence.affiliation();
        String nation = affiliation == null ? null : Nations.called(affiliation);
        return nation == null ? "" : nation;
    }
}
