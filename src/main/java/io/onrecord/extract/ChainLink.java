package io.onrecord.extract;

import io.onrecord.speaker.Speaker;
import io.onrecord.text.Span;
import java.util.List;

/**
 * One that carried a statement on its way to the article: Interfax in "Interfax quoted Ushakov as saying".
 *
 * @param speaker the carrier
 * @param spans the words that name it
 */
public record ChainLink(Speaker speaker, List<Span> spans) {
    /** Makes the list unmodifiable. */
    public ChainLink {
        spans = List.copyOf(spans);
    }
}
