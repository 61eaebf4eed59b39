package io.onrecord.extract;

import io.onrecord.speaker.Speaker;
import io.onrecord.text.Span;
import java.util.List;

/**
 * Who said what, as an article has it. All spans are offsets into the article's text, in its order, and do not touch within
 * one part.
 *
 * @param source words that name the source; empty where the text names none
 * @param cue words that mark it as said
 * @param content what was said; never empty
 * @param kind how much of the content is quoted
 * @param polarity which way the speaker stands to it
 * @param speaker who the source is
 * @param addressee to whom it was said; empty where the text does not tell
 * @param venue where or through what it was said ("told Reuters", "in a statement"); empty where the text does not tell
 * @param chain through whom it came, the nearest to the speaker first; empty where the article has it from the speaker
 * @param outer index, in the extraction's list, of the statement inside which this one is told; -1 where it stands by itself
 * @param confidence calibrated share of statements like this one that are right, 0 to 1
 * @param provenance the engine and the rule or step that made it, for example "grammar:according-to"
 */
public record Statement(
        List<Span> source,
        Cue cue,
        List<Span> content,
        Kind kind,
        Polarity polarity,
        Speaker speaker,
        List<Span> addressee,
        List<Span> venue,
        List<ChainLink> chain,
        int outer,
        double confidence,
        String provenance) {
    /** Makes the lists unmodifiable; a statement without content is an {@link IllegalArgumentException}. */
    public Statement {
        source = List.copyOf(source);
        content = List.copyOf(content);
        addressee = List.copyOf(addressee);
        venue = List.copyOf(venue);
        chain = List.copyOf(chain);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement needs content; cue " + cue);
        }
    }
}
