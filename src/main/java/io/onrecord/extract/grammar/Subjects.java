package io.onrecord.extract.grammar;

import io.onrecord.syntax.PartOfSpeech;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who speaks: the subject before a verb, or after it where the order is turned round.
 *
 * <p>Appositions and relative clauses between name and verb belong to the source, and neither is taken for the subject.
 */
final class Subjects {
    private static final Set<String> SUBORDINATORS = Set.of(
            "as",
            "that",
            "because",
            "while",
            "if",
            "although",
            "though",
            "whether",
            "since",
            "until",
            "after",
            "before",
            "than",
            "once",
            "unless",
            "so",
            "like",
            "whereas",
            "even",
            "how",
            "why",
            "when",
            "where",
            "what",
            "lest");
    private static final Set<String> NO_SUBJECTS = Set.of(
            "that",
            "this",
            "the",
            "a",
            "an",
            "no",
            "there",
            "him",
            "them",
            "me",
            "us",
            "her",
            "himself",
            "herself",
            "themselves",
            "itself",
            "whom",
            "what",
            "so",
            "his",
            "their",
            "its",
            "my",
            "our",
            "your");

    private final Reading reading;
    private final NounPhrases phrases;
    private final Asides asides;

    Subjects(Reading reading) {
        this.reading = reading;
        this.phrases = new NounPhrases(reading);
        this.asides = new Asides(reading);
    }

    /**
     * A subject.
     *
     * @param source its words, with the appositions and clauses about it
     * @param named those of its words that name it: without the clauses
     * @param first where the clause's own words begin: at the subject
     * @param relative whether it is a relative pronoun
     */
    record Subject(Words source, Words named, int first, boolean relative) {
        Subject(Words source, int first, boolean relative) {
            this(source, source, first, relative);
        }
    }

    /** Returns the subject that stands before the verb group at {@code group}; null where none does. */
    @Nullable
    Subject before(int group, int bound) {
        int last = skipBack(group - 1, bound);
        if (last < bound) {
            return null;
        }
        if (reading.isComma(last) || reading.isDash(last)) {
            return besideApposition(last, bound);
        }
        PartOfSpeech pos = reading.pos(last);
        String word = reading.word(last);
        if (pos == PartOfSpeech.WH_PRONOUN && word.equals("who") || isRelative(last, bound)) {
            return new Subject(new Words(last, last + 1), last, true);
        }
        return plain(last, bound);
    }

    private boolean isRelative(int at, int bound) {
        boolean word = reading.is(at, "that") || reading.is(at, "which");
        return word && at > bound && (reading.pos(at - 1).isNoun() || reading.isComma(at - 1));
    }

    private @Nullable Subject plain(int last, int bound) {
        Subject modified = postmodified(last, bound);
        if (modified != null) {
            return modified;
        }
        Words phrase = phrases.endingAt(last, bound);
        if (phrase == null || !isSpeaker(phrase)) {
            return null;
        }
        int before = phrase.first() - 1;
        if (before >= bound && isAbout(before)) {
            return new Subject(new Words(before, phrase.end()), phrase, before, false);
        }
        if (before >= bound
                && reading.pos(before) == PartOfSpeech.PREPOSITION
                && !SUBORDINATORS.contains(reading.word(before))) {
            int name = nameAtEnd(phrase);
            return name < 0 ? null : new Subject(new Words(name, phrase.end()), name, false);
        }
        return new Subject(phrase, phrase.first(), false);
    }

    /** "about half of the voters": the preposition belongs to the number. */
    private boolean isAbout(int at) {
        boolean about = reading.is(at, "about") || reading.is(at, "around") || reading.is(at, "over");
        return about
                && (reading.pos(at + 1) == PartOfSpeech.NUMBER
                        || reading.is(at + 1, "half")
                        || reading.word(at + 1).endsWith("thirds")
                        || reading.word(at + 1).endsWith("quarters"));
    }

    /** "A group that opposes the plan vowed", "a copy seen by the agency said", "a study documenting losses found". */
    private @Nullable Subject postmodified(int last, int bound) {
        int quotation = reading.structure().quotationOf(last);
        boolean finite = false;
        for (int i = last; i > bound && last - i < 25; i--) {
            PartOfSpeech pos = reading.pos(i);
            if (reading.structure().quotationOf(i) != quotation
                    || reading.isComma(i)
                    || reading.isStop(i)
                    || reading.isDash(i)
                    || pos == PartOfSpeech.CONJUNCTION && finite) {
                return null;
            }
            boolean relative = reading.is(i, "who")
                    || (reading.is(i, "that") || reading.is(i, "which")) && pos != PartOfSpeech.DETERMINER;
            if (relative) {
                // Without a verb behind it, "that" opens what somebody says: "Vance said that Ames told her".
                return finite ? modified(i, last, bound) : null;
            }
            boolean participle = pos == PartOfSpeech.VERB_PARTICIPLE
                    || pos == PartOfSpeech.VERB_GERUND
                    || pos == PartOfSpeech.VERB_PAST
                            && (i == last
                                    ? TimeWords.isDay(reading.word(i + 1))
                                    : reading.pos(i + 1) == PartOfSpeech.PREPOSITION);
            if (participle
                    && !finite
                    && i < last + 1
                    && reading.pos(i - 1).isNoun()
                    && !VerbGroup.isHave(reading.word(i - 1))) {
                return modified(i, last, bound);
            }
            finite |= pos == PartOfSpeech.VERB_PAST
                    || pos == PartOfSpeech.VERB_THIRD
                    || pos == PartOfSpeech.VERB_PRESENT
                    || pos == PartOfSpeech.MODAL;
            if (SUBORDINATORS.contains(reading.word(i)) && !relative && pos != PartOfSpeech.DETERMINER) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Subject modified(int from, int last, int bound) {
        Words phrase = phrases.endingAt(from - 1, bound);
        if (phrase == null || !isSpeaker(phrase) || reading.pos(from - 1) == PartOfSpeech.PRONOUN) {
            return null;
        }
        int before = phrase.first() - 1;
        boolean object = before >= bound
                && (reading.pos(before).isVerb()
                        || reading.pos(before) == PartOfSpeech.PREPOSITION
                                && !SUBORDINATORS.contains(reading.word(before)));
        return object ? null : new Subject(new Words(phrase.first(), last + 1), phrase, phrase.first(), false);
    }

    /** "In the debate Smith said": the name after the phrase that a preposition opens. */
    private int nameAtEnd(Words phrase) {
        int name = phrase.end() - 1;
        if (reading.pos(name) == PartOfSpeech.PRONOUN) {
            return name;
        }
        while (name > phrase.first()
                && reading.pos(name - 1) == PartOfSpeech.NAME
                && !TimeWords.isDay(reading.word(name - 1))) {
            name--;
        }
        boolean common = name > phrase.first() && reading.pos(name) == PartOfSpeech.NAME;
        return common ? name : -1;
    }

    private boolean isSpeaker(Words phrase) {
        int last = phrase.end() - 1;
        String word = reading.word(last);
        boolean single = phrase.end() - phrase.first() == 1;
        if (single && NO_SUBJECTS.contains(word) || reading.pos(last) == PartOfSpeech.POSSESSIVE) {
            return false;
        }
        return !TimeWords.isUnit(word) && TimeWords.after(reading, phrase.first(), phrase.end()) != phrase.end();
    }

    /** The subject before a comma: its apposition or a clause about it stands between it and the verb. */
    private @Nullable Subject besideApposition(int comma, int bound) {
        int end = comma;
        boolean dash = reading.isDash(comma);
        Subject head = null;
        int reach = -1;
        int named = -1;
        for (int steps = 0; steps < 6; steps++) {
            int previous = asides.opener(end, bound, dash);
            if (previous < bound + 1 || !asides.isAside(previous + 1, end)) {
                break;
            }
            Words phrase = phrases.endingAt(skipBack(previous - 1, bound), bound);
            if (phrase == null || !isSpeaker(phrase)) {
                break;
            }
            boolean noun = asides.isApposition(previous + 1);
            boolean about = noun || asides.isClauseAbout(previous + 1);
            reach = about ? Math.max(reach, end) : -1;
            named = noun ? Math.max(named, end) : -1;
            head = new Subject(phrase, phrase.first(), false);
            int before = phrase.first() - 1;
            if (before < bound || !reading.isComma(before) || dash || asides.startsAside(before, bound)) {
                break;
            }
            end = before;
        }
        if (head == null) {
            return null;
        }
        int before = head.first() - 1;
        if (before >= bound
                && reading.pos(before) == PartOfSpeech.PREPOSITION
                && !SUBORDINATORS.contains(reading.word(before))) {
            return null;
        }
        if (reach < 0) {
            return head;
        }
        int namedEnd = Math.max(named, head.source().end());
        return new Subject(new Words(head.first(), reach), new Words(head.first(), namedEnd), head.first(), false);
    }

    /** Past the words that tell when, and adverbs, that stand between the subject and its verb. */
    private int skipBack(int from, int bound) {
        int i = from;
        boolean moved = true;
        while (moved && i > bound) {
            moved = false;
            if (reading.pos(i) == PartOfSpeech.ADVERB && !reading.is(i, "there")
                    || reading.is(i, "all") && reading.pos(i - 1) == PartOfSpeech.PRONOUN
                    || reading.is(i, "both")) {
                i--;
                moved = true;
                continue;
            }
            for (int length = 4; length >= 1 && !moved; length--) {
                int start = i - length + 1;
                if (start > bound && TimeWords.after(reading, start, i + 1) == i + 1) {
                    i = start - 1;
                    moved = true;
                }
            }
        }
        return i;
    }

    /** Returns the subject that begins at {@code first}, after its verb, with what hangs on it; null where none does. */
    @Nullable
    Words after(int first, int end) {
        Words phrase = phrases.beginningAt(first, end);
        if (phrase == null
                || reading.pos(phrase.end() - 1) == PartOfSpeech.POSSESSIVE
                || phrase.end() - phrase.first() == 1 && NO_SUBJECTS.contains(reading.word(first))) {
            return null;
        }
        int last = phrase.end();
        while (true) {
            int longer = longer(last, end);
            if (longer == last) {
                return new Words(first, last);
            }
            last = longer;
        }
    }

    private int longer(int at, int end) {
        if (at + 1 >= end) {
            return at;
        }
        String word = reading.word(at);
        boolean joins = switch (word) {
            case "of", "for", "from", "with", "and", "&" -> true;
            case "at", "to" ->
                !reading.is(at + 1, "a") && !reading.is(at + 1, "an") && !reading.is(at + 1, "reporters");
            case "in" -> false;
            default -> false;
        };
        if (joins) {
            Words next = phrases.beginningAt(at + 1, end);
            boolean clause = next != null
                    && word.equals("and")
                    && next.end() < end
                    && (reading.pos(next.end()).isVerb() || reading.pos(next.end()) == PartOfSpeech.MODAL);
            return next == null || clause ? at : next.end();
        }
        if (!reading.isComma(at) || reading.structure().quotationOf(at + 1) >= 0) {
            return at;
        }
        if (!asides.isApposition(at + 1)) {
            return at;
        }
        int close = at + 1;
        while (close < end
                && !reading.isComma(close)
                && !reading.isStop(close)
                && !reading.isDash(close)
                && reading.structure().quotationOf(close) < 0) {
            close++;
        }
        boolean ended = close >= end || reading.isComma(close) || reading.isStop(close) || reading.isDash(close);
        boolean plain = ended && !reading.holdsFinite(at + 1, close) || asides.holdsRelative(at + 1, close);
        return plain && TimeWords.after(reading, at + 1, close) != close ? close : at;
    }
}
