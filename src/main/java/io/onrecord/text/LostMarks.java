package io.onrecord.text;

import java.util.Set;

/** Finds where a quotation ends, or begins, of which the one mark was lost: by who said it, and by its sentences. */
final class LostMarks {
    /** A subject is at most so long: "Treasury Secretary Joan Tressel said". */
    private static final int LONGEST_SUBJECT = 5;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i");
    private static final Set<String> FIRST_PERSONS =
            Set.of("i", "we", "my", "our", "me", "us", "i'm", "i've", "we've", "we're", "you", "your");

    private final Tokens tokens;

    LostMarks(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Returns the last token of a quotation that was not closed, the mark before an attribution; -1 where none of these comes.
     *
     * @param open the mark that opens it
     * @param end where the search ends
     */
    int endOf(int open, int end) {
        for (int i = open + 3; i < end; i++) {
            if (endsBeforeAttribution(i - 1) && isAttribution(i, end)) {
                return i - 1;
            }
        }
        return -1;
    }

    /**
     * Returns the first token of a quotation that was not opened; -1 where the mark that closes it may be a stray one.
     *
     * @param from the first token that it may hold
     * @param close the mark that closes it
     * @param end one past the last token of the paragraph
     * @param first whether nothing stands before {@code from} in the paragraph
     */
    int startOf(int from, int close, int end, boolean first) {
        if (close - from < 3 || !endsQuotation(close - 1) && !(close + 1 < end && endsQuotation(close + 1))) {
            return -1;
        }
        boolean attributed = close + 2 < end && isAttribution(close + 1, end);
        int sentence = -1;
        boolean spoken = false;
        for (int i = close - 2; i >= from; i--) {
            if (sentence >= 0) {
                spoken |= FIRST_PERSONS.contains(tokens.lower(i));
            } else if (isIntroduction(i)) {
                return i + 1;
            } else if (SayingVerbs.contains(tokens.lower(i))) {
                return -1;
            } else if (endsSentence(i)) {
                sentence = i + 1;
            }
        }
        if (first) {
            return !attributed ? -1 : sentence < 0 || spoken ? from : sentence;
        }
        return sentence;
    }

    /** Returns whether the quotation that {@code close} closed goes on, amid a sentence, to the mark {@code next}. */
    boolean isClosedTooSoon(int close, int next) {
        if (endsQuotation(close - 1) || !endsQuotation(next - 1) || !tokens.isWord(close + 1)) {
            return false;
        }
        for (int i = close + 1; i < next; i++) {
            if (SayingVerbs.contains(tokens.lower(i))) {
                return false;
            }
        }
        return Character.isLowerCase(tokens.text().charAt(tokens.start(close + 1)));
    }

    private boolean isIntroduction(int at) {
        String word = tokens.word(at);
        return word.equals(":") || at > 0 && word.equals(",") && SayingVerbs.contains(tokens.lower(at - 1));
    }

    private boolean endsSentence(int at) {
        return endsQuotation(at) && !tokens.word(at).equals(",") && tokens.isCapitalised(at + 1);
    }

    private boolean endsBeforeAttribution(int at) {
        return endsQuotation(at) && !tokens.word(at).equals(".");
    }

    /** Returns whether the token stands at the end of quotations. */
    boolean endsQuotation(int at) {
        return switch (tokens.word(at)) {
            case ",", ".", "?", "!", "…", "..." -> true;
            default -> false;
        };
    }

    /** Whether "said Finch", "he said" or "Mayor Finch said" stands at {@code at}. */
    private boolean isAttribution(int at, int end) {
        if (SayingVerbs.contains(tokens.lower(at))) {
            return at + 1 < end && isSubject(at + 1);
        }
        if (!isSubject(at)) {
            return false;
        }
        boolean common = tokens.lower(at).equals("the");
        for (int i = at + 1; i < Math.min(end, at + LONGEST_SUBJECT); i++) {
            if (SayingVerbs.contains(tokens.lower(i))) {
                return true;
            }
            if (!tokens.isWord(i) || !common && !tokens.isCapitalised(i) || PRONOUNS.contains(tokens.lower(at))) {
                return false;
            }
        }
        return false;
    }

    private boolean isSubject(int at) {
        return tokens.isWord(at)
                && (tokens.isCapitalised(at)
                        || PRONOUNS.contains(tokens.lower(at))
                        || tokens.lower(at).equals("the"));
    }
}
