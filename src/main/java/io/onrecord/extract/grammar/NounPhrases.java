package io.onrecord.extract.grammar;

import io.onrecord.syntax.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** Finds noun phrases that end or begin at a place in a sentence. */
final class NounPhrases {
    private final Reading reading;

    NounPhrases(Reading reading) {
        this.reading = reading;
    }

    /** Returns the noun phrase that ends with token {@code last}, with what hangs on it to the left; null where none does. */
    @Nullable
    Words endingAt(int last, int bound) {
        int base = baseStart(last, bound);
        if (base < 0) {
            return null;
        }
        int first = base;
        while (true) {
            int longer = longer(first, bound);
            if (longer == first) {
                return new Words(first, last + 1);
            }
            first = longer;
        }
    }

    /** The start of the phrase that a preposition or conjunction joins to the one at {@code first}; {@code first} without one. */
    private int longer(int first, int bound) {
        int joint = first - 1;
        if (joint <= bound) {
            return first;
        }
        PartOfSpeech pos = reading.pos(joint);
        String word = reading.word(joint);
        if (pos == PartOfSpeech.PREPOSITION && isJoining(word)) {
            int base = baseStart(joint - 1, bound);
            return base < 0 || isTimePhrase(base, joint) ? first : base;
        }
        if (word.equals("and") || word.equals("or") || word.equals("&") || word.equals("nor")) {
            int before = reading.isComma(joint - 1) ? joint - 2 : joint - 1;
            int base = before < bound ? -1 : baseStart(before, bound);
            if (base < 0 || startsWithVerbObject(base, bound)) {
                return first;
            }
            return list(base, bound);
        }
        return first;
    }

    /** A list before "and": "X, Y and Z". */
    private int list(int first, int bound) {
        int start = first;
        while (start - 2 >= bound && reading.isComma(start - 1)) {
            int base = baseStart(start - 2, bound);
            if (base < 0
                    || reading.pos(base) != reading.pos(first)
                            && !reading.pos(base).isNoun()) {
                break;
            }
            start = base;
        }
        return start == first || reading.pos(start) == PartOfSpeech.PREPOSITION ? first : start;
    }

    /** Whether a verb stands before the phrase at {@code base}, so that the phrase is its object. */
    private boolean startsWithVerbObject(int base, int bound) {
        int i = base - 1;
        return i >= bound
                && (reading.pos(i).isVerb()
                        || reading.pos(i) == PartOfSpeech.TO
                        || reading.pos(i) == PartOfSpeech.PREPOSITION && !reading.is(i, "that"));
    }

    private boolean isTimePhrase(int first, int end) {
        return TimeWords.after(reading, first, end) == end;
    }

    private static boolean isJoining(String word) {
        return switch (word) {
            case "of",
                    "for",
                    "from",
                    "in",
                    "at",
                    "with",
                    "on",
                    "to",
                    "against",
                    "behind",
                    "by",
                    "within",
                    "near",
                    "under",
                    "among",
                    "outside",
                    "across",
                    "over",
                    "close",
                    "about",
                    "including",
                    "inside",
                    "between",
                    "familiar" -> true;
            default -> false;
        };
    }

    /** The first token of the plain noun phrase that ends with {@code last}: determiner, modifiers, nouns; -1 where none does. */
    int baseStart(int last, int bound) {
        if (last < bound || !isHead(last)) {
            return -1;
        }
        int i = last;
        boolean pronoun = reading.pos(last) == PartOfSpeech.PRONOUN;
        if (pronoun) {
            return reading.pos(last - 1) == PartOfSpeech.DETERMINER && last - 1 >= bound ? last - 1 : last;
        }
        while (i > bound) {
            PartOfSpeech here = reading.pos(i);
            if (here == PartOfSpeech.DETERMINER
                    || here == PartOfSpeech.POSSESSIVE_PRONOUN
                    || here == PartOfSpeech.WH_PRONOUN) {
                return i > bound && reading.pos(i - 1) == PartOfSpeech.DETERMINER && i - 1 >= bound ? i - 1 : i;
            }
            if (!extends_(i - 1, i)) {
                return trimmed(i, last);
            }
            i--;
        }
        return trimmed(i, last);
    }

    /** A phrase does not begin with an adverb, a bare possessive or a day. */
    private int trimmed(int first, int last) {
        int i = first;
        while (i < last
                && (reading.pos(i) == PartOfSpeech.POSSESSIVE
                        || TimeWords.isDay(reading.word(i)) && reading.pos(i + 1) != PartOfSpeech.POSSESSIVE
                        || reading.pos(i) == PartOfSpeech.ADVERB && !reading.is(i, "not") && !reading.is(i, "only"))) {
            i++;
        }
        return i;
    }

    private boolean isHead(int i) {
        PartOfSpeech pos = reading.pos(i);
        return pos.isNoun()
                || pos == PartOfSpeech.PRONOUN
                || pos == PartOfSpeech.NUMBER
                || reading.is(i, ")")
                || reading.closesQuotation(i) && reading.tokens().isWord(i - 1)
                || pos == PartOfSpeech.ADJECTIVE
                || pos == PartOfSpeech.EXISTENTIAL
                || pos == PartOfSpeech.VERB_GERUND
                        && (reading.pos(i - 1) == PartOfSpeech.DETERMINER
                                || reading.pos(i - 1) == PartOfSpeech.POSSESSIVE)
                || pos == PartOfSpeech.DETERMINER
                || pos == PartOfSpeech.POSSESSIVE_PRONOUN && reading.is(i, "his");
    }

    private boolean extends_(int left, int right) {
        PartOfSpeech pos = reading.pos(left);
        String word = reading.word(left);
        switch (pos) {
            case NOUN, NAME, PLURAL_NOUN, ADJECTIVE, NUMBER, POSSESSIVE, DETERMINER, POSSESSIVE_PRONOUN:
                return !TimeWords.isDay(word) || reading.pos(right) == PartOfSpeech.POSSESSIVE;
            case VERB_PARTICIPLE, VERB_GERUND:
                return reading.pos(left - 1) == PartOfSpeech.DETERMINER
                        || reading.pos(left - 1) == PartOfSpeech.POSSESSIVE_PRONOUN
                        || reading.pos(left - 1) == PartOfSpeech.ADJECTIVE;
            case ADVERB:
                return reading.pos(right) == PartOfSpeech.ADJECTIVE && !reading.isComma(left);
            case WH_PRONOUN:
                return word.equals("whose");
            default:
                break;
        }
        if (word.equals(")") || word.equals("(") || word.equals("[") || word.equals("]")) {
            return true;
        }
        if (reading.closesQuotation(left) || reading.opensQuotation(left)) {
            // A nickname or a title of a work inside the phrase, not a quotation before it.
            var quotation = reading.quotation(left);
            return quotation != null
                    && reading.count(reading.words(quotation)) <= 5
                    && reading.tokens().isWord(reading.words(quotation).end() - 2);
        }
        return word.equals("&")
                || word.equals("/")
                || word.equals("-") && !reading.tokens().isSpaceBefore(left)
                || word.equals("$");
    }

    /** Returns the noun phrase that begins at {@code first}, without what hangs on it; null where none does. */
    @Nullable
    Words beginningAt(int first, int end) {
        int i = first;
        int head = -1;
        while (i < end) {
            PartOfSpeech pos = reading.pos(i);
            boolean inside = switch (pos) {
                case NOUN, NAME, PLURAL_NOUN, NUMBER -> !TimeWords.isDay(reading.word(i)) || i == first;
                case ADJECTIVE, DETERMINER, POSSESSIVE_PRONOUN, POSSESSIVE ->
                    pos != PartOfSpeech.DETERMINER || head < 0;
                case VERB_PARTICIPLE, VERB_GERUND, ADVERB -> head < 0 && i > first;
                case PRONOUN -> head < 0 && i == first;
                default ->
                    reading.is(i, "&")
                            || reading.is(i, "(") && head >= 0
                            || reading.is(i, ")") && head >= 0
                            || reading.is(i, "$");
            };
            if (!inside
                    || pos == PartOfSpeech.POSSESSIVE_PRONOUN && head >= 0
                    || pos == PartOfSpeech.ADJECTIVE
                            && head >= 0
                            && !reading.pos(i + 1).isNoun()) {
                break;
            }
            if (pos.isNoun()
                    || pos == PartOfSpeech.PRONOUN
                    || pos == PartOfSpeech.NUMBER
                    || reading.is(i, ")")
                    || pos == PartOfSpeech.DETERMINER) {
                head = i;
            }
            if (pos == PartOfSpeech.PRONOUN) {
                break;
            }
            i++;
        }
        return head < 0 ? null : new Words(first, head + 1);
    }
}
