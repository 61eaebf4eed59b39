package io.onrecord.speaker;

import io.onrecord.text.TextStructure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who a pronoun or a bare description most likely means: those who appeared before it, weighed by distance, place in the
 * sentence, quotation, and how often the article has told of them.
 *
 * <p>After Lappin and Leass, "An algorithm for pronominal anaphora resolution", Computational Linguistics 20(4), 1994; with the
 * weights of news, in which the subject of a verb of speech is the likeliest by far.
 */
final class Salience {
    private static final int REACH = 14;

    /** More appearances than fourteen sentences hold; bounds what a text without sentences costs. */
    private static final int MOST = 250;

    private static final double SENTENCE = 0.55;
    private static final double PARAGRAPH = 0.25;
    private static final double QUOTED = 2.2;

    private final TextStructure structure;
    private final List<Appearance> appearances = new ArrayList<>();

    Salience(TextStructure structure) {
        this.structure = structure;
    }

    /** A participant and its weight. */
    record Candidate(Participant who, double weight) {}

    void add(Appearance appearance) {
        appearances.add(appearance);
        appearance.who().appear(structure.tokens().line(appearance.token(), appearance.end()));
    }

    List<Appearance> appearances() {
        return appearances;
    }

    /** Returns the appearances in sentence {@code sentence} and after. */
    List<Appearance> since(int sentence) {
        int from = appearances.size();
        while (from > 0 && appearances.get(from - 1).sentence() >= sentence) {
            from--;
        }
        return appearances.subList(from, appearances.size());
    }

    /** Returns whether somebody is already the subject of a verb of speech in a sentence: what follows is told by that one. */
    boolean speaksIn(int sentence) {
        for (int i = appearances.size() - 1; i >= 0 && appearances.get(i).sentence() == sentence; i--) {
            if (appearances.get(i).standing() == Appearance.Standing.SPEAKS) {
                return true;
            }
        }
        return false;
    }

    /** Returns the token at which {@code who} last appeared before token {@code at}; -1 where not within reach. */
    int last(Participant who, int at) {
        for (int i = appearances.size() - 1; i >= Math.max(0, appearances.size() - MOST); i--) {
            if (appearances.get(i).who() == who && appearances.get(i).token() < at) {
                return appearances.get(i).token();
            }
        }
        return -1;
    }

    /** Returns the participants that {@code accepted} lets through and that appeared before token {@code at}, the likeliest first. */
    List<Candidate> before(int at, Predicate<Participant> accepted) {
        int sentence = structure.sentenceOf(at);
        int paragraph = structure.paragraphOf(at);
        int quotation = structure.quotationOf(at);
        Map<Participant, Double> weights = new HashMap<>();
        for (int i = appearances.size() - 1; i >= Math.max(0, appearances.size() - MOST); i--) {
            Appearance appearance = appearances.get(i);
            if (sentence - appearance.sentence() > REACH) {
                break;
            }
            if (appearance.token() >= at || !accepted.test(appearance.who())) {
                continue;
            }
            double weight = appearance.standing().weight
                    - SENTENCE * (sentence - appearance.sentence())
                    - PARAGRAPH * Math.min(3, paragraph - structure.paragraphOf(appearance.token()))
                    - (appearance.quotation() >= 0 && appearance.quotation() != quotation ? QUOTED : 0)
                    + 0.06 * Math.min(6, appearance.who().appearances());
            weights.merge(appearance.who(), weight, Math::max);
        }
        List<Candidate> candidates = new ArrayList<>();
        weights.forEach((who, weight) -> candidates.add(new Candidate(who, weight)));
        candidates.sort(Comparator.comparingDouble(Candidate::weight)
                .reversed()
                .thenComparing(candidate -> candidate.who().introduced));
        return candidates;
    }
}
