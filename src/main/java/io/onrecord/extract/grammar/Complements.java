package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what follows a cue: to whom and where it was said, and where what was said begins, and as what. */
final class Complements {
    private final Reading reading;
    private final NounPhrases phrases;

    Complements(Reading reading) {
        this.reading = reading;
        this.phrases = new NounPhrases(reading);
    }

    /** What a complement is. */
    enum Type {
        QUOTATION,
        COLON,
        CLAUSE,
        INFINITIVE,
        OBJECT,
        /** A comma, then something else. */
        COMMA,
        /** The sentence, or the quotation that holds the cue, is over. */
        END,
        /** Something that is no complement. */
        NONE
    }

    /**
     * What follows a cue.
     *
     * @param type what it is
     * @param first where it begins
     * @param addressee to whom, null where not told
     * @param venues where or through what
     */
    record Complement(Type type, int first, @Nullable Words addressee, List<Words> venues) {}

    /** Returns what follows the cue that ends before {@code from}, up to {@code end}. */
    Complement after(CueEntry entry, int from, int end) {
        List<Words> venues = new ArrayList<>();
        Words addressee = null;
        int i = skip(from, end);
        if (entry.takes(Frame.ADDRESSEE) && !isMark(i)) {
            Words told = addressee(i, end);
            if (told != null) {
                addressee = told;
                i = skip(told.end(), end);
            }
        }
        while (i < end) {
            int venue = venue(i, end);
            if (venue == i) {
                break;
            }
            Words words = new Words(i, venue);
            if (addressee == null && (reading.is(i, "to") || reading.is(i, "with"))) {
                addressee = new Words(i + 1, venue);
            } else {
                venues.add(words);
            }
            i = skip(venue, end);
        }
        int aside = pastAside(i, end);
        if (aside > i) {
            i = skip(aside, end);
        }
        int first = i;
        Type type = type(entry, i, end);
        if (type == Type.QUOTATION && reading.isComma(i)) {
            first = i + 1;
        } else if (type == Type.COLON) {
            first = i + 1;
        } else if (addressee != null && type == Type.INFINITIVE && entry.kind() == CueKind.DEMAND) {
            // "urged both sides to talk": that both sides talk is what was said.
            first = addressee.first();
        }
        return new Complement(type, first, addressee, venues);
    }

    private boolean isMark(int i) {
        return reading.isComma(i) || reading.is(i, ":") || reading.isStop(i) || reading.opensQuotation(i);
    }

    /** Adverbs and words that tell when. */
    private int skip(int from, int end) {
        int i = from;
        while (i < end) {
            int time = TimeWords.after(reading, i, end);
            if (time > i) {
                i = time;
            } else if (reading.pos(i) == PartOfSpeech.ADVERB && !startsClause(i, end) && !opensComplement(i)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    /** "not to go", "faster cuts": the adverb belongs to what follows. */
    private boolean opensComplement(int i) {
        return reading.is(i, "not") && reading.pos(i + 1) == PartOfSpeech.TO
                || reading.pos(i + 1).isNoun() && !reading.word(i).endsWith("ly") && !reading.is(i, "also");
    }

    private boolean startsClause(int i, int end) {
        return i + 1 < end
                && (isNominative(i + 1)
                        || reading.pos(i + 1) == PartOfSpeech.DETERMINER
                        || reading.pos(i + 1) == PartOfSpeech.NUMBER)
                && !reading.is(i, "also")
                && !reading.is(i, "again");
    }

    /** The noun phrase that is told, where what follows it can be what it is told. */
    private @Nullable Words addressee(int first, int end) {
        Words phrase = reading.pos(first) == PartOfSpeech.PRONOUN && !isObjectPronoun(first)
                ? null
                : isObjectPronoun(first) ? new Words(first, first + 1) : joined(first, end);
        if (phrase == null) {
            return null;
        }
        int next = skip(phrase.end(), end);
        int venue = venue(next, end);
        while (venue > next) {
            next = skip(venue, end);
            venue = venue(next, end);
        }
        if (next >= end
                || reading.isStop(next)
                || reading.isComma(next)
                || reading.is(next, ":")
                || reading.opensQuotation(next)) {
            return phrase;
        }
        PartOfSpeech pos = reading.pos(next);
        boolean told = pos == PartOfSpeech.TO
                || pos == PartOfSpeech.WH_PRONOUN
                || pos == PartOfSpeech.WH_ADVERB
                || isThat(next)
                || isTopic(next)
                || reading.is(next, "if")
                || reading.is(next, "whether")
                || isNominative(next);
        if (told) {
            return phrase;
        }
        boolean clause = isClause(next, end) && phrase.end() == next;
        return clause ? phrase : null;
    }

    private @Nullable Words joined(int first, int end) {
        Words phrase = phrases.beginningAt(first, end);
        while (phrase != null && phrase.end() < end) {
            String word = reading.word(phrase.end());
            boolean joins = word.equals("of") && reading.pos(phrase.end() - 1) != PartOfSpeech.NAME
                    || word.equals("and")
                    || word.equals("at") && !reading.is(phrase.end() + 1, "a")
                    || word.equals("'s")
                    || word.equals("for")
                    || word.equals("from")
                    || word.equals("in")
                            && reading.pos(phrase.end() + 1) == PartOfSpeech.NAME
                            && !TimeWords.isMonth(reading.word(phrase.end() + 1));
            Words next = joins ? phrases.beginningAt(phrase.end() + 1, end) : null;
            if (next == null) {
                break;
            }
            phrase = new Words(first, next.end());
        }
        return phrase;
    }

    /** The end of words that tell where something was said, at {@code from}: "in a statement", "to reporters", "on Twitter". */
    private int venue(int from, int end) {
        if (from >= end || reading.pos(from) != PartOfSpeech.PREPOSITION && reading.pos(from) != PartOfSpeech.TO) {
            return from;
        }
        switch (reading.word(from)) {
            case "in",
                    "on",
                    "at",
                    "to",
                    "during",
                    "via",
                    "through",
                    "with",
                    "after",
                    "before",
                    "from",
                    "following",
                    "outside",
                    "inside",
                    "under",
                    "over",
                    "by":
                break;
            case "of", "about":
                return topicBeforeMark(from, end);
            default:
                return from;
        }
        Words phrase = phrases.beginningAt(from + 1, end);
        if (phrase == null || reading.pos(from + 1) == PartOfSpeech.PRONOUN && !isObjectPronoun(from + 1)) {
            return from;
        }
        int at = phrase.end();
        while (at < end
                && (reading.pos(at) == PartOfSpeech.PREPOSITION
                        || reading.pos(at) == PartOfSpeech.TO
                        || reading.is(at, "and")
                        || reading.is(at, "'s"))
                && !isThat(at)
                && !reading.is(at, "if")
                && !reading.is(at, "whether")) {
            Words next = phrases.beginningAt(at + 1, end);
            if (next == null || isNominative(at + 1)) {
                break;
            }
            at = next.end();
        }
        at = released(at, end);
        int next = skip(at, end);
        boolean told = next >= end
                || isMark(next)
                || isThat(next)
                || isNominative(next)
                || reading.is(next, "and")
                || reading.is(next, "but")
                || reading.pos(next) == PartOfSpeech.DETERMINER && isClause(next, end)
                || reading.is(next, "if")
                || reading.is(next, "whether")
                || reading.pos(next) == PartOfSpeech.TO
                || reading.closesQuotation(next)
                || reading.isDash(next)
                || reading.is(next, "as")
                || reading.is(next, "when")
                || reading.is(next, "while");
        return told ? at : from;
    }

    /** "said about the plan: ..." */
    private int topicBeforeMark(int from, int end) {
        Words phrase = phrases.beginningAt(from + 1, end);
        while (phrase != null && phrase.end() < end && reading.pos(phrase.end()) == PartOfSpeech.PREPOSITION) {
            Words next = phrases.beginningAt(phrase.end() + 1, end);
            phrase = next == null ? null : new Words(phrase.first(), next.end());
        }
        if (phrase == null) {
            return from;
        }
        int at = phrase.end();
        boolean marked = reading.is(at, ":")
                || at < end && reading.opensQuotation(at)
                || reading.isComma(at) && at + 1 < end && reading.opensQuotation(at + 1);
        return marked ? at : from;
    }

    /** "in a report published today": past the participle and what hangs on it. */
    private int released(int at, int end) {
        if (reading.pos(at) != PartOfSpeech.VERB_PARTICIPLE || at + 1 >= end) {
            return at;
        }
        int last = skip(at + 1, end);
        while (last < end && reading.pos(last) == PartOfSpeech.PREPOSITION && !isThat(last)) {
            Words next = phrases.beginningAt(last + 1, end);
            if (next == null || isNominative(last + 1)) {
                break;
            }
            last = skip(next.end(), end);
        }
        return last;
    }

    /** Past a remark between commas: ", in an interview with a radio station,". */
    private int pastAside(int from, int end) {
        if (!reading.isComma(from) || from + 1 >= end) {
            return from;
        }
        PartOfSpeech pos = reading.pos(from + 1);
        boolean opens = pos == PartOfSpeech.PREPOSITION
                        && !isThat(from + 1)
                        && !reading.is(from + 1, "if")
                        && !reading.is(from + 1, "because")
                || reading.is(from + 1, "referring")
                || reading.is(from + 1, "speaking");
        if (!opens) {
            return from;
        }
        for (int i = from + 2; i < Math.min(end, from + 20); i++) {
            if (reading.structure().quotationOf(i) != reading.structure().quotationOf(from)) {
                return from;
            }
            if (reading.isComma(i)) {
                return isThat(i + 1) || reading.opensQuotation(i + 1) || isNominative(i + 1)
                        ? (reading.opensQuotation(i + 1) ? i : i + 1)
                        : from;
            }
        }
        return from;
    }

    private Type type(CueEntry entry, int i, int end) {
        if (i >= end || reading.isStop(i) && !reading.is(i, "...") || reading.closesQuotation(i)) {
            return Type.END;
        }
        if (reading.is(i, ":")) {
            return Type.COLON;
        }
        if (reading.opensQuotation(i)
                && reading.structure().quotationOf(i - 1) != reading.structure().quotationOf(i)) {
            return Type.QUOTATION;
        }
        if (reading.isComma(i)) {
            return reading.opensQuotation(i + 1) ? Type.QUOTATION : Type.COMMA;
        }
        if (reading.isDash(i)) {
            return Type.COMMA;
        }
        if (isThat(i) || isQuestion(i)) {
            return Type.CLAUSE;
        }
        PartOfSpeech pos = reading.pos(i);
        if (pos == PartOfSpeech.TO && !reading.pos(i + 1).isNoun()
                || reading.is(i, "not") && reading.pos(i + 1) == PartOfSpeech.TO) {
            return Type.INFINITIVE;
        }
        if (isTopic(i) || pos == PartOfSpeech.VERB_GERUND && entry.takes(Frame.OBJECT)) {
            return Type.OBJECT;
        }
        if (isClause(i, end) || !entry.takes(Frame.OBJECT) && entry.takes(Frame.THAT) && mayBeClause(i, end)) {
            return Type.CLAUSE;
        }
        if (pos == PartOfSpeech.CONJUNCTION) {
            return Type.COMMA;
        }
        boolean object = pos.isNoun()
                || pos == PartOfSpeech.DETERMINER
                || pos == PartOfSpeech.ADJECTIVE
                || pos == PartOfSpeech.POSSESSIVE_PRONOUN
                || pos == PartOfSpeech.PRONOUN
                || pos == PartOfSpeech.NUMBER
                || pos == PartOfSpeech.VERB_GERUND
                || pos == PartOfSpeech.VERB_PARTICIPLE
                || isTopic(i)
                || pos == PartOfSpeech.EXISTENTIAL
                || reading.is(i, "$")
                || reading.is(i, "‘")
                || reading.is(i, "'");
        return object ? Type.OBJECT : Type.NONE;
    }

    /** After a verb that takes clauses only, a noun phrase with any verb after it is taken for one. */
    private boolean mayBeClause(int first, int end) {
        PartOfSpeech pos = reading.pos(first);
        boolean noun = pos.isNoun()
                || pos == PartOfSpeech.DETERMINER
                || pos == PartOfSpeech.ADJECTIVE
                || pos == PartOfSpeech.NUMBER
                || pos == PartOfSpeech.POSSESSIVE_PRONOUN;
        for (int i = first + 1; noun && i < Math.min(end, first + 60); i++) {
            if (reading.pos(i).isVerb() && i + 1 < end) {
                return true;
            }
        }
        return false;
    }

    private boolean isTopic(int i) {
        String word = reading.word(i);
        return word.equals("of")
                || word.equals("about")
                || word.equals("against")
                || word.equals("for")
                || word.equals("over");
    }

    private boolean isQuestion(int i) {
        PartOfSpeech pos = reading.pos(i);
        return pos == PartOfSpeech.WH_ADVERB
                || pos == PartOfSpeech.WH_PRONOUN
                || reading.is(i, "whether")
                || reading.is(i, "if")
                || reading.is(i, "what")
                || reading.is(i, "which");
    }

    boolean isThat(int i) {
        return reading.is(i, "that") && !reading.isComma(i + 1);
    }

    /** Whether a clause with a subject and a finite verb begins at {@code first}. */
    boolean isClause(int first, int end) {
        if (isNominative(first) || reading.pos(first) == PartOfSpeech.EXISTENTIAL) {
            return true;
        }
        if (reading.pos(first) == PartOfSpeech.PREPOSITION && !isOpener(first)) {
            return false;
        }
        int last = Math.min(end, first + 40);
        boolean noun = false;
        int relative = 0;
        for (int i = first; i < last; i++) {
            PartOfSpeech pos = reading.pos(i);
            if (pos == PartOfSpeech.WH_PRONOUN || pos == PartOfSpeech.WH_DETERMINER || isThat(i) && noun) {
                relative++;
            } else if (pos == PartOfSpeech.VERB_PAST
                    || pos == PartOfSpeech.VERB_THIRD
                    || pos == PartOfSpeech.VERB_PRESENT
                    || pos == PartOfSpeech.MODAL) {
                if (relative == 0) {
                    return noun;
                }
                relative--;
                i = pos == PartOfSpeech.MODAL ? i + 1 : i;
            } else if (pos.isNoun()
                    || pos == PartOfSpeech.PRONOUN
                    || pos == PartOfSpeech.NUMBER
                    || pos == PartOfSpeech.VERB_GERUND
                    || pos == PartOfSpeech.DETERMINER) {
                noun = true;
            } else if (reading.isStop(i)
                    || reading.is(i, ":")
                    || pos == PartOfSpeech.CONJUNCTION && reading.pos(i + 1).isVerb()) {
                return false;
            } else if (reading.isComma(i) && relative == 0 && !noun) {
                return false;
            }
        }
        return false;
    }

    /** Words that open a clause before its subject. */
    private boolean isOpener(int i) {
        return switch (reading.word(i)) {
            case "that", "if", "because", "while", "although", "though", "unless", "once", "since", "despite", "in" ->
                true;
            default -> false;
        };
    }

    private boolean isNominative(int i) {
        return switch (reading.word(i)) {
            case "he", "she", "they", "we", "i", "it", "you" ->
                reading.pos(i) == PartOfSpeech.PRONOUN || reading.is(i, "i");
            default -> false;
        };
    }

    private boolean isObjectPronoun(int i) {
        return switch (reading.word(i)) {
            case "him", "her", "them", "me", "us", "you", "it" -> true;
            default -> false;
        };
    }
}
