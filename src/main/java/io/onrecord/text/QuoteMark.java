package io.onrecord.text;

import org.jspecify.annotations.Nullable;

/**
 * A token that may be a quotation mark, and what it may do where it stands.
 *
 * @param token index of the token
 * @param single whether it is a single mark
 * @param opens whether it may open a quotation
 * @param closes whether it may close one
 */
record QuoteMark(int token, boolean single, boolean opens, boolean closes) {
    /** Returns what token {@code at} may do, given its neighbours; null where it is no quotation mark. */
    static @Nullable QuoteMark of(Tokens tokens, int at, int first, int end) {
        String word = tokens.word(at);
        if (word.length() > 2 || tokens.isWord(at)) {
            return null;
        }
        boolean open = at == first || tokens.isSpaceBefore(at) || opensGroup(tokens, at - 1);
        boolean tight = at + 1 < end && !tokens.isSpaceBefore(at + 1);
        boolean before = open && tight;
        boolean after = !open && (!tight || !tokens.isWord(at + 1));
        return switch (word) {
            case "\"", "''", "’’", "‘‘", "\u201f", "\uff02" ->
                new QuoteMark(at, false, before || !after, after || !before);
            case "“", "``", "„" -> new QuoteMark(at, false, !after || at == first, after && at != first);
            case "«" -> new QuoteMark(at, false, !after || open, after && !open && tight);
            case "”", "»" ->
                new QuoteMark(at, false, before && tokens.isWord(at + 1), !before || !tokens.isWord(at + 1));
            case "'", "‘", "‹", "`" -> single(tokens, at, before, !open && word.equals("'"), end);
            case "’", "›" -> new QuoteMark(at, true, false, !open);
            default -> null;
        };
    }

    private static QuoteMark single(Tokens tokens, int at, boolean before, boolean closes, int end) {
        boolean opens = before && !isElision(tokens, at + 1, end);
        return new QuoteMark(at, true, opens, closes && !before);
    }

    private static boolean isElision(Tokens tokens, int next, int end) {
        if (next >= end) {
            return true;
        }
        String word = tokens.lower(next);
        return switch (word) {
            case "em", "til", "cause", "bout", "n", "tis", "twas", "round", "cos" -> true;
            default -> Character.isDigit(word.charAt(0)) && word.length() <= 4 && word.endsWith("s");
        };
    }

    private static boolean opensGroup(Tokens tokens, int at) {
        String word = tokens.word(at);
        return switch (word) {
            case "(", "[", "{", "—", "–", "―", "--", "“", "``", "‘", "«", "/", "…" -> true;
            case "\"", "'", "''" ->
                at == 0 || tokens.isSpaceBefore(at) || tokens.word(at - 1).equals("(");
            default -> false;
        };
    }
}
