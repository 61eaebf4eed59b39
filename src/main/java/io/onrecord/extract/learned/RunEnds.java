package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the marks at the ends of a run of words belong to it: the marks of its own quotation do; commas, stops, dashes, and the
 * marks of a quotation that it holds no word of do not. Annotators differ there, and a run that is nothing but marks says nothing.
 */
final class RunEnds {
    /** A stop and another mark may stand between the last word of a quotation and its closing mark. */
    private static final int MARKS = 3;

    private final TokenTraits t;

    RunEnds(TokenTraits traits) {
        this.t = traits;
    }

    /** Returns {@code runs} with the marks that belong to them; without those that hold no word, and joined across marks in a quotation. */
    List<Words> trimmed(List<Words> runs) {
        List<Words> trimmed = new ArrayList<>(runs.size());
        for (Words run : runs) {
            Words words = trimmed(run);
            int last = trimmed.size() - 1;
            if (words != null && last >= 0 && isOneQuotation(trimmed.get(last).end(), words.first())) {
                trimmed.set(last, new Words(trimmed.get(last).first(), words.end()));
            } else if (words != null) {
                trimmed.add(words);
            }
        }
        return trimmed;
    }

    /** Whether nothing but marks inside a quotation stands between a run that ends at {@code end} and one that begins at {@code first}. */
    private boolean isOneQuotation(int end, int first) {
        boolean marks = end < first;
        for (int i = end; i < first && marks; i++) {
            marks = t.quote[i] == TokenTraits.INSIDE && !t.reading.tokens().isWord(i);
        }
        return marks;
    }

    private @Nullable Words trimmed(Words run) {
        int first = run.first();
        int end = run.end();
        while (first < end && (isLoose(first) || t.quote[first] == TokenTraits.CLOSES)) {
            first++;
        }
        while (end > first && (isLoose(end - 1) || isStrayMark(first, end - 1) || isStrayBracket(first, end - 1))) {
            end--;
        }
        if (!holdsWord(first, end)) {
            return null;
        }
        if (first > 0 && t.quote[first - 1] == TokenTraits.OPENS && t.quote[first] == TokenTraits.INSIDE) {
            first--;
        }
        return new Words(first, closed(end));
    }

    private boolean holdsWord(int first, int end) {
        for (int i = first; i < end; i++) {
            if (t.reading.tokens().isWord(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLoose(int i) {
        return switch (t.reading.word(i)) {
            case ",", ".", ";", ":", "...", "…" -> true;
            default -> t.reading.isDash(i);
        };
    }

    /** A mark that opens a quotation behind the run, or closes one before it. */
    private boolean isStrayMark(int first, int i) {
        return t.quote[i] == TokenTraits.OPENS
                || t.quote[i] == TokenTraits.CLOSES && (i == first || t.quote[i - 1] == TokenTraits.OUTSIDE);
    }

    private boolean isStrayBracket(int first, int i) {
        for (int j = i - 1; j >= first && t.reading.is(i, ")"); j--) {
            if (t.reading.is(j, "(")) {
                return false;
            }
        }
        return t.reading.is(i, ")") || t.reading.is(i, "(");
    }

    /** Where a run that ends at {@code end} ends with the mark that closes its quotation, if only marks stand between. */
    private int closed(int end) {
        int close = end;
        while (close < Math.min(t.size, end + MARKS)
                && t.quote[close] == TokenTraits.INSIDE
                && !t.reading.tokens().isWord(close)) {
            close++;
        }
        boolean closes = close < t.size
                && t.quote[close] == TokenTraits.CLOSES
                && t.quote[end - 1] != TokenTraits.OUTSIDE
                && t.quote[end - 1] != TokenTraits.CLOSES;
        return closes ? close + 1 : end;
    }
}
