package io.onrecord.speaker;

import io.onrecord.text.TextStructure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom a name of one word means: a family name, a given name, or somebody of whom the article says no more. */
final class ShortForms {
    /**
     * What was found.
     *
     * @param who the person, null where none or several are possible
     * @param candidates those possible, where they are several
     */
    record Finding(@Nullable Participant who, List<Participant> candidates) {
        static final Finding NONE = new Finding(null, List.of());
    }

    private final TextStructure structure;
    private final TurnLabels labels;
    private final People people;
    private final Salience salience;
    private final Map<String, Participant> primary = new HashMap<>();

    ShortForms(TextStructure structure, TurnLabels labels, People people, Salience salience) {
        this.structure = structure;
        this.labels = labels;
        this.people = people;
        this.salience = salience;
    }

    /** Returns whom the one-word name {@code phrase} means. */
    Finding resolve(NamePhrase phrase, boolean afterNoun) {
        if (labels.holdsInitials(phrase.first())) {
            List<Participant> initialled = people.ofInitials(structure.tokens().word(phrase.first()));
            return initialled.size() == 1 ? new Finding(initialled.get(0), List.of()) : new Finding(null, initialled);
        }
        String word = labels.spelled(phrase.first());
        List<Participant> family = people.ofFamily(word).stream()
                .filter(person -> person.gender().allows(phrase.gender()))
                .toList();
        if (!family.isEmpty()) {
            return ofFamily(word, phrase, family);
        }
        List<Participant> given = people.ofGiven(word);
        if (given.size() == 1) {
            if (GivenNames.gender(word) == null && phrase.sort() != NamePhrase.Sort.PLACE) {
                given.get(0).showFamily(word);
            }
            return new Finding(given.get(0), List.of());
        }
        if (given.size() > 1) {
            return recent(phrase, given);
        }
        List<Participant> misspelt = people.ofMisspelt(word);
        if (misspelt.size() == 1) {
            return new Finding(misspelt.get(0), List.of());
        }
        return isNewPerson(phrase, word, afterNoun)
                ? new Finding(people.introduceShort(PersonName.of(List.of(word)), phrase.first()), List.of())
                : Finding.NONE;
    }

    private boolean isNewPerson(NamePhrase phrase, String word, boolean afterNoun) {
        if (phrase.sort() != NamePhrase.Sort.UNKNOWN) {
            return phrase.sort() == NamePhrase.Sort.PERSON;
        }
        boolean apposed = phrase.first() > 0
                && structure.tokens().word(phrase.first() - 1).equals(",");
        return afterNoun || isSubject(phrase) || apposed && GivenNames.gender(word) != null;
    }

    private boolean isSubject(NamePhrase phrase) {
        return Standings.speaks(structure.tokens(), phrase.first(), phrase.end());
    }

    private Finding ofFamily(String word, NamePhrase phrase, List<Participant> family) {
        List<Participant> before = family.stream()
                .filter(person -> person.introduced < phrase.first())
                .toList();
        if (family.size() == 1 || before.size() == 1) {
            Participant only = family.size() == 1 ? family.get(0) : before.get(0);
            primary.putIfAbsent(key(word, phrase), only);
            return new Finding(only, List.of());
        }
        Participant first = primary.get(key(word, phrase));
        if (first != null && family.contains(first)) {
            return new Finding(first, List.of());
        }
        return recent(phrase, before.isEmpty() ? family : before);
    }

    private static String key(String word, NamePhrase phrase) {
        return Folding.name(word) + phrase.gender();
    }

    /** The only one of several who was named in this or the previous sentence; else nobody, and all are candidates. */
    private Finding recent(NamePhrase phrase, List<Participant> several) {
        int sentence = structure.sentenceOf(phrase.first());
        List<Participant> near = salience.since(sentence - 1).stream()
                .map(Appearance::who)
                .filter(several::contains)
                .distinct()
                .toList();
        return near.size() == 1 ? new Finding(near.get(0), List.of()) : new Finding(null, several);
    }
}
