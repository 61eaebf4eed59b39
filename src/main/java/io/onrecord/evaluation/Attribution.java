package io.onrecord.evaluation;

import io.onrecord.extract.Kind;
import io.onrecord.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution as the metric compares it, annotated or extracted.
 *
 * @param source spans of the source, empty without one
 * @param cue spans of the cue, empty without one
 * @param content spans of the content
 * @param kind how much of it is quoted
 * @param speech whether it is a statement by a reporting cue or a direct quotation
 * @param speaker name of the speaker, null where not known
 * @param resolved whether the speaker was resolved: false where an engine abstained
 * @param confidence share of such statements that the engine takes to be right; 1 for annotated ones
 */
public record Attribution(
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        Kind kind,
        boolean speech,
        @Nullable String speaker,
        boolean resolved,
        double confidence) {
    /** Makes the lists unmodifiable. */
    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
