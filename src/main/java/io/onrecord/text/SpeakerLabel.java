package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.text.Paragraph;
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
record SpeakerLabel(int first, int colon) {
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
    static @Nullable SpeakerLabel of(Reading reading, Paragraph paragraph) {
        int first = reading.isQuotationMark(paragraph.first()) ? paragraph.first() + 1 : paragraph.first();
        for (int i = first + 1; i <= Math.min(paragraph.end() - 2, first + LONGEST); i++) {
            if (reading.is(i, ":")) {
                return new SpeakerLabel(first, i);
            }
        }
        return null;
    }

    /** Returns whether the label is a name, a role or the letter of an interview. */
    boolean isOfTurn(Reading reading) {
        if (colon == first + 1 && QUESTION_AND_ANSWER.contains(reading.word(first))) {
            return true;
        }
        int brackets = 0;
        for (int i = first; i < colon; i++) {
            brackets += reading.is(i, "(") ? 1 : reading.is(i, ")") ? -1 : 0;
            boolean part =
                    reading.tokens().isCapitalised(i) || reading.is(i, "(") || reading.is(i, ")") || reading.is(i, ",");
            if (!part || namesNobody(reading.word(i))) {
                return false;
            }
        }
        return brackets == 0;
    }

    /** Returns whether the label stands in capitals, as in transcripts. */
    boolean isCapitals(Reading reading) {
        for (int i = first; i < colon; i++) {
            String word = reading.tokens().word(i);
            if (word.length() > 2 && !word.equals(word.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return reading.tokens().word(first).length() > 3 || colon - first > 1;
    }

    /** Returns whether {@code word} before a colon is the name of no speaker. */
    static boolean namesNobody(String word) {
        return NO_SPEAKERS.contains(word);
    }

    /** Returns the statement that the label marks: what follows it up to token {@code end}. */
    Draft draft(String rule, int end) {
        Draft draft = new Draft(rule);
        draft.source.add(new Words(first, colon));
        draft.cue.add(new Words(colon, colon + 1));
        draft.lemma = ":";
        draft.kind = CueKind.SAY;
        draft.content.add(new Words(colon + 1, end));
        return draft;
    }
}
