package io.onrecord.extract.grammar;

import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Sentence;

/**
 * A verb with its auxiliaries and adverbs: "has previously warned", "would not say".
 *
 * @param first index of its first token
 * @param verb index of the verb itself
 * @param form what it is in the sentence
 * @param negated whether "not" or "never" stands in it
 * @param modal whether will, would, may, must or their like stand in it
 * @param passive whether a form of "be" makes it passive
 */
record VerbGroup(int first, int verb, Form form, boolean negated, boolean modal, boolean passive) {
    /** What a verb group is in its sentence. */
    enum Form {
        /** Has a subject of its own, or shares one. */
        FINITE,
        /** "saying", with the subject of what it is added to. */
        PARTICIPLE,
        /** "to say". */
        INFINITIVE,
        /** A participle on its own, "told by", or no verb at all. */
        BARE
    }

    /** Returns the group around the verb at {@code verb}. */
    static VerbGroup at(Reading reading, Sentence sentence, int verb) {
        boolean negated = false;
        boolean modal = false;
        boolean be = false;
        boolean have = false;
        boolean infinitive = false;
        boolean does = false;
        int first = verb;
        int i = verb - 1;
        for (; i >= sentence.first(); i--) {
            String word = reading.word(i);
            PartOfSpeech pos = reading.pos(i);
            if (word.equals("n't") || word.equals("not") || word.equals("never")) {
                negated = true;
            } else if (pos == PartOfSpeech.MODAL || word.equals("'ll")) {
                modal = true;
            } else if (isBe(word) && pos != PartOfSpeech.POSSESSIVE) {
                be = true;
            } else if (isHave(word)) {
                have = true;
            } else if (word.equals("do") || word.equals("does") || word.equals("did")) {
                does = true;
            } else if (word.equals("to") && !infinitive && i == first - 1) {
                infinitive = true;
            } else if (pos == PartOfSpeech.ADVERB && !TimeWords.isDay(word)
                    || (word.equals("long") || word.equals("all") || word.equals("both"))
                            && (isHave(reading.word(i - 1)) || isBe(reading.word(i - 1)))
                    || word.equals("to") && reading.word(i - 1).equals("used")) {
                continue;
            } else {
                break;
            }
            first = i;
            if (infinitive) {
                break;
            }
        }
        first = withAdverbs(reading, sentence, first);
        return new VerbGroup(
                first,
                verb,
                form(reading, verb, infinitive, modal || does, be, have),
                negated,
                modal,
                be && reading.pos(verb) != PartOfSpeech.VERB_GERUND);
    }

    /** Adverbs that stand before the whole group, next to it: "also said", "repeatedly denied". */
    private static int withAdverbs(Reading reading, Sentence sentence, int first) {
        int start = first;
        while (start > sentence.first()
                && reading.pos(start - 1) == PartOfSpeech.ADVERB
                && !TimeWords.isDay(reading.word(start - 1))
                && !reading.is(start - 1, "so")) {
            start--;
        }
        return start;
    }

    private static Form form(
            Reading reading, int verb, boolean infinitive, boolean supported, boolean be, boolean have) {
        PartOfSpeech pos = reading.pos(verb);
        if (infinitive) {
            return Form.INFINITIVE;
        }
        return switch (pos) {
            case VERB_PAST, VERB_PRESENT, VERB_THIRD -> Form.FINITE;
            case VERB_BASE -> supported ? Form.FINITE : Form.BARE;
            case VERB_PARTICIPLE -> be || have ? Form.FINITE : Form.BARE;
            case VERB_GERUND -> be ? Form.FINITE : Form.PARTICIPLE;
            default -> Form.BARE;
        };
    }

    static boolean isBe(String word) {
        return switch (word) {
            case "is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m" -> true;
            default -> false;
        };
    }

    static boolean isHave(String word) {
        return switch (word) {
            case "has", "have", "had", "having", "'ve", "'d" -> true;
            default -> false;
        };
    }
}
