package io.onrecord.text;

import java.util.Arrays;
import java.util.Locale;

/** Cuts a text into tokens, in one pass. */
final class Tokenizer {
    /** A longer run without spaces is cut, so that no token costs more than others. */
    private static final int LONGEST = 256;

    /** "ll", "re", "ve". */
    private static final int LONGEST_ENDING = 2;

    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    private Tokenizer(String text) {
        this.text = text;
    }

    static Tokens tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        int at = 0;
        while (at < text.length()) {
            at = tokenizer.next(at);
        }
        return new Tokens(text, tokenizer.starts, tokenizer.ends, tokenizer.count);
    }

    private int next(int at) {
        int c = text.codePointAt(at);
        if (Letters.isSpace(c)) {
            return at + Character.charCount(c);
        }
        if (Letters.isWordPart(c)) {
            return word(at);
        }
        if ((c == '@' || c == '#') && Letters.isWordPart(charAt(at + 1))) {
            return add(at, account(at + 1));
        }
        return add(at, mark(at, c));
    }

    private int word(int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST) {
            int c = text.codePointAt(end);
            if (Letters.isWordPart(c)) {
                end += Character.charCount(c);
            } else if (end > start && joins(end)) {
                end++;
            } else {
                break;
            }
        }
        if (isAddress(start, end)) {
            return add(start, untilSpace(end));
        }
        String word = text.substring(start, end);
        if (charAt(end) == '.' && charAt(end + 1) != '.') {
            if (Abbreviations.takesStop(word, word.toLowerCase(Locale.ROOT))
                    || isState(word, end)
                    || isNumbering(word, end)) {
                return add(start, end + 1);
            }
        }
        int ending = ending(word);
        if (ending > 0 && ending < word.length()) {
            add(start, start + ending);
            return add(start + ending, end);
        }
        return add(start, end);
    }

    /** "(D-Ore.)": a party and a shortened state. */
    private boolean isState(String word, int stop) {
        return charAt(stop + 1) == ')' && word.length() > 3 && word.indexOf('-') == 1;
    }

    /** "No. 2". */
    private boolean isNumbering(String word, int stop) {
        return (word.equals("No") || word.equals("Nos"))
                && Letters.isSpace(charAt(stop + 1))
                && Character.isDigit(charAt(stop + 2));
    }

    /** Whether the mark at {@code at} holds the characters beside it together. */
    private boolean joins(int at) {
        char c = text.charAt(at);
        int before = charAt(at - 1);
        int after = charAt(at + 1);
        if (c == '.' && after == '-' && isSingleLetter(at - 1)) {
            return isWordStart(at + 2);
        }
        if (c == '-' && before == '.' && isSingleLetter(at - 2)) {
            return isWordStart(at + 1);
        }
        if (!Letters.isWordPart(before) || !isWordStart(at + 1)) {
            return false;
        }
        return switch (c) {
            case '-', '\u2010', '\u2011', '_', '&' -> true;
            case '\'', '’' -> true;
            case '.' ->
                Character.isDigit(before) && Character.isDigit(after)
                        || isSingleLetter(at - 1)
                        || Character.isLowerCase(before) && Character.isLowerCase(after);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private boolean isSingleLetter(int at) {
        int before = charAt(at - 1);
        return Character.isLetter(charAt(at)) && !Letters.isWordPart(before);
    }

    private boolean isWordStart(int at) {
        return at < text.length() && Letters.isWordPart(text.codePointAt(at));
    }

    private boolean isAddress(int start, int end) {
        int next = charAt(end);
        if (next == ':' && charAt(end + 1) == '/' && charAt(end + 2) == '/') {
            return true;
        }
        boolean dotted = text.substring(start, end).indexOf('.') > 0;
        return dotted && (next == '/' && isWordStart(end + 1) || text.startsWith("www.", start));
    }

    private int untilSpace(int from) {
        int end = from;
        while (end < text.length()
                && end - from < LONGEST
                && !Letters.isSpace(text.charAt(end))
                && "\"“”’)]>,".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end > from && ".:;".indexOf(text.charAt(end - 1)) >= 0 ? end - 1 : end;
    }

    private int account(int from) {
        int end = from;
        while (end < text.length()
                && end - from < LONGEST
                && (Letters.isWordPart(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    /** The end of the mark at {@code at}: doubled quotation marks, dashes and dots count as one. */
    private int mark(int at, int c) {
        int next = charAt(at + 1);
        if (Letters.isApostrophe(c) || c == '`') {
            return next == c ? at + 2 : at + 1;
        }
        if (c == '.' || c == '-') {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) == c && end - at < LONGEST) {
                end++;
            }
            return end;
        }
        return at + Character.charCount(c);
    }

    /** Where the possessive or contracted ending of {@code word} begins; 0 without one. */
    private static int ending(String word) {
        int mark = word.length() - 1;
        int letters = 0;
        while (mark > 0 && !Letters.isApostrophe(word.charAt(mark))) {
            letters += word.charAt(mark) == Letters.FILLER ? 0 : 1;
            if (letters > LONGEST_ENDING) {
                return 0;
            }
            mark--;
        }
        if (mark <= 0) {
            return 0;
        }
        String after = Letters.withoutFiller(word.substring(mark + 1)).toLowerCase(Locale.ROOT);
        return switch (after) {
            case "s", "d", "m", "ll", "re", "ve" -> mark;
            case "t" -> Character.toLowerCase(word.charAt(mark - 1)) == 'n' ? mark - 1 : 0;
            default -> 0;
        };
    }

    private int charAt(int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    private int add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
        return end;
    }
}
