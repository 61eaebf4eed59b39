package io.onrecord.syntax;

/** The look of a word as a number from 1. */
final class Shape {
    private static final int LOWER = 1;
    private static final int CAPITALISED = 2;
    private static final int CAPITALS = 3;
    private static final int MIXED = 4;
    private static final int NUMBER = 5;
    private static final int WITH_DIGITS = 6;
    private static final int MARK = 7;
    private static final int INITIAL = 8;
    private static final int HYPHENATED = 8;

    private Shape() {}

    static int of(String word) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        boolean hyphen = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'a' && c <= 'z') {
                lower++;
            } else if (c >= 'A' && c <= 'Z' || Character.isUpperCase(c)) {
                upper++;
            } else if (Character.isDigit(c)) {
                digits++;
            } else if (c == '-') {
                hyphen = i > 0;
            } else if (Character.isLetter(c)) {
                lower++;
            }
        }
        int shape = shape(word, upper, lower, digits);
        return hyphen ? shape + HYPHENATED : shape;
    }

    private static int shape(String word, int upper, int lower, int digits) {
        if (upper + lower + digits == 0) {
            return MARK;
        }
        if (digits > 0) {
            return upper + lower == 0 ? NUMBER : WITH_DIGITS;
        }
        if (upper == 0) {
            return LOWER;
        }
        if (lower == 0) {
            return upper == 1 ? INITIAL : CAPITALS;
        }
        return upper == 1 && Character.isUpperCase(word.charAt(0)) ? CAPITALISED : MIXED;
    }
}
