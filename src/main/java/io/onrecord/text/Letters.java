package io.onrecord.text;

/** Classes of characters as news uses them. */
final class Letters {
    /** The soft hyphen: it stands within words, and belongs to none. */
    static final char FILLER = '\u00ad';

    private Letters() {}

    /** White space of any kind, no-break and zero-width included. */
    static boolean isSpace(int c) {
        return c == ' '
                || c == '\n'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\u200e'
                || c == '\u200f'
                || c == '\u2060'
                || c == '\ufeff'
                || c < ' ';
    }

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == '‘';
    }

    /** Letters, digits, the marks that combine with them, and what fills a word up. */
    static boolean isWordPart(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == FILLER;
    }

    static String withoutFiller(String word) {
        return word.indexOf(FILLER) < 0 ? word : word.replace(String.valueOf(FILLER), "");
    }
}
