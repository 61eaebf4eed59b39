package io.onrecord.text;

import java.util.ArrayList;
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
 * beside them. One pass over the marks.
 */
final class Quotations {
    /** A quotation whose further paragraphs carry no mark at all is followed this far. */
    private static final int UNMARKED_PARAGRAPHS = 5;

    private final Tokens tokens;
    private final List<Paragraph> paragraphs;
    private final List<Quotation> found = new ArrayList<>();
    private int openedIn = -2;

    private Quotations(Tokens tokens, List<Paragraph> paragraphs) {
        this.tokens = tokens;
        this.paragraphs = paragraphs;
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
        pairDoubles(withoutInner(doubles, paragraph), paragraph);
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

    private void pairDoubles(List<QuoteMark> marks, int paragraph) {
        Paragraph here = paragraphs.get(paragraph);
        int wasOpenIn = openedIn;
        QuoteMark open = null;
        QuoteMark latest = null;
        boolean first = true;
        for (QuoteMark mark : marks) {
            boolean opens = mark.opens() && (open == null || !mark.closes());
            boolean repeated = opens && latest != null && open != null && isRepeated(latest, mark);
            if (opens) {
                latest = mark;
            }
            if (repeated) {
                continue;
            }
            if (opens) {
                if (open != null && lostItsEnd(open, mark)) {
                    add(open.token(), mark.token() - 1, paragraph, false, false);
                }
                open = mark;
            } else if (open != null) {
                add(open.token(), mark.token(), paragraph, false, true);
                open = null;
            } else if (first && paragraph - wasOpenIn <= UNMARKED_PARAGRAPHS && wasOpenIn >= 0) {
                carryOn(wasOpenIn, paragraph, mark.token());
            }
            first = false;
        }
        if (open != null && open.token() + 1 < here.end() && !isInch(open)) {
            add(open.token(), here.end() - 1, paragraph, false, false);
            openedIn = paragraph;
        } else if (!marks.isEmpty()) {
            openedIn = -2;
        }
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
        boolean apart =
                !lostItsEnd(before, next) || tokens.word(next.token() - 1).equals(",") || isLowerCase(next.token() + 1);
        for (int i = before.token() + 1; i < next.token() && !apart; i++) {
            // Then the mark that is missing stood before the attribution.
            apart = tokens.lower(i).equals("said") || tokens.lower(i).equals("says");
        }
        return !apart;
    }

    private boolean isLowerCase(int token) {
        return token < tokens.size() && Character.isLowerCase(tokens.text().codePointAt(tokens.start(token)));
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

    private void add(int open, int close, int paragraph, boolean single, boolean closed) {
        int insideFirst = tokens.isWord(open) ? open : open + 1;
        int insideLast = closed ? close - 1 : close;
        if (insideFirst > insideLast) {
            return;
        }
        found.add(new Quotation(
                tokens.span(open, close), tokens.span(insideFirst, insideLast), paragraph, single, closed, false, -1));
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
            linked.add(new Quotation(q.span(), q.inside(), q.paragraph(), q.single(), q.closed(), continues, around));
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
