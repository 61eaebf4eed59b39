package io.onrecord.extract.grammar;

import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in the few words that lead in to a quotation and hold no verb that says so: "Finch's answer: ...", "Her message was simple:
 * ...", "From the report: ...", "Rep. Dora Finch (D-East.): ...", "Finch - ...".
 */
final class LeadIns {
    private static final int LONGEST = 12;

    private final Reading reading;
    private final NounPhrases phrases;

    LeadIns(Reading reading) {
        this.reading = reading;
        this.phrases = new NounPhrases(reading);
    }

    /** Returns the source in the words of {@code sentence} before the colon or dash {@code mark}; null where they name none. */
    @Nullable
    Words source(Sentence sentence, int mark) {
        int first = sentence.first();
        if (mark - first > LONGEST || mark - first < 1 || reading.structure().isQuoted(first)) {
            return null;
        }
        if (reading.isDash(mark)) {
            Words named = phrases.endingAt(mark - 1, first);
            return named != null && named.first() == first && isPerson(named) ? named : null;
        }
        if (reading.pos(first) == PartOfSpeech.POSSESSIVE_PRONOUN
                && !reading.is(first, "my")
                && !reading.is(first, "our")) {
            return tellsOnlyWhat(first, mark) ? new Words(first, first + 1) : null;
        }
        if (!tellsOnlyWhat(first, mark)) {
            return null;
        }
        return reading.is(first, "from") ? phrases.endingAt(mark - 1, first + 1) : named(first, mark);
    }

    /** The name with its title that the words begin with. */
    private @Nullable Words named(int first, int mark) {
        int end = first;
        while (end < mark && (isName(end) || reading.tokens().isCapitalised(end))) {
            end++;
        }
        boolean ends = end == mark
                || reading.pos(end) == PartOfSpeech.POSSESSIVE
                || reading.pos(end) == PartOfSpeech.PREPOSITION
                || reading.isComma(end)
                || reading.is(end, "(");
        if (end == first || !ends || !isName(end - 1)) {
            return null;
        }
        return new Words(first, reading.is(end, "(") ? bracketed(end, mark) : end);
    }

    /** One past the bracket that closes, as in "Dora Finch (D-East.)"; {@code open} where none does. */
    private int bracketed(int open, int mark) {
        for (int i = open; i < mark; i++) {
            if (reading.is(i, ")")) {
                return i + 1;
            }
        }
        return open;
    }

    /** Before a dash capitals throughout are a dateline's or a heading's, and an article begins no name of a person. */
    private boolean isPerson(Words named) {
        String last = reading.tokens().word(named.end() - 1);
        return isName(named.first()) && isName(named.end() - 1) && !last.equals(last.toUpperCase(Locale.ROOT));
    }

    private boolean isName(int i) {
        return reading.pos(i) == PartOfSpeech.NAME;
    }

    /** Whether no verb stands there but "is" and the like. */
    private boolean tellsOnlyWhat(int first, int end) {
        for (int i = first; i < end; i++) {
            if (reading.isFinite(i) && !VerbGroup.isBe(reading.word(i))) {
                return false;
            }
        }
        return true;
    }
}
