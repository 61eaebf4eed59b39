package io.onrecord.extract;

import io.onrecord.text.Span;
import java.util.List;

/**
 * The words that mark a statement as said.
 *
 * @param spans the words in the order of the text; empty for a quotation without a cue
 * @param lemma dictionary form, for example "say" or "according to"; empty without a cue
 * @param kind the class of saying
 */
public record Cue(List<Span> spans, String lemma, CueKind kind) {
    /** Makes the list unmodifiable. */
    public Cue {
        spans = List.copyOf(spans);
    }
}
