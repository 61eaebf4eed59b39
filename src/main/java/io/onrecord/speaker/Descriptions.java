package io.onrecord.speaker;

import io.onrecord.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom a description means: "the Chinese president", "Putin's aide", "the 34-year-old", "the official". */
final class Descriptions {
    /** Nouns that mean no particular role, so that a definite one stands for whoever is being told of. */
    private static final Set<String> EPITHETS = Set.of(
            "candidate",
            "nominee",
            "front-runner",
            "frontrunner",
            "contender",
            "billionaire",
            "mogul",
            "tycoon",
            "businessman",
            "businesswoman",
            "politician",
            "hopeful",
            "standard-bearer",
            "veteran",
            "millionaire",
            "magnate",
            "firebrand",
            "incumbent",
            "challenger",
            "newcomer",
            "leader",
            "senator",
            "governor",
            "congressman",
            "congresswoman",
            "lawmaker",
            "republican",
            "democrat",
            "socialist",
            "star",
            "actor",
            "actress",
            "singer",
            "comedian",
            "author",
            "champion",
            "striker",
            "midfielder",
            "defender",
            "goalkeeper",
            "player",
            "coach",
            "manager",
            "heir",
            "secretary");

    /** Nouns that fit so many that whoever is introduced as one need not be the one meant. */
    private static final Set<String> GENERIC = Set.of(
            "candidate",
            "nominee",
            "front-runner",
            "frontrunner",
            "contender",
            "man",
            "woman",
            "star",
            "actor",
            "actress",
            "official",
            "member",
            "speaker",
            "player",
            "businessman",
            "leader",
            "hopeful",
            "socialist");

    /**
     * What was found.
     *
     * @param who the one described, null where nobody or several fit
     * @param candidates those who fit, where they are several
     * @param rule the rule that decided
     */
    record Finding(@Nullable Participant who, List<Participant> candidates, String rule) {}

    private record Fit(Participant who, int weight) {}

    private final People people;
    private final Salience salience;
    private final Map<String, Participant> unnamed = new HashMap<>();

    Descriptions(People people, Salience salience) {
        this.people = people;
        this.salience = salience;
    }

    /** Returns whom {@code phrase}, whose head stands at token {@code at}, means, told by {@code outer} where it stands in words of theirs. */
    Finding resolve(NounPhrase phrase, int at, @Nullable Participant outer) {
        Role role = phrase.role();
        if (phrase.plural() || phrase.isIndefinite()) {
            return new Finding(null, List.of(), "described");
        }
        if (role.head().endsWith("-year-old")) {
            return aged(role.head().substring(0, role.head().indexOf('-')), at);
        }
        List<Fit> fits = new ArrayList<>();
        for (Participant person : people.latest()) {
            int weight = person == outer ? 0 : fit(person, role, phrase);
            if (weight > 0) {
                fits.add(new Fit(person, weight));
            }
        }
        if (!fits.isEmpty()) {
            return choose(fits, at, outer, role);
        }
        Participant same = unnamed.get(role.head());
        if (same != null && phrase.isDefinite()) {
            return new Finding(same, List.of(), "same-description");
        }
        return epithet(phrase, at);
    }

    /** Remembers a source that is described and not named, so that "the official" later means "a senior official". */
    Participant introduce(NounPhrase phrase, Tokens tokens) {
        Role role = phrase.role();
        Nouns.Noun noun = Nouns.of(role.head());
        String text = tokens.line(phrase.first(), phrase.head() + 1);
        boolean office = phrase.isDefinite() && noun != null && noun.sort() == Nouns.Sort.OFFICE;
        SpeakerKind kind = office ? SpeakerKind.UNRESOLVED : SpeakerKind.UNNAMED;
        Participant source =
                Participant.unnamed(kind, text, noun == null ? Gender.OPEN : noun.gender(), phrase.first());
        source.addRole(role);
        unnamed.put(role.head(), source);
        return source;
    }

    private Finding aged(String years, int at) {
        List<Participant> aged =
                people.latest().stream().filter(person -> person.isAged(years)).toList();
        if (aged.isEmpty()) {
            // Nobody's age is told: whoever the article is telling of, who is of no other age and speaks in no office.
            return foremost(at, who -> who.isPerson() && !who.hasAge() && !who.hasOffice(), 0.3);
        }
        return aged.size() == 1 ? new Finding(aged.get(0), List.of(), "age") : new Finding(null, aged, "age");
    }

    /** Returns whom "the Italian" means: whoever the article is telling of and could be of that nation. */
    Finding compatriot(String nation, int at) {
        List<Participant> known = people.latest().stream()
                .filter(person -> person.introduced < at && person.nations().contains(nation))
                .toList();
        return known.size() == 1
                ? new Finding(known.get(0), List.of(), "nation")
                : foremost(
                        at,
                        who -> who.isPerson()
                                && (who.nations().isEmpty() || who.nations().contains(nation)),
                        0.5);
    }

    private Finding foremost(int at, Predicate<Participant> accepted, double margin) {
        List<Salience.Candidate> near = salience.before(at, accepted);
        boolean clear = !near.isEmpty()
                && near.get(0).weight() > (near.size() == 1 ? -3 : -1.2)
                && (near.size() == 1 || near.get(0).weight() - near.get(1).weight() > margin);
        return clear
                ? new Finding(near.get(0).who(), List.of(), "epithet")
                : new Finding(
                        null,
                        near.stream().limit(4).map(Salience.Candidate::who).toList(),
                        "epithet-shared");
    }

    private static int fit(Participant person, Role described, NounPhrase phrase) {
        int best = 0;
        Nouns.Noun noun = Nouns.of(described.head());
        if (noun != null && !person.gender().allows(noun.gender())
                || person.roles().stream().anyMatch(role -> role.isAgainst(described))) {
            return 0;
        }
        for (Role role : person.roles()) {
            int weight = role.fit(described.head(), described.modifiers()) * 4;
            if (weight == 0) {
                continue;
            }
            if (described.holder() != null && described.holder().isPerson()) {
                if (role.holder() == described.holder()) {
                    weight += 6;
                } else if (role.holder() != null
                        || described.holder() == person
                        || role.nation() == null
                        || !described.holder().nations().contains(role.nation())) {
                    continue;
                }
            } else if (phrase.determiner().equals("'s")
                    && described.nation() == null
                    && described.body() != null
                    && !described.body().equals(role.body())) {
                continue;
            }
            if (described.nation() != null) {
                if (described.nation().equals(role.nation()) || person.nations().contains(described.nation())) {
                    weight += 4;
                } else if (role.nation() == null && person.nations().isEmpty() && role.holder() == null) {
                    weight -= 2;
                } else {
                    continue;
                }
            }
            if (described.body() != null && described.body().equals(role.body())) {
                weight += 3;
            }
            for (String modifier : described.modifiers()) {
                weight += role.modifiers().contains(modifier) ? 1 : 0;
            }
            best = Math.max(best, weight);
        }
        return best;
    }

    private Finding choose(List<Fit> fits, int at, @Nullable Participant outer, Role role) {
        List<Fit> known = fits.stream().filter(fit -> fit.who().introduced < at).toList();
        List<Fit> possible = known.isEmpty() ? fits : known;
        int heaviest = possible.stream().mapToInt(Fit::weight).max().orElse(0);
        List<Participant> best = possible.stream()
                .filter(fit -> fit.weight() == heaviest)
                .map(Fit::who)
                .toList();
        if (best.size() > 1 && outer != null && role.nation() == null) {
            List<Participant> kin = best.stream()
                    .filter(person -> outer.nations().stream().anyMatch(person.nations()::contains))
                    .toList();
            best = kin.size() == 1 ? kin : best;
        }
        if (best.size() == 1 && (!GENERIC.contains(role.head()) || isForemost(best.get(0), at))) {
            return new Finding(best.get(0), List.of(), "role");
        }
        List<Participant> several = best;
        List<Salience.Candidate> near = salience.before(at, several::contains);
        boolean clear = near.size() == 1 && near.get(0).weight() > -2
                || near.size() > 1 && near.get(0).weight() - near.get(1).weight() > 0.8;
        return clear
                ? new Finding(near.get(0).who(), List.of(), "role-recency")
                : new Finding(null, several, "role-shared");
    }

    /** Whether nobody of the same gender is much likelier to be told of. */
    private boolean isForemost(Participant who, int at) {
        List<Salience.Candidate> near =
                salience.before(at, other -> other.isPerson() && other.gender().allows(who.gender()));
        return near.isEmpty()
                || near.stream()
                        .anyMatch(candidate ->
                                candidate.who() == who && near.get(0).weight() - candidate.weight() < 0.9);
    }

    /** "the billionaire": nobody is introduced as one, and one person is what the article is telling of. */
    private Finding epithet(NounPhrase phrase, int at) {
        Role role = phrase.role();
        if (!phrase.determiner().equals("the") || !EPITHETS.contains(role.head()) || role.holder() != null) {
            return new Finding(null, List.of(), "described");
        }
        Nouns.Noun noun = Nouns.of(role.head());
        List<Salience.Candidate> near = salience.before(
                at,
                who -> who.isPerson()
                        && (noun == null || who.gender().allows(noun.gender()))
                        && who.roles().stream().noneMatch(known -> known.isAgainst(role))
                        && (role.nation() == null
                                || who.nations().isEmpty()
                                || who.nations().contains(role.nation())));
        boolean clear = !near.isEmpty()
                && near.get(0).weight() > -0.6
                && (near.size() == 1 || near.get(0).weight() - near.get(1).weight() > 0.7);
        return clear
                ? new Finding(near.get(0).who(), List.of(), "epithet")
                : new Finding(null, List.of(), "role-unheld");
    }
}
