package io.onrecord.text;

/**
 * A character that was written in UTF-8 and read as Windows-1252, so that two or three stand for it: "â€œ" for an opening quotation
 * mark, "Ã©" for "é". News that went through several systems has such, most often for the marks that word processors set.
 *
 * @param meant the character
 * @param length how many stand for it
 */
record Mojibake(char meant, int length) {
    /** What Windows-1252 has from 0x80 to 0x9f; where it has nothing, the control character of that number. */
    private static final String WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static final Mojibake NONE = new Mojibake('\0', 0);

    /** Returns what Windows-1252 has for {@code octet}, 0x80 to 0x9f. */
    static char windows(int octet) {
        return WINDOWS.charAt(octet - 0x80);
    }

    /** Returns whether a character may begin such a sequence. */
    static boolean mayBegin(char c) {
        return c == 'â' || c == 'Ã' || c == 'Â';
    }

    /** Returns the sequence that begins at {@code at}; of length 0 where none does. */
    static Mojibake at(String text, int at) {
        int second = octet(text, at + 1);
        return switch (text.charAt(at)) {
            case 'Â' -> second >= 0xa0 ? new Mojibake((char) second, 2) : NONE;
            case 'Ã' -> second >= 0x80 ? new Mojibake((char) (0x40 + second), 2) : NONE;
            case 'â' -> second == 0x80 ? punctuation(text, at + 2) : NONE;
            default -> NONE;
        };
    }

    private static Mojibake punctuation(String text, int at) {
        int third = octet(text, at);
        // The last octet of the closing mark is none of Windows-1252, so that it is often lost.
        return third >= 0x80 ? new Mojibake((char) (0x2000 + third - 0x80), 3) : new Mojibake('”', 2);
    }

    /** The octet of a character where it continues one in UTF-8; -1 where it does not. */
    private static int octet(String text, int at) {
        if (at >= text.length()) {
            return -1;
        }
        char c = text.charAt(at);
        int windows = WINDOWS.indexOf(c);
        if (windows >= 0) {
            return 0x80 + windows;
        }
        return c >= 0x80 && c <= 0xbf ? c : -1;
    }
}
