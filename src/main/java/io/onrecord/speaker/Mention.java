package io.onrecord.speaker;

import io.onrecord.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an article where somebody speaks, as extraction sees it: what {@link Cast#speaker} is asked about.
 *
 * @param source words that name the source; empty where the text names none
 * @param cue words that mark it as said; empty for a quotation without a cue
 * @param content what was said; empty where not known
 * @param outer speaker of the statement inside which this one is told, null where it stands by itself
 * @param addressee to whom it was said; empty where the text does not tell
 */
public record Mention(
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        @Nullable Speaker outer,
        List<Span> addressee) {
    /** Makes the lists unmodifiable. */
    public Mention {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        addressee = List.copyOf(addressee);
    }

    /** Returns the mention of which only the words that name the source are known. */
    public static Mention of(Span source) {
        return new Mention(List.of(source), List.of(), List.of(), null, List.of());
    }

    /** Returns this mention told inside a statement of {@code speaker}. */
    public Mention inside(Speaker speaker) {
        return new Mention(source, cue, content, speaker, addressee);
    }
}
