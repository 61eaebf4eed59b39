package io.onrecord.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named persons of one article, and which of them a short form can mean. */
final class People {
    /** More bearers of a name, or persons, than any article has: beyond it nobody is looked for among them, so that time stays linear. */
    private static final int MANY = 500;

    private final List<Participant> persons = new ArrayList<>();
    private final Map<String, List<Participant>> byFamily = new HashMap<>();
    private final Map<String, List<Participant>> byGiven = new HashMap<>();
    private final Map<String, List<Participant>> byInitials = new HashMap<>();
    private final Map<String, Participant> written = new LinkedHashMap<>();

    /** Returns all persons in the order in which they were introduced. */
    List<Participant> all() {
        return persons;
    }

    /** Returns the person of the full name {@code name}, who is new at token {@code at} where nobody so far could bear it. */
    Participant introduce(PersonName name, int at) {
        Participant known = written.get(name.full());
        if (known == null) {
            known = bearer(name);
        }
        if (known == null) {
            known = Participant.person(name, at);
            persons.add(known);
            enter(known, name);
        } else {
            known.widen(name);
            enter(known, name);
        }
        return known;
    }

    private @Nullable Participant bearer(PersonName name) {
        List<Participant> bearers = new ArrayList<>();
        for (Participant person : byFamily.getOrDefault(name.familyKey(), List.of())) {
            PersonName known = person.name();
            if (known != null && known.isFull() && (known.couldBe(name) || endsWith(known, name))) {
                bearers.add(person);
            }
        }
        return bearers.size() == 1 ? bearers.get(0) : null;
    }

    /** "Suu Kyi" for "Aung San Suu Kyi", "García Márquez" for "Gabriel García Márquez". */
    private static boolean endsWith(PersonName whole, PersonName part) {
        int skipped = whole.written().size() - part.written().size();
        return skipped > 0
                && whole.written().subList(skipped, whole.written().size()).equals(part.written());
    }

    private void enter(Participant person, PersonName name) {
        written.putIfAbsent(name.full(), person);
        for (String word : name.family()) {
            if (Character.isUpperCase(word.charAt(0)) || name.family().size() == 1) {
                add(byFamily, Folding.name(word), person);
            }
        }
        add(byFamily, name.familyKey(), person);
        name.initials().forEach(initials -> add(byInitials, initials, person));
        List<String> words = name.written();
        for (int at = 0; at < words.size(); at++) {
            String folded = Folding.name(words.get(at));
            if (folded.length() > 1
                    && !name.family().contains(words.get(at))
                    && Character.isUpperCase(words.get(at).charAt(0))) {
                add(byGiven, folded, person);
            }
        }
    }

    private static void add(Map<String, List<Participant>> index, String key, Participant person) {
        List<Participant> persons = index.computeIfAbsent(key, folded -> new ArrayList<>(2));
        if (persons.size() < MANY && !persons.contains(person)) {
            persons.add(person);
        }
    }

    /** Lets a short form of {@code family} mean {@code person} too: Nora is a Jensen where she is Jensen's wife. */
    void alsoOfFamily(Participant person, String family) {
        add(byFamily, family, person);
    }

    /** Enters somebody of whom the article has one name only. */
    Participant introduceShort(PersonName name, int at) {
        Participant person = Participant.person(name, at);
        persons.add(person);
        enter(person, name);
        return person;
    }

    /** Returns those among whom a description is looked up: all, or of very many the latest. */
    List<Participant> latest() {
        return persons.size() > MANY ? persons.subList(persons.size() - MANY, persons.size()) : persons;
    }

    /** Returns those whose family name {@code word} is, in the order in which they were introduced. */
    List<Participant> ofFamily(String word) {
        return byFamily.getOrDefault(Folding.name(word), List.of());
    }

    /** Returns those whose names begin with the letters of {@code initials}: all of their names, or the first and the last. */
    List<Participant> ofInitials(String initials) {
        return byInitials.getOrDefault(initials, List.of());
    }

    /** Returns those whose family name is {@code word} but for one letter left out or doubled: "Bauchtman" for "Bauchtmann". */
    List<Participant> ofMisspelt(String word) {
        String folded = Folding.name(word);
        return folded.length() < 6 || persons.size() > MANY
                ? List.of()
                : persons.stream()
                        .filter(person -> person.name() != null
                                && person.name().isFull()
                                && GivenNames.isMisspelt(folded, person.name().familyKey()))
                        .toList();
    }

    /** Returns those of whom {@code word} is a given name or a form of it. */
    List<Participant> ofGiven(String word) {
        String folded = Folding.name(word);
        List<Participant> exact = byGiven.getOrDefault(folded, List.of());
        if (!exact.isEmpty()) {
            return exact;
        }
        return GivenNames.forms(folded).stream()
                .sorted()
                .flatMap(form -> byGiven.getOrDefault(form, List.of()).stream())
                .distinct()
                .toList();
    }
}
