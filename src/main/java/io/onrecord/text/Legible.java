package io.onrecord.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is read: tags, control characters and marks of direction are blank; character references, and what a wrong encoding,
 * a script or another keyboard made of a character, are the characters that they stand for. It is as long as the text that came, so
 * that every offset holds in both.
 */
final class Legible {
    private static final int LONGEST_TAG = 4_000;
    private static final int LONGEST_REFERENCE = 8;

    private static final Set<String> BLOCKS = Set.of(
            "article",
            "aside",
            "blockquote",
            "br",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "amp-img", "b", "bdi", "bdo", "button", "cite", "code", "em", "font", "i", "iframe", "img",
            "input", "ins", "label", "mark", "picture", "q", "s", "small", "source", "span", "strike", "strong", "sub",
            "sup", "svg", "time", "u", "video", "wbr");
    private static final Set<String> UNREAD = Set.of("script", "style", "noscript", "template");

    private static final Map<String, Character> REFERENCES = Map.ofEntries(
            Map.entry("amp", '&'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("nbsp", ' '),
            Map.entry("ldquo", '“'),
            Map.entry("rdquo", '”'),
            Map.entry("lsquo", '‘'),
            Map.entry("rsquo", '’'),
            Map.entry("mdash", '—'),
            Map.entry("ndash", '–'),
            Map.entry("hellip", '…'),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'));

    private final String text;
    private final char[] read;
    private final Set<String> missing = new HashSet<>();

    private Legible(String text) {
        this.text = text;
        this.read = text.toCharArray();
    }

    /** Returns {@code text} as it is read: itself where nothing has to be blank. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '&' || isHidden(c) || isDisguised(c)) {
                return new Legible(text).read();
            }
        }
        return text;
    }

    private String read() {
        int i = 0;
        while (i < read.length) {
            char c = read[i];
            if (c == '<') {
                i = tag(i);
            } else if (c == '&') {
                i = reference(i);
            } else if (isDisguised(c)) {
                i = disguised(i);
            } else {
                if (isHidden(c)) {
                    // Marks that Windows writes where Unicode has control characters.
                    read[i] = c >= 0x91 && c <= 0x97 ? Mojibake.windows(c) : ' ';
                }
                i++;
            }
        }
        return new String(read);
    }

    /** Returns whether a character is no part of any word: controls but those of lines, marks of direction, zero width. */
    private static boolean isHidden(char c) {
        return c < ' ' && (c < '\t' || c > '\r')
                || c >= 0x7f && c < 0xa0 && c != 0x85
                || c == '\u061c'
                || c == '\u200e'
                || c == '\u200f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }

    /** Returns whether a character may be one of those that stand for others. */
    private static boolean isDisguised(char c) {
        if (c < 0x80) {
            return c == '\\' || c == '*';
        }
        return switch (c) {
            case '´', '′', '″', '‶', '❝', '❞', '〝', '〞', '＂', '\ufffd' -> true;
            default -> isFiller(c) || Mojibake.mayBegin(c);
        };
    }

    /** Returns whether a character has no width: within a word it belongs to it. */
    private static boolean isFiller(char c) {
        return c == Letters.FILLER || c >= '\u200b' && c <= '\u200d' || c == '\u2060' || c == '\ufeff';
    }

    /** Writes what is meant at {@code at}, and returns where to read on. */
    private int disguised(int at) {
        char c = read[at];
        boolean inWord = isWordPart(at - 1) && isWordPart(at + 1);
        switch (c) {
            case '❝' -> read[at] = '“';
            case '❞' -> read[at] = '”';
            case '″', '‶', '〝', '〞', '＂' -> read[at] = '"';
            case '′' -> read[at] = '’';
            case '\ufffd' -> read[at] = inWord ? '’' : '"';
            case '´' -> {
                if (at + 1 < read.length && read[at + 1] == '´') {
                    return write('"', at, at + 1);
                }
                read[at] = '’';
            }
            case '\\' -> {
                if (at + 1 < read.length && read[at + 1] == '"') {
                    return write('"', at, at + 1);
                }
            }
            case '*' -> {
                return emphasis(at);
            }
            default -> {
                if (isFiller(c)) {
                    read[at] = inWord ? Letters.FILLER : ' ';
                }
                Mojibake mojibake = Mojibake.at(text, at);
                if (mojibake.length() > 0) {
                    return mojibake(mojibake, at);
                }
            }
        }
        return at + 1;
    }

    /** Writes one character for several; within a word the rest of them is filled up, so that it stays one. */
    private int mojibake(Mojibake mojibake, int at) {
        int end = at + mojibake.length();
        char meant = mojibake.meant();
        if (isHidden(meant)) {
            return blank(at, end);
        }
        boolean letter = Letters.isWordPart(meant);
        if (letter || Letters.isApostrophe(meant) && isWordPart(at - 1) && isWordPart(end)) {
            Arrays.fill(read, at, end, Letters.FILLER);
            read[at] = meant;
            if (letter && !isWordPart(end)) {
                Arrays.fill(read, at + 1, end, ' ');
            }
            return end;
        }
        return write(meant, at, end - 1);
    }

    /** Blanks the stars around words that a writer stressed; those of lists and of products stay. */
    private int emphasis(int at) {
        int end = at;
        while (end < read.length && text.charAt(end) == '*') {
            end++;
        }
        boolean before = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        boolean after = end == read.length || Character.isWhitespace(text.charAt(end));
        return before == after || end - at > 3 ? end : blank(at, end);
    }

    private boolean isWordPart(int at) {
        return at >= 0 && at < read.length && Letters.isWordPart(read[at]);
    }

    /** Blanks the tag that begins at {@code open}, if one does, and returns where to read on. */
    private int tag(int open) {
        if (text.startsWith("<!--", open)) {
            int end = indexOf("-->", open);
            return end < 0 ? open + 1 : blank(open, end + 3);
        }
        int name = open + (text.startsWith("</", open) ? 2 : 1);
        int after = name;
        while (after < read.length && (Character.isLetterOrDigit(text.charAt(after)) || text.charAt(after) == '-')) {
            after++;
        }
        String kind = text.substring(name, Math.min(after, name + 12)).toLowerCase(Locale.ROOT);
        boolean block = BLOCKS.contains(kind);
        if (!block && !INLINE.contains(kind) && !UNREAD.contains(kind)) {
            return open + 1;
        }
        int close = close(after);
        if (close < 0) {
            return open + 1;
        }
        int end = close + 1;
        if (UNREAD.contains(kind) && name == open + 1) {
            int last = indexOf("</" + kind, end);
            int lastClose = last < 0 ? -1 : close(last + 2 + kind.length());
            end = lastClose < 0 ? end : lastClose + 1;
        }
        blank(open, end);
        if (block) {
            read[open] = '\n';
            read[open + 1] = kind.equals("br") ? ' ' : '\n';
        }
        return end;
    }

    /** Returns where the tag ends whose name ends at {@code from}; -1 where it does not end soon. */
    private int close(int from) {
        for (int i = from; i < Math.min(read.length, from + LONGEST_TAG); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c == '<') {
                return -1;
            }
        }
        return -1;
    }

    /** Finds what is searched for from left to right only; what is not there once is not searched for again. */
    private int indexOf(String mark, int from) {
        int found = missing.contains(mark) ? -1 : text.indexOf(mark, from);
        if (found < 0) {
            missing.add(mark);
        }
        return found;
    }

    private int blank(int from, int to) {
        Arrays.fill(read, from, to, ' ');
        return to;
    }

    private int reference(int from) {
        int end = from + 1;
        while (end < read.length && end - from <= LONGEST_REFERENCE && text.charAt(end) != ';') {
            end++;
        }
        if (end >= read.length || text.charAt(end) != ';') {
            return from + 1;
        }
        Character meant = meant(text.substring(from + 1, end));
        if (meant == null) {
            return from + 1;
        }
        return write(meant, from, end);
    }

    /** Writes {@code meant} for the characters from {@code from} to {@code end}, which is included, and returns where to read on. */
    private int write(char meant, int from, int end) {
        blank(from, end + 1);
        read[place(meant, from, end)] = meant;
        return end + 1;
    }

    /**
     * Returns where among its reference a character stands: one that opens or closes a quotation so that the quotation holds the whole
     * reference, one that does either at the words that tell which, any other at those before it.
     */
    private int place(char meant, int from, int end) {
        boolean opens = from == 0 || Character.isWhitespace(read[from - 1]);
        return meant == '”' || meant == '"' && opens ? end : from;
    }

    private static @Nullable Character meant(String reference) {
        if (!reference.startsWith("#")) {
            return REFERENCES.get(reference);
        }
        boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
        try {
            int code = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
            return code < ' ' || code > 0xffff || Character.isSurrogate((char) code) || isHidden((char) code)
                    ? null
                    : (char) code;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
