package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Words;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cue and the tokens around it where its source and content can stand: those of its paragraph, within reach. */
public final class CueWindow {
    private static final int REACH = 150;
    private static final int FURTHER = 3;

    public final Words cue;
    public final int first;
    public final int end;
    /** The token of the cue that the others hang from. */
    final int anchor;
    /** What the grammar found for this cue; null where it found nothing. */
    final @Nullable Draft draft;

    CueWindow(TokenTraits traits, Words cue, List<Draft> drafts) {
        this.cue = cue;
        Paragraph paragraph = traits.reading
                .structure()
                .paragraphs()
                .get(traits.sentence(cue.first()).paragraph());
        this.first = Math.max(paragraph.first(), cue.first() - REACH);
        this.end = Math.max(cue.end(), Math.min(end(traits, paragraph), cue.end() + REACH));
        this.anchor = anchor(traits, cue);
        this.draft = draft(cue, drafts);
    }

    /** Past a colon that ends the paragraph, and past a quotation that it leaves open, the next paragraph belongs to it. */
    private static int end(TokenTraits traits, Paragraph paragraph) {
        List<Paragraph> paragraphs = traits.reading.structure().paragraphs();
        int last = paragraph.end() - 1;
        int next = traits.sentence(last).paragraph() + 1;
        int end = paragraph.end();
        boolean goesOn = traits.reading.is(last, ":");
        for (int more = 0; more < FURTHER && goesOn && next < paragraphs.size(); more++, next++) {
            if (!paragraphs.get(next).role().isArticle()) {
                break;
            }
            end = paragraphs.get(next).end();
            boolean quoted = traits.quote[end - 1] != TokenTraits.OUTSIDE;
            int after = end < traits.size ? traits.quote[end] : TokenTraits.OUTSIDE;
            goesOn = quoted && after == TokenTraits.OPENS;
        }
        return end;
    }

    private static int anchor(TokenTraits traits, Words cue) {
        int best = -1;
        for (int i = cue.first(); i < cue.end(); i++) {
            boolean top =
                    !cue.contains(traits.head[i]) && traits.reading.tokens().isWord(i);
            boolean verb = PartOfSpeech.of(traits.pos[i]).isVerb();
            if (top && (best < 0 || verb && !PartOfSpeech.of(traits.pos[best]).isVerb())) {
                best = i;
            }
        }
        return best < 0 ? cue.first() : best;
    }

    private static @Nullable Draft draft(Words cue, List<Draft> drafts) {
        Draft best = null;
        int most = 0;
        for (Draft draft : drafts) {
            for (Words words : draft.cue) {
                int shared = Math.min(words.end(), cue.end()) - Math.max(words.first(), cue.first());
                if (shared > most) {
                    most = shared;
                    best = draft;
                }
            }
        }
        return best;
    }

    public int size() {
        return end - first;
    }
}
