package io.onrecord.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * The tokens of a text: words, numbers, names of accounts, addresses, and single marks, in the order of the text.
 *
 * <p>Words are cut as treebanks cut them: the possessive and contracted endings ("'s", "n't", "'ll") are tokens of their own,
 * and the full stop of an abbreviation belongs to it. Kept as arrays, because an article has thousands.
 */
public final class Tokens {
    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final String[] words;
    private final String[] lower;
    /** Whether soft hyphens stand in the text at all. */
    private final boolean filled;

    Tokens(String text, int[] starts, int[] ends, int count) {
        this.text = text;
        this.filled = text.indexOf(Letters.FILLER) >= 0;
        this.starts = Arrays.copyOf(starts, count);
        this.ends = Arrays.copyOf(ends, count);
        this.words = new String[count];
        this.lower = new String[count];
    }

    /** Returns how many tokens there are. */
    public int size() {
        return starts.length;
    }

    /** Returns the offset of the first character of token {@code index}. */
    public int start(int index) {
        return starts[index];
    }

    /** Returns the offset one past the last character of token {@code index}. */
    public int end(int index) {
        return ends[index];
    }

    /** Returns token {@code index} as the text has it, without soft hyphens. */
    public String word(int index) {
        String word = words[index];
        if (word == null) {
            word = text.substring(starts[index], ends[index]);
            word = filled ? Letters.withoutFiller(word) : word;
            words[index] = word;
        }
        return word;
    }

    /** Returns token {@code index} in lower case, with straight apostrophes. */
    public String lower(int index) {
        String folded = lower[index];
        if (folded == null) {
            folded = word(index).toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
            lower[index] = folded;
        }
        return folded;
    }

    /** Returns whether token {@code index} holds a letter or digit at its start or after an apostrophe, so is no mark. */
    public boolean isWord(int index) {
        int start = starts[index];
        int first = text.codePointAt(start);
        if (Character.isLetterOrDigit(first)) {
            return true;
        }
        return ends[index] - start > 1 && Character.isLetterOrDigit(text.charAt(start + 1));
    }

    /** Returns whether token {@code index} begins with an upper-case letter. */
    public boolean isCapitalised(int index) {
        return Character.isUpperCase(text.codePointAt(starts[index]));
    }

    /** Returns whether token {@code index} is a dash between words. */
    public boolean isDash(int index) {
        return switch (word(index)) {
            case "--", "—", "–", "-", "---", "―" -> true;
            default -> false;
        };
    }

    /** Returns whether token {@code index} is a double quotation mark, whether it is paired or not. */
    public boolean isQuotationMark(int index) {
        return switch (word(index)) {
            case "\"", "“", "”", "„", "''", "``", "«" -> true;
            default -> false;
        };
    }

    /** Returns whether white space stands before token {@code index}, or nothing does. */
    public boolean isSpaceBefore(int index) {
        return index == 0 || ends[index - 1] < starts[index];
    }

    /** Returns the first token that ends after {@code offset}; {@link #size()} where there is none. */
    public int at(int offset) {
        int found = Arrays.binarySearch(ends, offset + 1);
        return found >= 0 ? found : -found - 1;
    }

    /** Returns the characters from the start of token {@code first} to the end of token {@code last}, which is included. */
    public Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    /** Returns the tokens from {@code first} to before {@code end} on one line: any white space between them is one space. */
    public String line(int first, int end) {
        StringBuilder line = new StringBuilder(ends[end - 1] - starts[first]);
        for (int i = first; i < end; i++) {
            if (i > first && isSpaceBefore(i)) {
                line.append(' ');
            }
            line.append(word(i));
        }
        return line.toString();
    }

    /** Returns the text that the tokens are cut from. */
    public String text() {
        return text;
    }
}
