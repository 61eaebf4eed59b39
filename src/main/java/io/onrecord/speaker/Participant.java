package io.onrecord.speaker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One that an article tells of, while the article is being read: a person, a body, or a described source without a name. */
final class Participant {
    /** More roles than an article gives anybody; bounds what looking among them costs. */
    private static final int MOST_ROLES = 24;

    /** What stands before a name and tells no more than that it is somebody's. */
    private static final Set<String> COURTESY = Set.of("mr", "mister", "mrs", "ms", "miss");

    final SpeakerKind kind;
    final int introduced;
    private @Nullable PersonName name;
    private @Nullable String usual;
    private String display;
    private Gender gender = Gender.OPEN;
    private @Nullable String prefix;
    private @Nullable String age;
    private int appearances;
    private final List<Role> roles = new ArrayList<>(2);
    private final Set<String> nations = new LinkedHashSet<>(2);
    private final Set<String> bodies = new LinkedHashSet<>(2);
    private final Set<String> aliases = new LinkedHashSet<>(4);
    private final Set<String> kinds = new LinkedHashSet<>(2);

    private Participant(SpeakerKind kind, String display, int introduced) {
        this.kind = kind;
        this.display = display;
        this.introduced = introduced;
    }

    static Participant person(PersonName name, int introduced) {
        Participant person = new Participant(SpeakerKind.PERSON, name.full(), introduced);
        person.name = name;
        if (name.isFull()) {
            Gender told = GivenNames.gender(name.given().get(0));
            person.gender = told == null ? Gender.OPEN : told;
        }
        return person;
    }

    static Participant body(SpeakerKind kind, String display, @Nullable String usual, int introduced) {
        Participant body = new Participant(kind, display, introduced);
        body.usual = usual;
        return body;
    }

    /** Takes a longer name of the same body. */
    void widen(String other) {
        if (other.length() > display.length()) {
            display = other;
        }
    }

    static Participant unnamed(SpeakerKind kind, String description, Gender gender, int introduced) {
        Participant unnamed = new Participant(kind, description, introduced);
        unnamed.gender = gender;
        return unnamed;
    }

    boolean isPerson() {
        return kind == SpeakerKind.PERSON;
    }

    @Nullable
    PersonName name() {
        return name;
    }

    Gender gender() {
        return gender;
    }

    /** Tells the gender from a word that is surer than the given name; a title or pronoun. */
    void tellGender(Gender told) {
        gender = told.or(gender);
    }

    List<Role> roles() {
        return roles;
    }

    Set<String> nations() {
        return nations;
    }

    Set<String> bodies() {
        return bodies;
    }

    int appearances() {
        return appearances;
    }

    void addRole(Role role) {
        if (roles.size() < MOST_ROLES) {
            roles.add(role);
        }
        Nouns.Noun noun = Nouns.of(role.head());
        if (noun != null) {
            gender = noun.gender().or(gender);
        }
        if (role.nation() != null) {
            nations.add(role.nation());
        }
        if (role.body() != null) {
            bodies.add(role.body());
        }
    }

    void addNation(String nation) {
        nations.add(nation);
    }

    void addBody(String body) {
        bodies.add(body);
    }

    /** Tells what a body is called besides its name: an agency, a group. */
    void addKind(String noun) {
        kinds.add(noun);
    }

    boolean isCalled(String noun) {
        return kinds.contains(noun);
    }

    void setAge(String years) {
        age = years;
    }

    boolean hasAge() {
        return age != null;
    }

    /** Whether the article gives a role before or after the name: a prosecutor, a minister. */
    boolean hasOffice() {
        return !roles.isEmpty();
    }

    boolean isAged(String years) {
        return years.equals(age);
    }

    /** A title that is as much as part of the name: "Pope Francis". */
    void setPrefix(String title) {
        prefix = title;
    }

    void appear(String words) {
        appearances++;
        if (aliases.size() < 16) {
            aliases.add(words);
        }
    }

    /** Takes a longer form of the same name. */
    void widen(PersonName other) {
        if (name != null && other.written().size() > name.written().size() && other.isFull()) {
            name = other;
            display = other.full();
        }
    }

    /** Takes the word that short forms show to be the family name. */
    void showFamily(String word) {
        if (name != null) {
            name = name.withFamily(word);
        }
    }

    String display() {
        return prefix == null || name == null || name.isFull() ? display : prefix + " " + display;
    }

    private String key() {
        if (name != null) {
            return RoutingKey.ofPerson(name);
        }
        return (kind == SpeakerKind.UNNAMED || kind == SpeakerKind.UNRESOLVED) && !roles.isEmpty()
                ? RoutingKey.ofNoun(roles.get(0).head())
                : RoutingKey.ofBody(usual == null ? display : usual);
    }

    Speaker speaker(String rule) {
        Role role = roles.stream()
                .filter(one -> !COURTESY.contains(one.head()))
                .findFirst()
                .orElse(null);
        String affiliation = !bodies.isEmpty()
                ? bodies.iterator().next()
                : !nations.isEmpty() ? nations.iterator().next() : null;
        if (role != null && (role.body() != null || role.nation() != null)) {
            affiliation = role.body() != null ? role.body() : role.nation();
        }
        if (usual != null && !usual.equals(display)) {
            aliases.add(usual);
        }
        List<String> others =
                aliases.stream().filter(alias -> !alias.equals(display())).toList();
        return new Speaker(
                display(), kind, key(), role == null ? null : role.text(), affiliation, others, List.of(), rule);
    }
}
