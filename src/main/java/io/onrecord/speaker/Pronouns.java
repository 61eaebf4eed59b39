package io.onrecord.speaker;

import io.onrecord.text.TextStructure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whom "he" and "she" mean. */
final class Pronouns {
    /** How much likelier than the next the first candidate must be. */
    private static final double MARGIN = 0.12;

    private static final double WEAKEST = -6;

    /** A clause in which the possessor of the subject is its object is a short one. */
    private static final int POSSESSED = 8;

    /** A pronoun that tells a gender, and its place in a clause. */
    enum Pronoun {
        HE(Gender.MALE),
        SHE(Gender.FEMALE);

        final Gender gender;

        Pronoun(Gender gender) {
            this.gender = gender;
        }
    }

    /**
     * What was found.
     *
     * @param who the one meant, null where none is or the likeliest two are about as likely
     * @param candidates the likeliest, at most four
     */
    record Finding(@Nullable Participant who, List<Participant> candidates) {}

    private static final Map<String, Pronoun> WORDS = Map.of(
            "he",
            Pronoun.HE,
            "him",
            Pronoun.HE,
            "his",
            Pronoun.HE,
            "himself",
            Pronoun.HE,
            "she",
            Pronoun.SHE,
            "her",
            Pronoun.SHE,
            "hers",
            Pronoun.SHE,
            "herself",
            Pronoun.SHE);

    private final TextStructure structure;
    private final Salience salience;

    Pronouns(TextStructure structure, Salience salience) {
        this.structure = structure;
        this.salience = salience;
    }

    /** Returns the pronoun that {@code word}, in lower case, is; null where it is none that tells a gender. */
    static @Nullable Pronoun of(String word) {
        return WORDS.get(word);
    }

    /** Returns whom the pronoun at token {@code at} means. */
    Finding resolve(int at, Pronoun pronoun) {
        boolean object = structure.tokens().lower(at).equals("him");
        Participant possessor = object || structure.tokens().lower(at).equals("her") ? possessor(at, pronoun) : null;
        if (possessor != null) {
            return new Finding(possessor, List.of(possessor));
        }
        List<Salience.Candidate> candidates =
                salience.before(at, who -> isPossible(who, pronoun) && !(object && isSubjectOfClause(who, at)));
        if (candidates.isEmpty() || candidates.get(0).weight() < WEAKEST) {
            return new Finding(null, List.of());
        }
        Salience.Candidate best = prefer(candidates, pronoun);
        List<Participant> likeliest =
                candidates.stream().limit(4).map(Salience.Candidate::who).toList();
        boolean sure = candidates.stream()
                .allMatch(other -> other == best
                        || best.weight() - other.weight() > MARGIN
                        || other.who().gender() == Gender.OPEN && best.who().gender() != Gender.OPEN);
        if (sure && best.who().gender() == Gender.OPEN) {
            best.who().tellGender(pronoun.gender);
        }
        return new Finding(sure ? best.who() : null, likeliest);
    }

    /** The likeliest; one whose gender is known to fit goes before one of open gender that is little likelier. */
    private static Salience.Candidate prefer(List<Salience.Candidate> candidates, Pronoun pronoun) {
        Salience.Candidate first = candidates.get(0);
        if (first.who().gender() == pronoun.gender) {
            return first;
        }
        return candidates.stream()
                .filter(other -> other.who().gender() == pronoun.gender && first.weight() - other.weight() < 0.25)
                .findFirst()
                .orElse(first);
    }

    private static boolean isPossible(Participant who, Pronoun pronoun) {
        return (who.isPerson() || who.kind == SpeakerKind.UNNAMED || who.kind == SpeakerKind.UNRESOLVED)
                && who.gender().allows(pronoun.gender);
    }

    /** "Daniel's sister pleaded with him": whose somebody the subject is, in the same clause. */
    private @Nullable Participant possessor(int at, Pronoun pronoun) {
        int sentence = structure.sentenceOf(at);
        List<Appearance> appearances = salience.appearances();
        for (int i = appearances.size() - 1; i >= 0 && appearances.get(i).sentence() == sentence; i--) {
            Appearance appearance = appearances.get(i);
            int between = at - appearance.end();
            if (appearance.standing() == Appearance.Standing.POSSESSIVE && between > 2) {
                boolean owns = between < POSSESSED && appearance.quotation() == structure.quotationOf(at);
                return owns && isPossible(appearance.who(), pronoun) ? appearance.who() : null;
            }
        }
        return null;
    }

    /** "Trump told him": the subject of a clause is not its object. */
    private boolean isSubjectOfClause(Participant who, int at) {
        int sentence = structure.sentenceOf(at);
        List<Appearance> appearances = salience.appearances();
        for (int i = appearances.size() - 1; i >= 0 && appearances.get(i).sentence() == sentence; i--) {
            Appearance appearance = appearances.get(i);
            if (appearance.who() == who && at - appearance.end() <= 3 && appearance.standing().weight > 0) {
                return true;
            }
        }
        return false;
    }
}
