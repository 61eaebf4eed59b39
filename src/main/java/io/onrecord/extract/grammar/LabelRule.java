package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Paragraph;
import io.onrecord.text.ParagraphRole;
import io.onrecord.text.Quotation;
import java.util.List;

/** Statements that a label marks: transcripts ("OKAFOR: ...", "Q: ..."), headlines ("Mayor: Budget 'a Joke'"), posts ("- Ines Okafor"). */
final class LabelRule {
    private static final int LONGEST = 6;

    private final Reading reading;
    private final List<Draft> drafts;

    LabelRule(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    /** Adds the statements that labels of the text's paragraphs mark. */
    void read() {
        List<Paragraph> paragraphs = reading.structure().paragraphs();
        boolean transcript = paragraphs.stream().filter(this::isTurn).limit(4).count() >= 3;
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean heading = paragraph.role() == ParagraphRole.HEADLINE || i == 0;
            int colon = colon(paragraph);
            if (colon > 0
                    && paragraph.role().isArticle()
                    && (heading && isHeadlineLabel(paragraph, colon)
                            || isTurn(paragraph) && (transcript || isCapitals(paragraph, colon)))) {
                add(
                        "label",
                        new Words(paragraph.first(), colon),
                        new Words(colon, colon + 1),
                        new Words(colon + 1, paragraph.end()));
            } else if (i > 0 && paragraph.role().isArticle()) {
                signature(paragraphs.get(i - 1), paragraph);
            }
        }
    }

    private void add(String rule, Words source, Words cue, Words content) {
        Draft draft = new Draft(rule);
        draft.source.add(source);
        draft.cue.add(cue);
        draft.lemma = reading.text(cue);
        draft.kind = CueKind.SAY;
        draft.content.add(content);
        drafts.add(draft);
    }

    /** "- Ines Okafor (@okafor) 12 June" under a quotation. */
    private void signature(Paragraph quoted, Paragraph paragraph) {
        if (!reading.isDash(paragraph.first())
                || paragraph.end() - paragraph.first() < 3
                || paragraph.end() - paragraph.first() > 16) {
            return;
        }
        int end = paragraph.first() + 1;
        while (end < paragraph.end() && isSigned(end)) {
            end++;
        }
        boolean goesOn = end < paragraph.end()
                && reading.tokens().isWord(end)
                && !TimeWords.isMonth(reading.word(end))
                && !Character.isDigit(reading.word(end).charAt(0));
        Quotation quotation = reading.quotation(quoted.first());
        boolean account =
                reading.word(end - 1).equals(")") && reading.word(end - 2).startsWith("@");
        boolean whole = quotation != null && quotation.span().equals(quoted.span());
        if (end > paragraph.first() + 1
                && !goesOn
                && (whole || account)
                && quoted.role().isArticle()) {
            add(
                    "signature",
                    new Words(paragraph.first() + 1, end),
                    new Words(paragraph.first(), paragraph.first() + 1),
                    new Words(quoted.first(), quoted.end()));
        }
    }

    /** Whether token {@code i} is part of a name or an account; told by its letters, since nobody has parsed so short a line. */
    private boolean isSigned(int i) {
        boolean part = reading.tokens().isCapitalised(i)
                || reading.word(i).startsWith("@")
                || reading.is(i, "(")
                || reading.is(i, ")");
        return part && !TimeWords.isMonth(reading.word(i));
    }

    private int colon(Paragraph paragraph) {
        for (int i = paragraph.first() + 1; i < Math.min(paragraph.end() - 1, paragraph.first() + LONGEST + 2); i++) {
            if (reading.is(i, ":")) {
                return i;
            }
        }
        return -1;
    }

    private boolean isTurn(Paragraph paragraph) {
        int colon = colon(paragraph);
        if (colon < 0 || colon - paragraph.first() > LONGEST || paragraph.end() - colon < 3) {
            return false;
        }
        String first = reading.word(paragraph.first());
        if (colon == paragraph.first() + 1
                && (first.equals("q") || first.equals("a") || first.equals("question") || first.equals("answer"))) {
            return true;
        }
        for (int i = paragraph.first(); i < colon; i++) {
            boolean part =
                    reading.tokens().isCapitalised(i) || reading.is(i, "(") || reading.is(i, ")") || reading.is(i, ",");
            if (!part || isNoSpeaker(reading.word(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isCapitals(Paragraph paragraph, int colon) {
        for (int i = paragraph.first(); i < colon; i++) {
            String word = reading.tokens().word(i);
            if (word.length() > 2 && !word.equals(word.toUpperCase(java.util.Locale.ROOT))) {
                return false;
            }
        }
        String only = reading.tokens().word(paragraph.first());
        return only.length() > 3 || colon - paragraph.first() > 1;
    }

    /** A headline's label names somebody and a quotation or a clause follows. */
    private boolean isHeadlineLabel(Paragraph paragraph, int colon) {
        if (colon - paragraph.first() > 5 || paragraph.end() - colon < 4) {
            return false;
        }
        for (int i = paragraph.first(); i < colon; i++) {
            PartOfSpeech pos = reading.pos(i);
            if (!pos.isNoun() && pos != PartOfSpeech.ADJECTIVE && pos != PartOfSpeech.POSSESSIVE
                    || isNoSpeaker(reading.word(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoSpeaker(String word) {
        return switch (word) {
            case "note",
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
                    "gold",
                    "silver",
                    "closing",
                    "advertisement",
                    "editor",
                    "p.m.",
                    "a.m.",
                    "the" -> true;
            default -> false;
        };
    }
}
