package io.onrecord.extract.grammar;

import io.onrecord.extract.grammar.Complements.Complement;
import io.onrecord.extract.grammar.Complements.Type;
import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.Frame;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Quotation;
import io.onrecord.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the content before, after or around "she said": what the attribution is put beside. */
final class SurroundingContent {
    private final Reading reading;
    private final ContentEnds ends;

    SurroundingContent(Reading reading, ContentEnds ends) {
        this.reading = reading;
        this.ends = ends;
    }

    /**
     * Adds the content before an attribution whose subject stands after {@code beside}, where it is put after its content.
     *
     * @return whether it is
     */
    boolean before(Draft draft, CueEntry entry, int beside, Complement complement, Clause clause) {
        if (beside < clause.first() || !entry.takes(Frame.QUOTE) && !entry.takes(Frame.THAT)) {
            return false;
        }
        if (reading.is(beside, "as")
                && (complement.type() == Type.COMMA
                        || complement.type() == Type.END
                        || complement.type() == Type.QUOTATION)) {
            return aside(draft, beside, complement, clause);
        }
        boolean quoted = quotationBefore(beside) != null;
        if (!quoted && !reading.isComma(beside) && !reading.isDash(beside)) {
            return false;
        }
        boolean told = !quoted && complement.type() == Type.END && needsAddressee(entry, complement);
        if (told) {
            return false;
        }
        boolean over = complement.type() == Type.END
                || complement.type() == Type.COMMA
                || quoted && (complement.type() == Type.QUOTATION || endsOpen(beside) && !isClauseTold(complement));
        if (!over || !quoted && (isOpening(beside, complement, clause) || isParticiple(clause, beside))) {
            return false;
        }
        return around(draft, beside, complement, clause);
    }

    /** "Executive stole millions, jury told": one who is told says nothing. */
    private static boolean needsAddressee(CueEntry entry, Complement complement) {
        return entry.lemma().equals("tell") && complement.addressee() == null;
    }

    /** "“Keep it!” He added that ...": what follows is what was said, not the quotation before. */
    private boolean isClauseTold(Complement complement) {
        return complement.type() == Type.CLAUSE && reading.is(complement.first(), "that");
    }

    /** Whether the quotation before the attribution ends as one that an attribution follows: in a comma, a question, a cry. */
    private boolean endsOpen(int beside) {
        int last = reading.closesQuotation(beside) ? beside - 1 : beside;
        return reading.isComma(last)
                || reading.is(last, "?")
                || reading.is(last, "!")
                || reading.is(last, "…")
                || reading.is(last, "...");
    }

    /** "Asked about it, she laughed": what is no clause is not what was said. */
    private boolean isParticiple(Clause clause, int beside) {
        int first = start(clause);
        PartOfSpeech opens = reading.pos(first);
        if (opens != PartOfSpeech.VERB_PARTICIPLE
                && opens != PartOfSpeech.VERB_GERUND
                && opens != PartOfSpeech.VERB_PAST) {
            return false;
        }
        for (int i = first + 1; i < beside; i++) {
            PartOfSpeech pos = reading.pos(i);
            if (pos == PartOfSpeech.VERB_PAST
                    || pos == PartOfSpeech.VERB_THIRD
                    || pos == PartOfSpeech.VERB_PRESENT
                    || pos == PartOfSpeech.MODAL) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words before "she said," only open the sentence: "In Oslo, she said, ...". */
    private boolean isOpening(int beside, Complement complement, Clause clause) {
        int length = beside - clause.first();
        if (length >= 2) {
            return false;
        }
        PartOfSpeech pos = reading.pos(clause.first());
        boolean goesOn = complement.type() == Type.COMMA
                && (pos.isNoun() || pos == PartOfSpeech.ADVERB || pos == PartOfSpeech.PRONOUN);
        return !goesOn;
    }

    /** "As the mayor put it, the plan is dead": the rest of the sentence. */
    private boolean aside(Draft draft, int as, Complement complement, Clause clause) {
        if (as - 1 > start(clause) && reading.isComma(as - 1)) {
            draft.content.add(new Words(start(clause), as - 1));
        }
        int rest = reading.isComma(complement.first()) ? complement.first() + 1 : complement.first();
        if (complement.type() != Type.END && rest < clause.end() - 1) {
            draft.content.add(trimmed(rest, wholeQuotation(ends.end(rest, -1, Type.CLAUSE, clause.end()))));
        }
        return !draft.content.isEmpty();
    }

    /** Adds the content on both sides of an attribution that stands after {@code beside}. */
    boolean around(Draft draft, int beside, Complement complement, Clause clause) {
        Quotation quotation = quotationBefore(beside);
        if (quotation != null) {
            Words quoted = reading.words(quotation);
            Words whole = withLead(quoted, clause, draft);
            draft.content.add(whole);
        } else {
            int first = start(clause);
            if (first >= beside) {
                return false;
            }
            draft.content.add(new Words(first, beside));
        }
        rest(draft, complement, clause, quotation != null);
        return true;
    }

    /** A quotation that ends a sentence begun without marks is part of it: He is "a fool," she said. */
    private Words withLead(Words quoted, Clause clause, Draft draft) {
        int first = start(clause);
        if (quoted.first() <= first) {
            return quoted;
        }
        int before = quoted.first() - 1;
        boolean own = reading.isComma(before)
                || reading.is(before, ":")
                || reading.isStop(before)
                || reading.closesQuotation(before);
        return own || !reading.lexicon().verbs(reading.word(before)).isEmpty()
                ? quoted
                : new Words(first, quoted.end());
    }

    private int start(Clause clause) {
        int first = clause.first();
        int quotation = reading.structure().quotationOf(first);
        if (clause.quotation() < 0 && quotation >= 0) {
            first = reading.words(reading.structure().quotations().get(quotation))
                    .first();
        }
        boolean joint = reading.pos(first) == PartOfSpeech.CONJUNCTION && first + 1 < clause.end();
        return joint ? first + 1 : first;
    }

    private void rest(Draft draft, Complement complement, Clause clause, boolean quoted) {
        int at = complement.first();
        if (complement.type() == Type.QUOTATION || complement.type() == Type.COLON) {
            int open = reading.isComma(at) ? at + 1 : at;
            addQuotations(draft, open);
            return;
        }
        if (complement.type() == Type.COMMA && !quoted && reading.isComma(at)) {
            boolean goesOn = reading.pos(at + 1) != PartOfSpeech.VERB_GERUND
                    && reading.pos(at + 1) != PartOfSpeech.CONJUNCTION
                    && !reading.is(at + 1, "while")
                    && !reading.is(at + 1, "after")
                    && !reading.is(at + 1, "who")
                    && !reading.is(at + 1, "according")
                    && !reading.is(at + 1, "although")
                    && !reading.is(at + 1, "in")
                    && !reading.is(at + 1, "as");
            if (goesOn && at + 1 < clause.end() - 1 && !ends.saysWho(at, clause.end())) {
                int end = ends.end(at + 1, -1, Type.CLAUSE, clause.end());
                draft.content.add(trimmed(at + 1, end));
            }
            return;
        }
        if (quoted && clause.quotation() < 0) {
            int next = clause.sentence().end();
            addQuotations(draft, next);
        }
    }

    /** Adds the quotation that opens at {@code at}, in the same paragraph, and those that follow it back to back. */
    private void addQuotations(Draft draft, int at) {
        int next = at;
        int paragraph = reading.structure().paragraphOf(draft.anchor());
        while (next < reading.tokens().size()
                && reading.opensQuotation(next)
                && reading.structure().paragraphOf(next) == paragraph) {
            Quotation quotation = java.util.Objects.requireNonNull(reading.quotation(next));
            Words words = reading.words(quotation);
            if (isAttributed(words)) {
                return;
            }
            draft.content.add(words);
            next = words.end();
        }
    }

    /** Whether the quotation has an attribution of its own after it: ends in a comma inside its marks. */
    private boolean isAttributed(Words words) {
        int last = words.end() - 2;
        boolean comma = reading.isComma(last) || reading.isComma(words.end());
        return comma
                && words.end() < reading.tokens().size()
                && reading.structure().paragraphOf(words.end())
                        == reading.structure().paragraphOf(words.first());
    }

    /** Adds what follows the cue: a clause, an object, a quotation that may run on past its sentence. */
    void after(Draft draft, Complement complement, int verb, Clause clause) {
        int first = complement.first();
        if (first >= clause.end()) {
            if (complement.type() == Type.COLON) {
                nextParagraph(draft, clause);
            }
            return;
        }
        int end = ends.end(first, verb, complement.type(), clause.end());
        if (end >= clause.end()) {
            end = clause.quotation() < 0 ? wholeQuotation(end) : end;
        }
        boolean direct = reading.opensQuotation(first);
        if (direct && clause.quotation() < 0) {
            end = wholeSentence(first, end);
        }
        if (end <= first || reading.count(new Words(first, end)) == 0) {
            return;
        }
        draft.content.add(trimmed(first, end));
        if (direct && clause.quotation() < 0 && reading.closesQuotation(end - 1)) {
            addQuotations(draft, end);
        }
    }

    /** A quotation that ends as a sentence does is all that was said: "yelled “You lie!” at the president". */
    private int wholeSentence(int first, int end) {
        Words quoted = reading.words(java.util.Objects.requireNonNull(reading.quotation(first)));
        int last = quoted.end() - 2;
        boolean ended = reading.isStop(last) || reading.isComma(last);
        return ended && quoted.end() < end ? quoted.end() : end;
    }

    /** "The mayor was blunt:" and the quotation in the paragraph after it. */
    private void nextParagraph(Draft draft, Clause clause) {
        List<Sentence> sentences = reading.structure().sentences();
        int next = clause.sentence().end();
        if (next >= reading.tokens().size() || !reading.opensQuotation(next) || sentences.isEmpty()) {
            return;
        }
        Words words = reading.words(java.util.Objects.requireNonNull(reading.quotation(next)));
        if (!isAttributed(words)) {
            draft.content.add(words);
        }
    }

    /** Where content ends that holds the start of a quotation: with the quotation. */
    private int wholeQuotation(int end) {
        Quotation quotation = reading.quotation(end - 1);
        return quotation == null ? end : Math.max(end, reading.words(quotation).end());
    }

    private Words trimmed(int first, int end) {
        int last = end;
        while (last > first + 1
                && reading.structure().quotationOf(last - 1) < 0
                && (reading.isStop(last - 1) || reading.isComma(last - 1))) {
            last--;
        }
        return new Words(first, last);
    }

    private @Nullable Quotation quotationBefore(int beside) {
        if (reading.closesQuotation(beside)) {
            return reading.quotation(beside);
        }
        boolean outside = (reading.isComma(beside) || reading.isDash(beside)) && reading.closesQuotation(beside - 1);
        return outside ? reading.quotation(beside - 1) : null;
    }
}
