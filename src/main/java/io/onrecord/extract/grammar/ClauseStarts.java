package io.onrecord.extract.grammar;

import io.onrecord.syntax.PartOfSpeech;

/** Tells how clauses and other complements begin: by "that", a pronoun, a noun phrase that a finite verb follows. */
final class ClauseStarts {
    private final Reading reading;

    ClauseStarts(Reading reading) {
        this.reading = reading;
    }

    /** After a verb that takes clauses only, a noun phrase with any verb after it is taken for one. */
    boolean mayBeClause(int first, int end) {
        int start = first;
        while (start < end && reading.pos(start) == PartOfSpeech.ADVERB) {
            start++;
        }
        PartOfSpeech pos = reading.pos(start);
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

    /** Whether "of", "about" or their like, which open what a cue is about, stand at {@code i}. */
    boolean isTopic(int i) {
        String word = reading.word(i);
        return word.equals("of")
                || word.equals("about")
                || word.equals("against")
                || word.equals("for")
                || word.equals("over");
    }

    /** Whether a word that opens a question told stands at {@code i}. */
    boolean isQuestion(int i) {
        PartOfSpeech pos = reading.pos(i);
        return pos == PartOfSpeech.WH_ADVERB
                || pos == PartOfSpeech.WH_PRONOUN
                || reading.is(i, "whether")
                || reading.is(i, "if")
                || reading.is(i, "what")
                || reading.is(i, "which");
    }

    /** Whether "that" stands at {@code i}, and no comma after it. */
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

    /** Whether a pronoun that is a subject stands at {@code i}. */
    boolean isNominative(int i) {
        return switch (reading.word(i)) {
            case "he", "she", "they", "we", "i", "it", "you" ->
                reading.pos(i) == PartOfSpeech.PRONOUN || reading.is(i, "i");
            default -> false;
        };
    }

    /** Whether a pronoun that can be an object stands at {@code i}. */
    boolean isObjectPronoun(int i) {
        return switch (reading.word(i)) {
            case "him", "her", "them", "me", "us", "you", "it" -> true;
            default -> false;
        };
    }
}
