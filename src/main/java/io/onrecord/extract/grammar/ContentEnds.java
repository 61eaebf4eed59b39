package io.onrecord.extract.grammar;

import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Sentence;

/**
 * Finds where what was said ends: before words that say who said it, before the next thing that the same speaker says, or with
 * the sentence.
 */
final class ContentEnds {
    private final Reading reading;
    private final Subjects subjects;

    ContentEnds(Reading reading) {
        this.reading = reading;
        this.subjects = new Subjects(reading);
    }

    /**
     * Returns one past the last token of the content.
     *
     * @param first where the content begins
     * @param cue the verb of the cue, whose form a verb beside it repeats; -1 where it is no verb
     * @param type what the content is
     * @param bound one past the last token that it may have
     */
    int end(int first, int cue, Complements.Type type, int bound) {
        int quotation = reading.structure().quotationOf(cue < 0 ? first : cue);
        for (int i = first + 1; i < bound; i++) {
            int here = reading.structure().quotationOf(i);
            if (here != quotation && here >= 0) {
                continue;
            }
            if (reading.isComma(i) && (startsOwnCue(i + 1, bound) || startsAside(i + 1) || saysWho(i, bound))) {
                return i;
            }
            boolean afterQuotation = reading.closesQuotation(i - 1) && here < 0;
            if (afterQuotation && reading.isComma(i - 2) && (startsOwnCue(i, bound) || startsAside(i))) {
                return i;
            }
            if (afterQuotation && saysWho(i - 1, bound)) {
                return i;
            }
            if (reading.is(i, "and") || reading.is(i, "but")) {
                boolean comma = reading.isComma(i - 1);
                if (startsOwnCue(i + 1, bound)
                        && reading.pos(i + 1) == PartOfSpeech.VERB_GERUND
                        && cue >= 0
                        && reading.pos(cue) == PartOfSpeech.VERB_GERUND) {
                    return comma ? i - 1 : i;
                }
                if (startsSameForm(i + 1, cue)) {
                    return comma ? i - 1 : i;
                }
                int verb = comma ? newClause(i + 1, bound) : -1;
                if (verb >= 0 && (type == Complements.Type.INFINITIVE || saysAlike(verb, cue))) {
                    return i - 1;
                }
            }
            if (reading.is(i, ";") && here == quotation) {
                return i;
            }
        }
        return bound;
    }

    /** ", saying ...", ", calling him ...": a participle that says more of the same speaker. */
    private boolean startsOwnCue(int from, int bound) {
        int i = from;
        if (reading.is(i, "and")
                || reading.is(i, "but")
                || reading.is(i, "while")
                || reading.is(i, "before")
                || reading.is(i, "by")) {
            i++;
        }
        while (i < bound && reading.pos(i) == PartOfSpeech.ADVERB) {
            i++;
        }
        return i < bound && reading.pos(i) == PartOfSpeech.VERB_GERUND && says(i);
    }

    /** ", while ..." and ", leaving ...": what the article adds, more often than what was said. */
    private boolean startsAside(int from) {
        if (reading.is(from, "while")) {
            return true;
        }
        boolean preposition = switch (reading.word(from)) {
            case "including",
                    "following",
                    "depending",
                    "regarding",
                    "concerning",
                    "considering",
                    "given",
                    "being",
                    "during" -> true;
            default -> false;
        };
        return reading.pos(from) == PartOfSpeech.VERB_GERUND && !preposition;
    }

    private boolean says(int verb) {
        for (CueEntry entry : reading.lexicon().verbs(reading.word(verb))) {
            boolean takes = entry.takes(Frame.QUOTE) || entry.takes(Frame.OBJECT) || entry.takes(Frame.THAT);
            if (takes && Cues.particlesFollow(reading, entry, verb)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsSameForm(int from, int cue) {
        int i = from;
        while (reading.pos(i) == PartOfSpeech.ADVERB) {
            i++;
        }
        if (cue < 0 || reading.pos(i) != reading.pos(cue) || !says(i) || reading.pos(i) == PartOfSpeech.VERB_BASE) {
            return false;
        }
        return true;
    }

    /** ", but he said ...": the same or another speaker goes on outside of the content. */
    private boolean saysAlike(int verb, int cue) {
        return cue >= 0 && reading.pos(verb) == reading.pos(cue) && says(verb);
    }

    /** The finite verb of a clause with a subject of its own that begins at {@code from}; -1 where none does. */
    private int newClause(int from, int bound) {
        for (int i = from; i < Math.min(bound, from + 8); i++) {
            PartOfSpeech pos = reading.pos(i);
            if (pos == PartOfSpeech.VERB_PAST
                    || pos == PartOfSpeech.VERB_THIRD
                    || pos == PartOfSpeech.VERB_PRESENT
                    || pos == PartOfSpeech.MODAL) {
                return i > from ? i : -1;
            }
            if (!pos.isNoun()
                    && pos != PartOfSpeech.PRONOUN
                    && pos != PartOfSpeech.DETERMINER
                    && pos != PartOfSpeech.ADVERB
                    && pos != PartOfSpeech.ADJECTIVE
                    && pos != PartOfSpeech.POSSESSIVE_PRONOUN) {
                return -1;
            }
        }
        return -1;
    }

    /** ", Interfax reported Wednesday." and ", according to officials.": an attribution that the sentence ends with. */
    boolean saysWho(int comma, int bound) {
        int i = comma + 1;
        if (reading.is(i, "according") && reading.is(i + 1, "to")) {
            return true;
        }
        for (int verb = i + 1; verb < Math.min(bound, i + 30); verb++) {
            if (reading.isComma(verb) && verb > i + 6) {
                return false;
            }
            PartOfSpeech pos = reading.pos(verb);
            boolean finite =
                    pos == PartOfSpeech.VERB_PAST || pos == PartOfSpeech.VERB_THIRD || pos == PartOfSpeech.VERB_PRESENT;
            if (!finite) {
                continue;
            }
            if (!says(verb)) {
                return false;
            }
            Sentence sentence = reading.sentence(verb);
            VerbGroup group = VerbGroup.at(reading, sentence, verb);
            Subjects.Subject subject = subjects.before(group.first(), i);
            boolean direct = subject != null && subject.first() == i;
            return direct && Cues.endsAttribution(reading, verb, bound);
        }
        return false;
    }
}
