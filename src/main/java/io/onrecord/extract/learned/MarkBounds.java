package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Reading;
import io.onrecord.extract.grammar.Words;
import io.onrecord.text.Quotation;
import java.util.BitSet;
import java.util.List;

/** Bounds what was read by its quotation marks: they say more surely than any model where words of somebody begin and end. */
final class MarkBounds {
    /** Shorter quotations are titles and terms as often as something said. */
    private static final int LONG = 3;

    private final Reading reading;

    MarkBounds(Reading reading) {
        this.reading = reading;
    }

    /** Sets the ends of what one statement says. */
    void bound(Draft draft) {
        wholeQuotation(draft);
        quotationApart(draft);
        quotationAlone(draft);
        markApart(draft);
    }

    /** Gives quotations that none of {@code drafts} holds to those that go on with them behind their cue. */
    void join(List<Draft> drafts) {
        BitSet held = new BitSet();
        drafts.forEach(draft -> draft.content.forEach(words -> held.set(words.first(), words.end())));
        drafts.forEach(draft -> quotationBefore(draft, held));
    }

    /** Carries what begins with a quotation, and breaks off within it, on to its end. */
    private void wholeQuotation(Draft draft) {
        int last = draft.content.size() - 1;
        Words words = draft.content.get(last);
        Quotation quotation = reading.quotation(words.first());
        if (quotation != null && quotation.closed() && reading.opensQuotation(words.first())) {
            Words whole = reading.words(quotation);
            boolean apart = draft.cue.stream().noneMatch(whole::overlaps)
                    && draft.source.stream().noneMatch(whole::overlaps);
            if (whole.end() > words.end() && apart) {
                draft.content.set(last, whole);
            }
        }
    }

    /** Adds the quotation right before what goes on behind the cue, where nobody has it: "We will," she said. "We must." */
    private void quotationBefore(Draft draft, BitSet held) {
        int head = draft.cue.get(0).first();
        for (Words words : draft.source) {
            head = Math.min(head, words.first());
        }
        Quotation quotation = head == 0 ? null : reading.quotation(head - 1);
        Words first = draft.content.get(0);
        if (quotation == null || first.first() < head || !reading.opensQuotation(first.first())) {
            return;
        }
        Words before = reading.words(quotation);
        boolean open = before.end() == head && quotation.closed() && endsOpen(before);
        int next = held.nextSetBit(before.first());
        boolean free = next < 0 || next >= before.end();
        if (open && free && reading.tokens().isCapitalised(before.first() + 1) && reading.count(before) >= LONG) {
            draft.content.add(0, before);
            held.set(before.first(), before.end());
        }
    }

    /** Whether the sentence goes on behind a quotation, which may end in one of its own: "'unto us,'" she said. */
    private boolean endsOpen(Words quoted) {
        int last = quoted.end() - 2;
        boolean inner = reading.is(last, "'") || reading.is(last, "’");
        return reading.endsOpen(inner ? new Words(quoted.first(), last + 1) : quoted);
    }

    /** Leaves to the article what leads up to a quotation behind a dash or a bracket: He was unmoved - "Never," he said - and left. */
    private void quotationApart(Draft draft) {
        int cue = draft.cue.get(0).first();
        int last = -1;
        while (last + 1 < draft.content.size() && draft.content.get(last + 1).end() <= cue) {
            last++;
        }
        Quotation quotation =
                last < 0 ? null : reading.quotation(draft.content.get(last).end() - 1);
        if (quotation == null) {
            return;
        }
        int first = draft.content.get(0).first();
        int open = reading.words(quotation).first();
        boolean apart = reading.isDash(open - 1) || reading.is(open - 1, "(");
        if (first < open && apart && isUnquoted(new Words(first, open))) {
            Words said = new Words(open, draft.content.get(last).end());
            draft.content.subList(0, last + 1).clear();
            draft.content.add(0, said);
        }
    }

    /** Leaves to the article what follows a quotation and its cue without marks: "Follow us," she said, and the boys followed. */
    private void quotationAlone(Draft draft) {
        Words first = draft.content.get(0);
        int cue = draft.cue.get(0).first();
        boolean before = first.end() <= cue
                && reading.structure().isQuoted(first.first())
                && reading.structure().isQuoted(first.end() - 1);
        if (before) {
            draft.content.removeIf(words -> words.first() > cue && isUnquoted(words));
        }
    }

    /** Leaves to the quotation around it the mark that ends both: "They told us that he was out," she said. */
    private void markApart(Draft draft) {
        int last = draft.content.size() - 1;
        Words words = draft.content.get(last);
        int mark = words.end() - 1;
        Quotation quotation = reading.quotation(mark);
        boolean apart = quotation != null
                && reading.closesQuotation(mark)
                && draft.content.stream().noneMatch(part -> part.contains(quotation.first()));
        if (apart) {
            int end = reading.isComma(mark - 1) ? mark - 1 : mark;
            if (end > words.first()) {
                draft.content.set(last, new Words(words.first(), end));
            }
        }
    }

    private boolean isUnquoted(Words words) {
        for (int i = words.first(); i < words.end(); i++) {
            if (reading.structure().isQuoted(i)) {
                return false;
            }
        }
        return true;
    }
}
