package io.onrecord.speaker;

import io.onrecord.speaker.Appearance.Standing;
import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.util.Set;

/** Tells from the words around it how prominent a place in a sentence is, without a parser. */
final class Standings {
    private static final Set<String> AUXILIARIES = Set.of(
            "has",
            "had",
            "have",
            "is",
            "was",
            "are",
            "were",
            "will",
            "would",
            "could",
            "should",
            "did",
            "does",
            "also",
            "later",
            "then",
            "repeatedly",
            "previously",
            "once",
            "never",
            "himself",
            "herself",
            "himself,",
            "recently",
            "again",
            "earlier",
            "publicly",
            "not",
            "n't",
            "initially",
            "quickly",
            "often",
            "even",
            "only",
            "just",
            "simply",
            "still",
            "already",
            "reportedly",
            "immediately",
            "finally",
            "sharply",
            "strongly",
            "clearly");

    private Standings() {}

    /** Returns the standing of the words from {@code first} to before {@code end}. */
    static Standing of(TextStructure structure, int first, int end) {
        Tokens tokens = structure.tokens();
        String next = end < tokens.size() ? tokens.lower(end) : "";
        if (next.equals("'s")
                || next.equals("'") && !tokens.isSpaceBefore(end)
                || Vocabulary.POSSESSIVE.contains(tokens.lower(first))
                        && end - first == 1
                        && !tokens.lower(first).equals("her")) {
            return Standing.POSSESSIVE;
        }
        if (speaks(tokens, first, end)) {
            return Standing.SPEAKS;
        }
        Sentence sentence = structure.sentences().get(structure.sentenceOf(first));
        int before = first - 1;
        while (before >= sentence.first() && first - before < 8 && isPartOfName(tokens, before)) {
            before--;
        }
        if (before < sentence.first()) {
            return Standing.SUBJECT;
        }
        String word = tokens.lower(before);
        if (AUXILIARIES.contains(next) || next.endsWith("ed") && next.length() > 4) {
            return Standing.SUBJECT;
        }
        if (Vocabulary.PREPOSITIONS.contains(word)
                && !word.equals("and")
                && !word.equals("that")
                && !word.equals("but")
                && !word.equals("as")) {
            return Standing.OBJECT;
        }
        return word.equals(",") || word.equals("that") || word.equals("but") || Vocabulary.isQuote(word)
                ? Standing.SUBJECT
                : Standing.OBJECT;
    }

    /** Titles and determiners that stand before a name or noun and belong to it. */
    private static boolean isPartOfName(Tokens tokens, int at) {
        String word = tokens.lower(at);
        return word.equals("the")
                || word.equals("a")
                || word.equals("former")
                || Nouns.title(word) != null && !tokens.word(at).equals(",")
                || Nations.named(tokens.word(at)) != null
                || !tokens.isWord(at) && Vocabulary.isQuote(word);
    }

    /** Returns whether the words from {@code first} to before {@code end} are the subject of a verb of speech. */
    static boolean speaks(Tokens tokens, int first, int end) {
        if (isSpeech(tokens, end) || isApposition(tokens, first, end) && isSpeech(tokens, end + 1)) {
            return true;
        }
        if (end < tokens.size()
                && (tokens.word(end).equals(",") || tokens.word(end).equals("("))) {
            int close = closing(tokens, end);
            if (close > 0 && isSpeech(tokens, close + 1)) {
                return true;
            }
        }
        return isAfterSpeech(tokens, first);
    }

    /** Whether a verb of speech stands at token {@code at}, behind auxiliaries and adverbs or without. */
    private static boolean isSpeech(Tokens tokens, int at) {
        int verb = at;
        int limit = Math.min(tokens.size(), at + 4);
        while (verb < limit && AUXILIARIES.contains(tokens.lower(verb))) {
            verb++;
        }
        return verb < limit && Vocabulary.SPEECH.contains(tokens.lower(verb));
    }

    /** "The mayor's spokesman, Tom Arden, would not say": a name between commas that stands for what is before it. */
    private static boolean isApposition(Tokens tokens, int first, int end) {
        return first > 1
                && end < tokens.size()
                && tokens.word(first - 1).equals(",")
                && tokens.word(end).equals(",");
    }

    /** "..., said Putin": inverted, where no object follows the verb. */
    private static boolean isAfterSpeech(Tokens tokens, int first) {
        int before = first - 1;
        int limit = Math.max(0, first - 7);
        while (before > limit && isPartOfName(tokens, before) && !Vocabulary.SPEECH.contains(tokens.lower(before))) {
            before--;
        }
        if (before < 1
                || !Set.of("said", "says", "added", "asked", "wrote", "according")
                                .contains(tokens.lower(before))
                        && !tokens.lower(before).equals("to")) {
            return false;
        }
        if (tokens.lower(before).equals("to")) {
            return tokens.lower(before - 1).equals("according");
        }
        String previous = tokens.lower(before - 1);
        return previous.equals(",") || Vocabulary.isQuote(previous);
    }

    /** The mark that closes the apposition opened at {@code open}, within 30 tokens; 0 where none does. */
    private static int closing(Tokens tokens, int open) {
        String mark = tokens.word(open).equals("(") ? ")" : ",";
        int limit = Math.min(tokens.size(), open + 30);
        for (int at = open + 2; at < limit; at++) {
            String word = tokens.word(at);
            if (word.equals(mark) && !(at + 1 < limit && tokens.isCapitalised(at + 1))) {
                return at;
            }
            if (word.equals(".") || Vocabulary.SPEECH.contains(tokens.lower(at)) && at < open + 3) {
                return 0;
            }
        }
        return 0;
    }
}
