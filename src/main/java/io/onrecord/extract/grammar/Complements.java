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
    private final ClauseStarts starts;
    private final Adjuncts adjuncts;

    Complements(Reading reading) {
        this.reading = reading;
        this.phrases = new NounPhrases(reading);
        this.starts = new ClauseStarts(reading);
        this.adjuncts = new Adjuncts(reading, starts);
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
        int i = adjuncts.skip(from, end);
        if (entry.takes(Frame.ADDRESSEE) && !adjuncts.isMark(i)) {
            Words told = addressee(i, end);
            if (told != null) {
                addressee = told;
                i = adjuncts.skip(told.end(), end);
            }
        }
        while (i < end) {
            int venue = adjuncts.venue(i, end);
            if (venue == i) {
                break;
            }
            Words words = new Words(i, venue);
            if (addressee == null && (reading.is(i, "to") || reading.is(i, "with"))) {
                addressee = new Words(i + 1, venue);
            } else {
                venues.add(words);
            }
            i = adjuncts.skip(venue, end);
        }
        int aside = adjuncts.pastAside(i, end);
        if (aside > i) {
            i = adjuncts.skip(aside, end);
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

    /** The noun phrase that is told, where what follows it can be what it is told. */
    private @Nullable Words addressee(int first, int end) {
        Words phrase = reading.pos(first) == PartOfSpeech.PRONOUN && !starts.isObjectPronoun(first)
                ? null
                : starts.isObjectPronoun(first) ? new Words(first, first + 1) : joined(first, end);
        if (phrase == null) {
            return null;
        }
        int next = adjuncts.skip(phrase.end(), end);
        int venue = adjuncts.venue(next, end);
        while (venue > next) {
            next = adjuncts.skip(venue, end);
            venue = adjuncts.venue(next, end);
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
                || starts.isThat(next)
                || starts.isTopic(next)
                || reading.is(next, "if")
                || reading.is(next, "whether")
                || starts.isNominative(next);
        if (told) {
            return phrase;
        }
        boolean clause = starts.isClause(next, end) && phrase.end() == next;
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
        if (starts.isThat(i) || starts.isQuestion(i)) {
            return Type.CLAUSE;
        }
        PartOfSpeech pos = reading.pos(i);
        if (pos == PartOfSpeech.TO && !reading.pos(i + 1).isNoun()
                || reading.is(i, "not") && reading.pos(i + 1) == PartOfSpeech.TO) {
            return Type.INFINITIVE;
        }
        if (starts.isTopic(i) || pos == PartOfSpeech.VERB_GERUND && entry.takes(Frame.OBJECT)) {
            return Type.OBJECT;
        }
        if (starts.isClause(i, end)
                || !entry.takes(Frame.OBJECT) && entry.takes(Frame.THAT) && starts.mayBeClause(i, end)) {
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
                || starts.isTopic(i)
                || pos == PartOfSpeech.EXISTENTIAL
                || reading.is(i, "$")
                || reading.is(i, "‘")
                || reading.is(i, "'");
        return object ? Type.OBJECT : Type.NONE;
    }
}
