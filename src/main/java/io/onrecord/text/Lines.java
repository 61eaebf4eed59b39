package io.onrecord.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into paragraphs at its line breaks.
 *
 * <p>A line break ends a paragraph, except in text that was wrapped at a fixed width: there only an empty line or an indented
 * line does. A text counts as wrapped when lines keep breaking off inside sentences.
 */
final class Lines {
    private static final int SHORTEST_WRAPPED = 40;

    private final String text;
    private final List<Span> lines = new ArrayList<>();

    private Lines(String text) {
        this.text = text;
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isBreak(text.charAt(at))) {
                Span line = trimmed(start, at);
                if (line != null) {
                    lines.add(line);
                }
                start = at + 1;
            }
        }
    }

    static List<Span> paragraphs(String text) {
        Lines lines = new Lines(text);
        return lines.isWrapped() ? lines.joined() : lines.lines;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085';
    }

    private @Nullable Span trimmed(int start, int end) {
        int first = start;
        int last = end;
        while (first < last && Letters.isSpace(text.charAt(first))) {
            first++;
        }
        while (last > first && Letters.isSpace(text.charAt(last - 1))) {
            last--;
        }
        return first < last ? new Span(first, last) : null;
    }

    private boolean isWrapped() {
        int breaks = 0;
        int inside = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (touch(i)) {
                breaks++;
                if (Character.isLowerCase(text.charAt(lines.get(i).start())) && !endsSentence(lines.get(i - 1))) {
                    inside++;
                }
            }
        }
        return inside >= 3 && inside * 4 >= breaks;
    }

    /** Whether no empty line stands between line {@code i} and the one before. */
    private boolean touch(int i) {
        int breaks = 0;
        for (int at = lines.get(i - 1).end(); at < lines.get(i).start(); at++) {
            if (text.charAt(at) == '\n' || text.charAt(at) == '\u2028') {
                breaks++;
            }
        }
        return breaks <= 1;
    }

    private boolean endsSentence(Span line) {
        return ".!?:\"”’".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    private List<Span> joined() {
        List<Span> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Span line = lines.get(i);
            if (i > 0 && touch(i) && !isIndented(i) && lines.get(i - 1).length() >= SHORTEST_WRAPPED) {
                Span open = joined.remove(joined.size() - 1);
                joined.add(new Span(open.start(), line.end()));
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private boolean isIndented(int i) {
        int start = lines.get(i).start();
        return start >= 2 && text.charAt(start - 1) == ' ' && text.charAt(start - 2) == ' ';
    }
}
