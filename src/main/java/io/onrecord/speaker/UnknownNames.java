package io.onrecord.speaker;

import io.onrecord.text.Tokens;
import java.util.List;

/** Names that the article does not introduce as anybody: what kind of speaker each is. */
final class UnknownNames {
    private final CastReader cast;
    private final Tokens tokens;
    private final int first;
    private final int end;

    /**
     * @param cast the article
     * @param first index of the source's first token
     * @param end index one past its last token
     */
    UnknownNames(CastReader cast, int first, int end) {
        this.cast = cast;
        this.tokens = cast.tokens;
        this.first = first;
        this.end = end;
    }

    /** Returns the speaker that {@code name} is, by its words alone. */
    Speaker speaker(NamePhrase name) {
        String text = tokens.line(name.first(), name.end());
        String whole = text.startsWith("The ") ? text.substring(4) : text;
        String nation = name.length() == 1 && tokens.lower(first).equals("the") && text.endsWith("an")
                ? Nations.described(text)
                : null;
        Participant compatriot = nation == null
                ? null
                : cast.descriptions.compatriot(nation, first).who();
        if (compatriot != null) {
            return compatriot.speaker("epithet");
        }
        if (name.sort() == NamePhrase.Sort.PLACE) {
            String called = Nations.called(whole) != null ? Nations.called(whole) : Nations.capital(whole);
            if (called != null) {
                return new Speaker(
                        called,
                        SpeakerKind.OFFICE,
                        RoutingKey.ofBody(called),
                        null,
                        called,
                        List.of(whole),
                        List.of(),
                        "capital");
            }
            String people = Nations.people(whole);
            if (people != null || Nations.described(whole) != null) {
                return new Speaker(
                        whole,
                        SpeakerKind.GROUP,
                        RoutingKey.ofBody(whole),
                        null,
                        people,
                        List.of(),
                        List.of(),
                        "people");
            }
            return new Speaker(
                    whole,
                    SpeakerKind.ORGANISATION,
                    RoutingKey.ofBody(whole),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    "place");
        }
        if (name.sort() == NamePhrase.Sort.PEOPLE) {
            boolean all = (end - first) <= 2 && !Vocabulary.INDEFINITE.contains(tokens.lower(first));
            return new Speaker(
                    all ? whole : tokens.line(first, end),
                    all ? SpeakerKind.GROUP : SpeakerKind.UNNAMED,
                    RoutingKey.ofBody(whole),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    "people");
        }
        boolean person = (end - first) <= 4
                && !Capitals.isAcronym(whole)
                && !tokens.lower(first).equals("the")
                && !(name.length() == 1
                        && whole.endsWith("s")
                        && Character.isLowerCase(whole.charAt(whole.length() - 2))
                        && Nations.people(whole) != null);
        if (person) {
            PersonName parsed = PersonName.of(cast.words(name));
            return new Speaker(
                    parsed.full(),
                    SpeakerKind.PERSON,
                    RoutingKey.ofPerson(parsed),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    "name-alone");
        }
        return new Speaker(
                whole, SpeakerKind.ORGANISATION, RoutingKey.ofBody(whole), null, null, List.of(), List.of(), "body");
    }
}
