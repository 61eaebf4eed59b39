package io.onrecord.extract.grammar;

import io.onrecord.text.Paragraph;
import io.onrecord.text.Quotation;
import io.onrecord.text.SpeakerLabel;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns of a transcript or an interview: "OKAFOR: ...", "Q: ...", quoted ones too, with the paragraphs that carry them on. */
final class TurnRule {
    /** Labels that are not in capitals are those of a transcript from so many on. */
    private static final int TRANSCRIPT = 3;
    /** Where fewer than one in so many is spoken, it is a list: "Sanders: Win in a walk." */
    private static final int LIST = 4;
    /** A paragraph without a label carries the turn on where another turn follows so soon. */
    private static final int NEXT_TURN = 3;

    /** Words of somebody who speaks, and seldom of somebody who reports. */
    private static final Set<String> SPOKEN =
            Set.of("i", "we", "you", "my", "our", "your", "me", "us", "i'm", "i’m", "we're", "we’re");

    private final Reading reading;
    private final List<Draft> drafts;
    /** Cues that another rule has read. */
    private final BitSet taken = new BitSet();

    TurnRule(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
        drafts.forEach(draft -> taken.set(draft.anchor()));
    }

    /** Adds the turns that no rule has added yet. */
    void read() {
        List<Paragraph> paragraphs = reading.structure().paragraphs();
        SpeakerLabel[] turns = new SpeakerLabel[paragraphs.size()];
        int count = 0;
        int spoken = 0;
        for (int i = 0; i < turns.length; i++) {
            turns[i] = turn(paragraphs.get(i));
            count += turns[i] == null ? 0 : 1;
            spoken += turns[i] != null && isSpoken(paragraphs.get(i)) ? 1 : 0;
        }
        boolean many = count >= TRANSCRIPT;
        boolean transcript = many && spoken * LIST > count;
        Draft last = null;
        for (int i = 0; i < turns.length; i++) {
            Paragraph paragraph = paragraphs.get(i);
            SpeakerLabel label = turns[i];
            if (label != null && (transcript || !many && label.isCapitals(reading.tokens()) && isSpoken(paragraph))) {
                last = Draft.labelled("turn", label, paragraph.end());
                last.byLayout = true;
                drafts.add(last);
            } else if (isStageDirection(reading, paragraph)) {
                continue;
            } else if (last != null && (isCarriedOn(paragraph) || transcript && isBetween(paragraph, turns, i))) {
                last.content.add(new Words(paragraph.first(), paragraph.end()));
            } else {
                last = null;
            }
        }
    }

    private @Nullable SpeakerLabel turn(Paragraph paragraph) {
        SpeakerLabel label = SpeakerLabel.of(reading.tokens(), paragraph);
        boolean turn = label != null
                && paragraph.role().isArticle()
                && label.isOfTurn(reading.tokens())
                && holdsWord(label.colon() + 1, paragraph.end())
                && !taken.get(label.colon());
        return turn ? label : null;
    }

    /** Whether anything but numbers stands there: "Clinton: 547" is a count. */
    private boolean holdsWord(int first, int end) {
        for (int i = first; i < end; i++) {
            if (reading.tokens().isWord(i) && Character.isLetter(reading.word(i).charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the quotation that the turn left open goes on. */
    private boolean isCarriedOn(Paragraph paragraph) {
        Quotation quotation = reading.quotation(paragraph.first());
        return quotation != null && quotation.continues() && reading.opensQuotation(paragraph.first());
    }

    /** Whether somebody speaks in a paragraph without a label that other turns follow. */
    private boolean isBetween(Paragraph paragraph, SpeakerLabel[] turns, int index) {
        boolean followed = false;
        for (int i = index + 1; i < Math.min(turns.length, index + 1 + NEXT_TURN); i++) {
            followed |= turns[i] != null;
        }
        boolean outside = reading.quotation(paragraph.first()) == null;
        return followed && outside && paragraph.role().isArticle() && isSpoken(paragraph);
    }

    private boolean isSpoken(Paragraph paragraph) {
        for (int i = paragraph.first(); i < paragraph.end(); i++) {
            if (SPOKEN.contains(reading.word(i)) || reading.is(i, "?")) {
                return true;
            }
        }
        return false;
    }

    /** "(LAUGHTER)", behind a mark where the transcript is quoted. */
    static boolean isStageDirection(Reading reading, Paragraph paragraph) {
        int first = reading.tokens().isQuotationMark(paragraph.first()) ? paragraph.first() + 1 : paragraph.first();
        if (!reading.is(first, "(") && !reading.is(first, "[")) {
            return false;
        }
        int end = first + 1;
        while (end < paragraph.end() && !reading.is(end, ")") && !reading.is(end, "]")) {
            end++;
        }
        while (end < paragraph.end() && !reading.tokens().isWord(end)) {
            end++;
        }
        return end == paragraph.end();
    }
}
