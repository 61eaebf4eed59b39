package io.onrecord.extract.grammar;

import io.onrecord.extract.CueKind;
import io.onrecord.text.Paragraph;
import io.onrecord.text.Quotation;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the quotations that no cue claimed to those who said the ones before them.
 *
 * <p>A quotation that the paragraph before left open goes on; a paragraph that is all quotation belongs to whom the paragraph
 * before quoted, and so does a quotation that begins a paragraph as a sentence of its own; and a quotation after a sentence that
 * ends in a colon belongs to that sentence's subject.
 */
final class QuotationRule {
    /** Shorter ones are terms and titles as often as something said. */
    private static final int SHORTEST = 4;

    private final Reading reading;
    private final List<Draft> drafts;
    private @Nullable Draft @Nullable [] spoken;

    QuotationRule(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    /** Adds the quotations to the statements they carry on. */
    void read() {
        List<Quotation> quotations = reading.structure().quotations();
        Draft[] owners = new Draft[reading.tokens().size()];
        BitSet turns = new BitSet();
        for (Draft draft : drafts) {
            claim(owners, draft);
            if (draft.byLayout) {
                turns.set(draft.source.get(0).first());
            }
        }
        for (int i = 0; i < quotations.size(); i++) {
            Quotation quotation = quotations.get(i);
            Paragraph paragraph = reading.structure().paragraphs().get(quotation.paragraph());
            if (quotation.outer() >= 0 || !paragraph.role().isArticle()) {
                continue;
            }
            Words words = reading.words(quotation);
            boolean turn = turns.get(words.first()) || turns.get(words.first() + 1);
            if (turn || TurnRule.isStageDirection(reading, paragraph)) {
                continue;
            }
            if (owners[words.end() - 1] != null || owners[words.first()] != null) {
                continue;
            }
            Draft before = words.first() == paragraph.first()
                    ? carriedOn(quotation, words, paragraph, owners)
                    : afterSentence(words, paragraph);
            if (before != null) {
                before.content.add(words);
                claim(owners, before);
            }
        }
    }

    private @Nullable Draft carriedOn(Quotation quotation, Words words, Paragraph paragraph, Draft[] owners) {
        if (quotation.paragraph() == 0 || words.first() != paragraph.first()) {
            return null;
        }
        Paragraph before = reading.structure().paragraphs().get(quotation.paragraph() - 1);
        int last = lastQuoted(before);
        Draft owner = last < 0 ? null : owners[last];
        if (owner != null && quotation.continues()) {
            return owner;
        }
        boolean whole = isRestOf(words.end(), paragraph.end()) || isSentence(words);
        if (!whole || reading.count(words) < SHORTEST || owner != null && owner.byLayout) {
            return null;
        }
        return owner != null && endsWithQuotation(before, owner) ? owner : lastToSpeak(before);
    }

    /** Who speaks in the last sentence of a paragraph: "The mayor praised the crew." and a paragraph that begins with a quotation. */
    private @Nullable Draft lastToSpeak(Paragraph paragraph) {
        Draft last = spoken()[reading.structure().sentenceOf(paragraph.end() - 1)];
        return last == null || last.kind == CueKind.DECLINE || !paragraph.role().isArticle() ? null : last;
    }

    /** Whether a quotation is a sentence, or several, that no attribution follows. */
    private boolean isSentence(Words words) {
        int end = words.end();
        if (!reading.isStop(end - 2) || end >= reading.tokens().size()) {
            return false;
        }
        int next = reading.structure().sentenceOf(end);
        boolean cry = !reading.is(end - 2, ".");
        return reading.structure().sentences().get(next).first() == end && !(cry && spoken()[next] != null);
    }

    /** A quotation that is a sentence of its own, after one that says that somebody spoke: the same one goes on. */
    private @Nullable Draft afterSentence(Words words, Paragraph paragraph) {
        int sentence = reading.structure().sentenceOf(words.first());
        if (reading.structure().sentences().get(sentence).first() != words.first() || reading.count(words) < SHORTEST) {
            return null;
        }
        int last = words.end() - 2;
        if (reading.isComma(last) && words.end() < paragraph.end()) {
            return null;
        }
        Draft found = sentence == 0 ? null : spoken()[sentence - 1];
        return found != null && found.anchor() >= paragraph.first() ? found : null;
    }

    /** For each sentence the first statement whose cue stands in it, outside of quotations. */
    private @Nullable Draft[] spoken() {
        if (spoken == null) {
            spoken = new Draft[reading.structure().sentences().size()];
            for (Draft draft : drafts) {
                if (!draft.cue.isEmpty()
                        && !draft.byLayout
                        && !reading.structure().isQuoted(draft.anchor())) {
                    int at = reading.structure().sentenceOf(draft.anchor());
                    if (spoken[at] == null || draft.anchor() < spoken[at].anchor()) {
                        spoken[at] = draft;
                    }
                }
            }
        }
        return spoken;
    }

    private boolean isRestOf(int from, int end) {
        for (int i = from; i < end; i++) {
            if (reading.tokens().isWord(i) && !reading.structure().isQuoted(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the paragraph ends with what {@code owner} said, or with the words that say so. */
    private boolean endsWithQuotation(Paragraph paragraph, Draft owner) {
        int end = paragraph.end() - 1;
        while (end > paragraph.first() && !reading.tokens().isWord(end)) {
            end--;
        }
        int reach = owner.contentEnd();
        for (Words words : owner.cue) {
            reach = Math.max(reach, words.end());
        }
        for (Words words : owner.source) {
            reach = Math.max(reach, words.end());
        }
        return reach + 12 > end;
    }

    private int lastQuoted(Paragraph paragraph) {
        for (int i = paragraph.end() - 1; i >= paragraph.first(); i--) {
            if (reading.structure().isQuoted(i)) {
                return i;
            }
        }
        return -1;
    }

    private static void claim(Draft[] owners, Draft draft) {
        for (Words words : draft.content) {
            for (int i = words.first(); i < words.end(); i++) {
                if (owners[i] == null) {
                    owners[i] = draft;
                }
            }
        }
    }
}
