package io.onrecord.extract.grammar;

import io.onrecord.syntax.PartOfSpeech;

/** Tells what stands between commas beside a name: an apposition, a clause about it, a remark that opens the sentence. */
final class Asides {
    private final Reading reading;

    Asides(Reading reading) {
        this.reading = reading;
    }

    /** Whether what stands before the comma at {@code comma} opens the sentence and names nobody: "In Oslo," "On Monday,". */
    boolean startsAside(int comma, int bound) {
        int first = opener(comma, bound, false) + 1;
        PartOfSpeech pos = reading.pos(first);
        boolean name = pos.isNoun()
                || pos == PartOfSpeech.DETERMINER
                || pos == PartOfSpeech.NUMBER && comma - first == 1
                || pos == PartOfSpeech.ADJECTIVE
                || pos == PartOfSpeech.POSSESSIVE_PRONOUN;
        return !name || TimeWords.after(reading, first, comma) == comma || reading.holdsFinite(first, comma);
    }

    int opener(int end, int bound, boolean dash) {
        for (int i = end - 1; i >= bound && end - i < 45; i--) {
            if (dash
                    ? reading.isDash(i)
                    : reading.isComma(i)
                            && reading.structure().quotationOf(i)
                                    == reading.structure().quotationOf(end)) {
                return i;
            }
            if (reading.closesQuotation(i)
                    && reading.count(reading.words(java.util.Objects.requireNonNull(reading.quotation(i)))) > 6) {
                return bound - 1;
            }
        }
        return bound - 1;
    }

    boolean isAside(int first, int end) {
        PartOfSpeech pos = reading.pos(first);
        return switch (pos) {
            case WH_PRONOUN, WH_DETERMINER, WH_ADVERB, PREPOSITION, VERB_GERUND, VERB_PARTICIPLE, ADVERB, TO -> true;
            case NOUN, NAME, PLURAL_NOUN, DETERMINER, ADJECTIVE, NUMBER, POSSESSIVE_PRONOUN, CONJUNCTION ->
                !reading.holdsFinite(first, end) || holdsRelative(first, end) || endsInCue(end);
            default -> false;
        };
    }

    boolean isApposition(int first) {
        return switch (reading.pos(first)) {
            case NOUN, NAME, PLURAL_NOUN, DETERMINER, ADJECTIVE, NUMBER, POSSESSIVE_PRONOUN -> true;
            default -> false;
        };
    }

    /** "who replaced her in July", "known as the board". */
    boolean isClauseAbout(int first) {
        return switch (reading.pos(first)) {
            case WH_PRONOUN, WH_DETERMINER -> true;
            case VERB_PARTICIPLE -> !reading.is(first, "asked");
            default -> false;
        };
    }

    boolean holdsRelative(int first, int end) {
        for (int i = first; i < end; i++) {
            PartOfSpeech pos = reading.pos(i);
            if (pos == PartOfSpeech.WH_PRONOUN || pos == PartOfSpeech.WH_DETERMINER) {
                return true;
            }
            if (pos == PartOfSpeech.VERB_PAST
                    || pos == PartOfSpeech.VERB_THIRD
                    || pos == PartOfSpeech.VERB_PRESENT
                    || pos == PartOfSpeech.MODAL) {
                return false;
            }
        }
        return false;
    }

    private boolean endsInCue(int end) {
        return !reading.lexicon().verbs(reading.word(end - 1)).isEmpty();
    }
}
