package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Words;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Paragraph;
import io.onrecord.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cue and the tokens around it where its source and content can stand: those of its paragraph, within reach. */
public final class CueWindow {
    private static final int REACH = 150;
    private static final int FURTHER = 3;

    /** The cue. */
    public final Words cue;
    /** Index of the first token of the window. */
    public final int first;
    /** Index one past its last token. */
    public final int end;
    /** The token of the cue that the others hang from. */
    final int anchor;

    private final TokenTraits traits;
    private final int sentence;
    private final int paragraphEnd;
    /** What the grammar found for this cue; null where it found nothing. */
    final @Nullable Draft draft;

    CueWindow(TokenTraits traits, Words cue, @Nullable Draft draft) {
        this.cue = cue;
        this.traits = traits;
        this.sentence = traits.reading.structure().sentenceOf(cue.first());
        Paragraph paragraph = traits.reading
                .structure()
                .paragraphs()
                .get(traits.sentence(cue.first()).paragraph());
        this.paragraphEnd = paragraph.end();
        this.first = Math.max(paragraph.first(), cue.first() - REACH);
        this.end = Math.max(cue.end(), Math.min(end(traits, paragraph), cue.end() + REACH));
        this.anchor = anchor(traits, cue);
        this.draft = draft;
    }

    /**
     * Past a colon that ends the paragraph, or a comma and a quotation after it, the next paragraph belongs to it; and so does the
     * one past a quotation that is left open.
     */
    private static int end(TokenTraits traits, Paragraph paragraph) {
        List<Paragraph> paragraphs = traits.reading.structure().paragraphs();
        int last = paragraph.end() - 1;
        int next = traits.sentence(last).paragraph() + 1;
        int end = paragraph.end();
        boolean introduced =
                traits.reading.isComma(last) && end < traits.size && traits.quote[end] == TokenTraits.OPENS;
        boolean goesOn = introduced || traits.reading.is(last, ":");
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

    /**
     * Returns whether token {@code i} can belong to the cue at all: in other sentences than its own only what is quoted does, or
     * what a colon at the end of the paragraph introduces.
     */
    public boolean isOpen(int i) {
        if (i >= paragraphEnd || traits.reading.structure().sentenceOf(i) == sentence) {
            return true;
        }
        Sentence other = traits.sentence(i);
        return traits.quote[i] != TokenTraits.OUTSIDE || traits.marks[other.end()] > traits.marks[other.first()];
    }

    /** Returns how many tokens it has. */
    public int size() {
        return end - first;
    }
}
