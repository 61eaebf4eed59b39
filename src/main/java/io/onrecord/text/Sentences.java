package io.onrecord.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Cuts a paragraph into sentences.
 *
 * <p>A stop ends a sentence where the next word could begin one; the stop of an abbreviation only where that word usually begins
 * one. A question or an exclamation in quotation marks does not, where a verb of saying follows ("Why?" Smith asked).
 */
final class Sentences {
    /** A longer sentence is cut, so that what reads sentences has a bound. */
    static final int LONGEST = 600;

    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "in",
            "on",
            "at",
            "but",
            "and",
            "if",
            "when",
            "while",
            "after",
            "before",
            "as",
            "for",
            "this",
            "that",
            "these",
            "those",
            "there",
            "his",
            "her",
            "their",
            "its",
            "our",
            "my",
            "what",
            "who",
            "how",
            "why",
            "where",
            "asked",
            "since",
            "although",
            "though",
            "because",
            "however",
            "meanwhile",
            "according",
            "yet",
            "so",
            "some",
            "many",
            "most",
            "no",
            "not",
            "one",
            "two",
            "such",
            "both",
            "until",
            "by",
            "with",
            "from",
            "last",
            "also",
            "then",
            "now",
            "under",
            "despite",
            "or",
            "all",
            "among",
            "during");

    private final Tokens tokens;

    Sentences(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Adds the sentences of the paragraph that holds the tokens from {@code first} to before {@code end}. */
    void split(int first, int end, int paragraph, List<Sentence> sentences) {
        int start = first;
        int at = first;
        while (at < end) {
            int next = at + 1;
            if (isStop(at)) {
                next = closed(next, end);
                if (next < end && !ends(at, next, end)) {
                    at = next;
                    continue;
                }
            } else if (next - start < LONGEST) {
                at = next;
                continue;
            }
            if (next > start) {
                sentences.add(new Sentence(start, next, paragraph));
                start = next;
            }
            at = next;
        }
        if (start < end) {
            sentences.add(new Sentence(start, end, paragraph));
        }
    }

    private boolean isStop(int at) {
        String word = tokens.word(at);
        char last = word.charAt(word.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…' || last == '。';
    }

    /** The first token after the marks that belong to the sentence just ended: further stops, closing quotes, brackets. */
    private int closed(int from, int end) {
        int at = from;
        while (at < end && !tokens.isSpaceBefore(at)) {
            String word = tokens.word(at);
            boolean closes = word.length() <= 2 && "\"”’'»›)]!?….''’’".contains(word);
            if (!closes) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean ends(int stop, int next, int end) {
        int first = next;
        while (first < end - 1 && !tokens.isWord(first)) {
            first++;
        }
        if (!tokens.isSpaceBefore(next)) {
            return isQuoteMark(next - 1) && tokens.isCapitalised(first);
        }
        int letter = tokens.text().codePointAt(tokens.start(first));
        if (Character.isLowerCase(letter) && !tokens.word(next).equals("•")) {
            return false;
        }
        String word = tokens.word(stop);
        boolean opensQuote = next < first && isQuoteMark(next);
        if (word.length() > 1 && word.endsWith(".") && tokens.isWord(stop)) {
            return endsAfterAbbreviation(word, stop, first, opensQuote);
        }
        boolean quoted = next - 1 > stop && isQuoteMark(next - 1);
        if (quoted && isShortAttribution(first, end)) {
            return false;
        }
        return !(quoted && !word.endsWith(".") && sayingFollows(first, end) && !isIntroduced(stop));
    }

    private boolean endsAfterAbbreviation(String word, int stop, int first, boolean opensQuote) {
        String bare = word.substring(0, word.length() - 1).toLowerCase(java.util.Locale.ROOT);
        if (Abbreviations.standsBeforeNames(bare) || bare.length() == 1 && !bare.equals("i")) {
            return false;
        }
        boolean capitalised = tokens.isCapitalised(first);
        return opensQuote && capitalised
                || capitalised && STARTERS.contains(tokens.lower(first))
                || capitalised && first == stop + 1 && !Abbreviations.isInitials(bare) && bare.length() > 3
                || tokens.end(stop) < tokens.start(stop + 1) && !tokens.isWord(stop + 1) && capitalised;
    }

    /** ""...missing." Lopez said.": who said it stands after the stop. */
    private boolean isShortAttribution(int from, int end) {
        for (int at = from; at < Math.min(end, from + 5); at++) {
            if (SayingVerbs.contains(tokens.lower(at))) {
                return at > from && at + 1 < end && isStop(at + 1);
            }
            if (!tokens.isCapitalised(at)) {
                return false;
            }
        }
        return false;
    }

    /** Whether the quotation that ends with the stop was opened after a comma or a colon: who said it stands before it. */
    private boolean isIntroduced(int stop) {
        for (int at = stop - 1; at > 1 && stop - at < LONGEST; at--) {
            if (isQuoteMark(at) && tokens.isSpaceBefore(at)) {
                return tokens.word(at - 1).equals(",") || tokens.word(at - 1).equals(":");
            }
        }
        return false;
    }

    private boolean sayingFollows(int from, int end) {
        for (int at = from; at < Math.min(end, from + 8); at++) {
            if (SayingVerbs.contains(tokens.lower(at))) {
                return true;
            }
            if (!tokens.isWord(at) && !tokens.word(at).equals(",")
                    || Character.isLowerCase(tokens.word(at).charAt(0)) && at > from + 3) {
                return false;
            }
        }
        return false;
    }

    private boolean isQuoteMark(int at) {
        return Arrays.asList("\"", "“", "”", "‘", "’", "'", "''", "``", "«", "»", "’’", "‘‘", "‹", "›")
                .contains(tokens.word(at));
    }
}
