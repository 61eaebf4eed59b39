package io.onrecord.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the quotation marks of a text, paragraph by paragraph, so that a stray mark damages one paragraph at most.
 *
 * <p>A quotation left open runs to the end of its paragraph: newspapers repeat the opening mark at each further paragraph and
 * close only the last. Where they do not repeat it, a paragraph that begins with a closing half carries the quotation on; where
 * the paragraphs were run into one, the repeated marks stand within it and open nothing.
 * Single marks pair by the same rules within one double quotation or outside all; apostrophes are told apart by what stands
 * beside them. Of a quotation whose one mark was lost the other end is looked for by who said it ({@link LostMarks}); a mark amid a
 * sentence that nothing closes is a stray one. One pass over the marks.
 */
final class Quotations {
    /** A quotation whose further paragraphs carry no mark at all is followed this far. */
    private static final int UNMARKED_PARAGRAPHS = 5;

    /** A quotation that was not opened is looked for so many tokens back. */
    private static final int LONGEST_UNOPENED = 400;

    private final Tokens tokens;
    private final List<Paragraph> paragraphs;
    private final LostMarks lost;
    private final List<Quotation> found = new ArrayList<>();
    private int openedIn = -2;

    private Quotations(Tokens tokens, List<Paragraph> paragraphs) {
        this.tokens = tokens;
        this.paragraphs = paragraphs;
        this.lost = new LostMarks(tokens);
    }

    static List<Quotation> of(Tokens tokens, List<Paragraph> paragraphs) {
        Quotations quotations = new Quotations(tokens, paragraphs);
        for (int i = 0; i < paragraphs.size(); i++) {
            quotations.pair(i);
        }
        return quotations.nested();
    }

    private void pair(int paragraph) {
        Paragraph here = paragraphs.get(paragraph);
        List<QuoteMark> singles = new ArrayList<>();
        List<QuoteMark> doubles = new ArrayList<>();
        for (int at = here.first(); at < here.end(); at++) {
            QuoteMark mark = QuoteMark.of(tokens, at, here.first(), here.end());
            if (mark != null) {
                (mark.single() ? singles : doubles).add(mark);
            }
        }
        int from = found.size();
        pairDoubles(withoutInner(doubles, paragraph), singles, paragraph);
        pairSingles(singles, paragraph, from);
    }

    /**
     * The marks without those of quotations in a quotation by the same marks ("He said "never" to me."), which are paired: where a
     * paragraph opens twice and closes twice, and no mark may do either.
     */
    private List<QuoteMark> withoutInner(List<QuoteMark> marks, int paragraph) {
        List<QuoteMark> outer = new ArrayList<>();
        List<QuoteMark> inner = new ArrayList<>();
        if (!areNested(marks, outer, inner)) {
            return marks;
        }
        for (int i = 0; i < inner.size(); i += 2) {
            add(inner.get(i).token(), inner.get(i + 1).token(), paragraph, false, true);
        }
        return outer;
    }

    private static boolean areNested(List<QuoteMark> marks, List<QuoteMark> outer, List<QuoteMark> inner) {
        int depth = 0;
        for (QuoteMark mark : marks) {
            depth -= mark.closes() ? 1 : 0;
            if (mark.opens() == mark.closes() || depth < 0 || depth > 1) {
                return false;
            }
            (depth == 0 ? outer : inner).add(mark);
            depth += mark.opens() ? 1 : 0;
        }
        return depth == 0;
    }

    private void pairDoubles(List<QuoteMark> marks, List<QuoteMark> singles, int paragraph) {
        Paragraph here = paragraphs.get(paragraph);
        int wasOpenIn = openedIn;
        QuoteMark open = null;
        QuoteMark latest = null;
        // What stands before it belongs to quotations that are closed.
        int from = here.body();
        boolean first = true;
        for (QuoteMark mark : marks) {
            boolean opens = mark.opens() && (open == null || !mark.closes());
            boolean repeated = opens && latest != null && open != null && isRepeated(latest, mark);
            if (opens) {
                latest = mark;
            }
            if (repeated || opens && open != null && isInSentence(mark, here) && !isInSentence(open, here)) {
                continue;
            }
            if (opens) {
                if (open != null && !addUnclosed(open, mark.token(), singles, paragraph) && lostItsEnd(open, mark)) {
                    add(open.token(), mark.token() - 1, paragraph, false, false);
                }
                open = mark;
            } else if (open != null) {
                add(open.token(), mark.token(), paragraph, false, true);
                open = null;
                from = mark.token() + 1;
            } else if (first && paragraph - wasOpenIn <= UNMARKED_PARAGRAPHS && wasOpenIn >= 0) {
                carryOn(wasOpenIn, paragraph, mark.token());
                from = mark.token() + 1;
            } else {
                from = closeUnopened(from, mark.token(), first, singles, paragraph);
            }
            first = false;
        }
        if (open != null && open.token() + 1 < here.end() && !isInch(open)) {
            boolean carriedOn = isCarriedOn(paragraph);
            boolean ended =
                    !carriedOn && (addUnclosed(open, here.end(), singles, paragraph) || isInSentence(open, here));
            if (!ended) {
                add(open.token(), here.end() - 1, paragraph, false, false);
            }
            openedIn = ended ? -2 : paragraph;
        } else if (!marks.isEmpty()) {
            openedIn = -2;
        }
    }

    /** Adds the quotation that {@code open} opens and no double mark closes before {@code end}, if its end is found. */
    private boolean addUnclosed(QuoteMark open, int end, List<QuoteMark> singles, int paragraph) {
        int depth = 0;
        for (QuoteMark single : between(singles, open.token() + 2, end)) {
            if (single.closes() && depth == 0 && lost.endsQuotation(single.token() - 1)) {
                return add(open.token(), single.token(), paragraph, false, true);
            }
            depth += single.opens() ? 1 : single.closes() && depth > 0 ? -1 : 0;
        }
        int last = lost.endOf(open.token(), end);
        return last >= 0 && add(open.token(), last, paragraph, false, false);
    }

    /** Adds the quotation that {@code close} ends and nothing opened, if its beginning is found; returns where the next may begin. */
    private int closeUnopened(int from, int close, boolean first, List<QuoteMark> singles, int paragraph) {
        if (from > paragraphs.get(paragraph).body() && lost.isClosedTooSoon(from - 1, close)) {
            Quotation before = found.remove(found.size() - 1);
            add(before.first(), close, paragraph, false, true);
            return close + 1;
        }
        int earliest = Math.max(from, close - LONGEST_UNOPENED);
        int start = startOf(earliest, close, paragraphs.get(paragraph).end(), first, singles);
        return start >= 0 && add(start, close, paragraph, false, true) ? close + 1 : from;
    }

    /** Where the quotation begins that {@code close} ends and no double mark opens; -1 where that is not found. */
    private int startOf(int from, int close, int end, boolean first, List<QuoteMark> singles) {
        int open = -1;
        for (QuoteMark single : between(singles, from, close - 1)) {
            open = single.closes() ? -1 : single.opens() && open < 0 ? single.token() : open;
        }
        return open >= 0 ? open : lost.startOf(from, close, end, first);
    }

    private static List<QuoteMark> between(List<QuoteMark> marks, int from, int end) {
        int first = place(marks, from);
        return marks.subList(first, Math.max(first, place(marks, end)));
    }

    /** The index of the first of {@code marks} that stands at {@code token} or behind it. */
    private static int place(List<QuoteMark> marks, int token) {
        QuoteMark there = new QuoteMark(token, true, false, false);
        int found = Collections.binarySearch(marks, there, Comparator.comparingInt(QuoteMark::token));
        return found < 0 ? -found - 1 : found;
    }

    /** Whether a later paragraph opens the quotation again that this one leaves open, or closes it. */
    private boolean isCarriedOn(int paragraph) {
        int last = Math.min(paragraphs.size() - 1, paragraph + UNMARKED_PARAGRAPHS);
        for (int i = paragraph + 1; i <= last; i++) {
            Paragraph next = paragraphs.get(i);
            for (int at = next.first(); at < next.end(); at++) {
                QuoteMark mark = QuoteMark.of(tokens, at, next.first(), next.end());
                if (mark != null && !mark.single()) {
                    return mark.opens() ? at == next.first() && i == paragraph + 1 : mark.closes();
                }
            }
        }
        return false;
    }

    /** Whether the words between two opening marks end as a quotation does, so that only its closing mark is missing. */
    private boolean lostItsEnd(QuoteMark open, QuoteMark next) {
        String last = tokens.word(next.token() - 1);
        return next.token() - open.token() > 2
                && (last.endsWith(".") || last.equals(",") || last.equals("?") || last.equals("!"));
    }

    /**
     * Whether an opening mark only repeats the one before it: paragraphs that were run into one keep the marks that each of them
     * began with.
     */
    private boolean isRepeated(QuoteMark before, QuoteMark next) {
        boolean apart = !lostItsEnd(before, next)
                || tokens.word(next.token() - 1).equals(",")
                || isLowerCase(next.token() + 1)
                || lost.endOf(before.token(), next.token()) >= 0;
        for (int i = before.token() + 1; i < next.token() && !apart; i++) {
            // Then the mark that is missing stood before the attribution.
            apart = tokens.lower(i).equals("said") || tokens.lower(i).equals("says");
        }
        return !apart;
    }

    private boolean isLowerCase(int token) {
        return token < tokens.size() && Character.isLowerCase(tokens.text().codePointAt(tokens.start(token)));
    }

    /** Whether a mark stands amid a sentence, so that where its quotation ends is anybody's guess. */
    private boolean isInSentence(QuoteMark mark, Paragraph here) {
        return mark.token() > here.first() && tokens.isWord(mark.token() - 1) && isLowerCase(mark.token() + 1);
    }

    private boolean isInch(QuoteMark mark) {
        return !tokens.isSpaceBefore(mark.token())
                && mark.token() > 0
                && Character.isDigit(tokens.word(mark.token() - 1).charAt(0));
    }

    private void carryOn(int from, int to, int close) {
        for (int i = from + 1; i < to; i++) {
            add(paragraphs.get(i).first(), paragraphs.get(i).end() - 1, i, false, false);
        }
        add(paragraphs.get(to).first(), close, to, false, true);
    }

    private void pairSingles(List<QuoteMark> marks, int paragraph, int from) {
        int[] owner = owners(marks, from);
        int last = -1;
        for (int i = 0; i < marks.size(); i++) {
            QuoteMark open = marks.get(i);
            if (!open.opens() || open.token() <= last) {
                continue;
            }
            int close = -1;
            for (int j = i + 1; j < marks.size() && (!marks.get(j).opens() || owner[j] != owner[i]); j++) {
                if (owner[i] >= 0
                        && found.get(owner[i]).span().end()
                                <= tokens.start(marks.get(j).token())) {
                    break;
                }
                if (owner[j] != owner[i] || !marks.get(j).closes()) {
                    continue;
                }
                close = marks.get(j).token();
                if (!isPossessive(close)) {
                    break;
                }
            }
            if (close > open.token() + 1) {
                add(open.token(), close, paragraph, true, true);
                last = close;
            } else if (isReopened(open.token(), paragraph)) {
                add(open.token(), paragraphs.get(paragraph).end() - 1, paragraph, true, false);
                last = paragraphs.get(paragraph).end();
            }
        }
    }

    /** For each mark, the double quotation found in this paragraph that holds it; -1 where none does. */
    private int[] owners(List<QuoteMark> marks, int from) {
        int[] owner = new int[marks.size()];
        int quotation = from;
        for (int i = 0; i < owner.length; i++) {
            int at = tokens.start(marks.get(i).token());
            while (quotation < found.size() && found.get(quotation).span().end() <= at) {
                quotation++;
            }
            owner[i] = quotation < found.size() && found.get(quotation).span().contains(at) ? quotation : -1;
        }
        return owner;
    }

    private boolean isPossessive(int mark) {
        String before = tokens.lower(mark - 1);
        return before.endsWith("s")
                && mark + 1 < tokens.size()
                && tokens.isWord(mark + 1)
                && tokens.isSpaceBefore(mark + 1);
    }

    /** Whether a single mark where a sentence begins is left open because the next paragraph repeats it. */
    private boolean isReopened(int open, int paragraph) {
        boolean begins = open == paragraphs.get(paragraph).first()
                || open + 1 < paragraphs.get(paragraph).end() && tokens.isCapitalised(open + 1);
        if (!begins || paragraph + 1 >= paragraphs.size()) {
            return false;
        }
        Paragraph next = paragraphs.get(paragraph + 1);
        QuoteMark mark = QuoteMark.of(tokens, next.first(), next.first(), next.end());
        return mark != null && mark.single() && mark.opens();
    }

    private boolean add(int open, int close, int paragraph, boolean single, boolean closed) {
        int insideFirst = tokens.isWord(open) ? open : open + 1;
        int insideLast = closed ? close - 1 : close;
        if (insideFirst > insideLast) {
            return false;
        }
        found.add(new Quotation(
                tokens.span(open, close),
                tokens.span(insideFirst, insideLast),
                open,
                close + 1,
                paragraph,
                single,
                closed,
                false,
                -1));
        return true;
    }

    /** Sorted by their starts, with the links to what holds them and to what they carry on. */
    private List<Quotation> nested() {
        found.sort(Comparator.<Quotation>comparingInt(q -> q.span().start())
                .thenComparingInt(q -> -q.span().end()));
        List<Quotation> linked = new ArrayList<>(found.size());
        Quotation before = null;
        int around = -1;
        for (Quotation q : found) {
            while (around >= 0 && linked.get(around).span().end() <= q.span().start()) {
                around = linked.get(around).outer();
            }
            boolean continues = around < 0 && carriesOn(before, q);
            linked.add(new Quotation(
                    q.span(),
                    q.inside(),
                    q.first(),
                    q.end(),
                    q.paragraph(),
                    q.single(),
                    q.closed(),
                    continues,
                    around));
            if (around < 0) {
                before = q;
            }
            around = linked.size() - 1;
        }
        return List.copyOf(linked);
    }

    private boolean carriesOn(@Nullable Quotation before, Quotation q) {
        return before != null
                && !before.closed()
                && before.single() == q.single()
                && before.paragraph() == q.paragraph() - 1
                && before.span().end()
                        == paragraphs.get(before.paragraph()).span().end()
                && q.span().start() == paragraphs.get(q.paragraph()).span().start();
    }
}
