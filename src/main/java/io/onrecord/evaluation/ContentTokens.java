package io.onrecord.evaluation;

import io.onrecord.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The tokens that the metric counts: maximal runs of letters and digits, with apostrophes, hyphens and full stops between them.
 * Marks count for nothing, so that no comma or quotation mark decides a match.
 */
final class ContentTokens {
    private final int[] starts;
    private final int[] ends;

    ContentTokens(String text) {
        List<int[]> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at);
            if (end > at) {
                tokens.add(new int[] {at, end});
            }
            at = Math.max(end, at + 1);
        }
        starts = tokens.stream().mapToInt(token -> token[0]).toArray();
        ends = tokens.stream().mapToInt(token -> token[1]).toArray();
    }

    private static int end(String text, int start) {
        int at = start;
        while (at < text.length()) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            } else if (at > start
                    && joins(text.charAt(at))
                    && at + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(at + 1))) {
                at += 2;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean joins(char c) {
        return c == '’' || c == '\'' || c == '.' || c == '-';
    }

    /** Returns the tokens that {@code spans} touch. */
    BitSet cover(List<Span> spans) {
        BitSet covered = new BitSet(starts.length);
        for (Span span : spans) {
            int found = java.util.Arrays.binarySearch(ends, span.start() + 1);
            for (int i = found >= 0 ? found : -found - 1; i < starts.length && starts[i] < span.end(); i++) {
                covered.set(i);
            }
        }
        return covered;
    }
}
