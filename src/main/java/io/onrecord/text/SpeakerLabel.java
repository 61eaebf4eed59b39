package io.onrecord.text;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a line says that it is, before a colon: "OKAFOR: ..." or "Mayor Joan Tressel: ..."; of a quoted line without the
 * mark that opens it.
 *
 * @param first index of its first token
 * @param colon index of the colon
 */
public record SpeakerLabel(int first, int colon) {
    private static final int LONGEST = 6;
    private static final Set<String> QUESTION_AND_ANSWER = Set.of("q", "a", "question", "answer");
    /** What stands before a colon and names nobody. */
    private static final Set<String> NO_SPEAKERS = Set.of(
            "note",
            "update",
            "updated",
            "breaking",
            "related",
            "video",
            "watch",
            "photos",
            "correction",
            "analysis",
            "opinion",
            "live",
            "exclusive",
            "source",
            "sources",
            "title",
            "date",
            "time",
            "where",
            "when",
            "who",
            "what",
            "contact",
            "tags",
            "topics",
            "read",
            "more",
            "see",
            "part",
            "chapter",
            "election",
            "campaign",
            "report",
            "review",
            "poll",
            "headline",
            "email",
            "gold",
            "silver",
            "closing",
            "advertisement",
            "editor",
            "p.m.",
            "a.m.",
            "the");

    /** Returns the words before the first colon of {@code paragraph}, where they are few. */
    public static @Nullable SpeakerLabel of(Tokens tokens, Paragraph paragraph) {
        int first = tokens.isQuotationMark(paragraph.first()) ? paragraph.first() + 1 : paragraph.first();
        for (int i = first + 1; i <= Math.min(paragraph.end() - 2, first + LONGEST); i++) {
            if (tokens.word(i).equals(":")) {
                return new SpeakerLabel(first, i);
            }
        }
        return null;
    }

    /** Returns whether the label is a name, a role or the letter of an interview. */
    public boolean isOfTurn(Tokens tokens) {
        if (colon == first + 1 && QUESTION_AND_ANSWER.contains(tokens.lower(first))) {
            return true;
        }
        int brackets = 0;
        for (int i = first; i < colon; i++) {
            brackets += tokens.word(i).equals("(") ? 1 : tokens.word(i).equals(")") ? -1 : 0;
            boolean part = tokens.isCapitalised(i)
                    || tokens.word(i).equals("(")
                    || tokens.word(i).equals(")")
                    || tokens.word(i).equals(",");
            if (!part || namesNobody(tokens.lower(i))) {
                return false;
            }
        }
        return brackets == 0;
    }

    /** Returns whether the label stands in capitals, as in transcripts. */
    public boolean isCapitals(Tokens tokens) {
        for (int i = first; i < colon; i++) {
            String word = tokens.word(i);
            if (word.length() > 2 && !word.equals(word.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return tokens.word(first).length() > 3 || colon - first > 1;
    }

    /** Returns whether {@code word} before a colon is the name of no speaker. */
    public static boolean namesNobody(String word) {
        return NO_SPEAKERS.contains(word);
    }
}
