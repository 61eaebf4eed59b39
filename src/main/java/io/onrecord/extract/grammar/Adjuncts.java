package io.onrecord.extract.grammar;

import io.onrecord.syntax.PartOfSpeech;

/** Finds what stands between a cue and its complement and belongs to neither: adverbs, times, places, remarks between commas. */
final class Adjuncts {
    private final Reading reading;
    private final NounPhrases phrases;
    private final ClauseStarts starts;

    Adjuncts(Reading reading, ClauseStarts starts) {
        this.reading = reading;
        this.phrases = new NounPhrases(reading);
        this.starts = starts;
    }

    /** Adverbs and words that tell when. */
    int skip(int from, int end) {
        int i = from;
        while (i < end) {
            int time = TimeWords.after(reading, i, end);
            if (time > i && reading.pos(time) != PartOfSpeech.POSSESSIVE) {
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
                && (starts.isNominative(i + 1)
                        || reading.pos(i + 1) == PartOfSpeech.DETERMINER
                        || reading.pos(i + 1) == PartOfSpeech.NUMBER)
                && !reading.is(i, "also")
                && !reading.is(i, "again");
    }

    /** The end of words that tell where something was said, at {@code from}: "in a statement", "to reporters", "on Twitter". */
    int venue(int from, int end) {
        if (from >= end
                || reading.pos(from) != PartOfSpeech.PREPOSITION
                        && reading.pos(from) != PartOfSpeech.TO
                        && !reading.is(from, "following")) {
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
        if (phrase == null || reading.pos(from + 1) == PartOfSpeech.PRONOUN && !starts.isObjectPronoun(from + 1)) {
            return from;
        }
        int at = phrase.end();
        while (at < end
                && (reading.pos(at) == PartOfSpeech.PREPOSITION
                        || reading.pos(at) == PartOfSpeech.TO
                        || reading.is(at, "and")
                        || reading.is(at, "'s"))
                && !starts.isThat(at)
                && !reading.is(at, "if")
                && !reading.is(at, "whether")) {
            Words next = phrases.beginningAt(at + 1, end);
            if (next == null || starts.isNominative(at + 1)) {
                break;
            }
            at = next.end();
        }
        at = released(at, end);
        int next = skip(at, end);
        boolean told = next >= end
                || isMark(next)
                || starts.isThat(next)
                || starts.isNominative(next)
                || reading.is(next, "and")
                || reading.is(next, "but")
                || reading.pos(next) == PartOfSpeech.DETERMINER && starts.isClause(next, end)
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
        while (last < end && reading.pos(last) == PartOfSpeech.PREPOSITION && !starts.isThat(last)) {
            Words next = phrases.beginningAt(last + 1, end);
            if (next == null || starts.isNominative(last + 1)) {
                break;
            }
            last = skip(next.end(), end);
        }
        return last;
    }

    /** Past a remark between commas: ", in an interview with a radio station,". */
    int pastAside(int from, int end) {
        if (!reading.isComma(from) || from + 1 >= end) {
            return from;
        }
        PartOfSpeech pos = reading.pos(from + 1);
        boolean opens = pos == PartOfSpeech.PREPOSITION
                        && !starts.isThat(from + 1)
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
                return starts.isThat(i + 1) || reading.opensQuotation(i + 1) || starts.isNominative(i + 1)
                        ? (reading.opensQuotation(i + 1) ? i : i + 1)
                        : from;
            }
        }
        return from;
    }

    /** Whether a mark that ends or introduces stands at {@code i}. */
    boolean isMark(int i) {
        return reading.isComma(i) || reading.is(i, ":") || reading.isStop(i) || reading.opensQuotation(i);
    }
}
