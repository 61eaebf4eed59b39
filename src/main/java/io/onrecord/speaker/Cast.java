package io.onrecord.speaker;

import io.onrecord.text.ArticleText;
import io.onrecord.text.Span;
import io.onrecord.text.TextStructure;
import java.util.List;

/**
 * Everybody who appears in one article: whom its names, short forms, titles, descriptions and pronouns mean.
 *
 * <p>Never guesses: where two are about as likely, the speaker is {@link SpeakerKind#UNRESOLVED}, with the candidates and the rule
 * that held it back. Immutable for its readers; made in time linear in the length of the text.
 */
public final class Cast {
    private final CastReader reader;

    private Cast(CastReader reader) {
        this.reader = reader;
    }

    /**
     * Returns the cast of {@code article}.
     *
     * @param article the article
     * @param structure the structure of its text
     */
    public static Cast of(ArticleText article, TextStructure structure) {
        return new Cast(new CastReader(structure));
    }

    /** Returns who speaks at {@code mention}; never null. */
    public Speaker speaker(Mention mention) {
        return new SourceReader(reader, mention).speaker();
    }

    /** Returns who is meant by the words {@code span}, as if they spoke. */
    public Speaker speaker(Span span) {
        return speaker(Mention.of(span));
    }

    /** Returns the persons with a name, in the order in which the article introduces them. */
    public List<Speaker> persons() {
        return reader.people.all().stream()
                .map(person -> person.speaker("introduced"))
                .toList();
    }
}
