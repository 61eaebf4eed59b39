package io.onrecord.extract.grammar;

import io.onrecord.text.Paragraph;
import io.onrecord.text.Quotation;
import io.onrecord.text.Sentence;

/**
 * The stretch of a sentence in which a cue is read: the sentence, or the part of it inside the quotation that holds the cue.
 *
 * @param sentence the sentence
 * @param first index of the first token to look at
 * @param end index one past the last token to look at
 * @param quotation index of the outermost quotation that holds it; -1 outside of quotations
 */
record Clause(Sentence sentence, int first, int end, int quotation) {
    /** Returns the stretch around token {@code cue}. */
    static Clause around(Reading reading, Sentence sentence, int cue) {
        Paragraph paragraph = reading.structure().paragraphs().get(sentence.paragraph());
        int first = Math.max(sentence.first(), Math.min(paragraph.body(), cue));
        int end = sentence.end();
        int index = reading.structure().quotationOf(cue);
        if (index < 0) {
            return new Clause(sentence, first, end, -1);
        }
        Quotation quotation = reading.structure().quotations().get(index);
        int inside = reading.tokens().at(quotation.inside().start());
        int insideEnd = reading.tokens().at(quotation.inside().end() - 1) + 1;
        return new Clause(sentence, Math.max(first, inside), Math.min(end, insideEnd), index);
    }
}
