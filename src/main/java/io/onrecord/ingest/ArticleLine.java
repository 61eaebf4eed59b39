package io.onrecord.ingest;

import io.onrecord.schema.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of an article file, as it was understood. */
public sealed interface ArticleLine {
    /** Returns the number of the line in its file, the first being 1. */
    long number();

    /** Returns the bytes of the line without its end. */
    byte[] bytes();

    /** A line that holds an article. */
    record Version(long number, byte[] bytes, Article article) implements ArticleLine {}

    /**
     * A line that takes an article back.
     *
     * @param id id of the article
     * @param at when it was retracted; null where the line does not say, and then it counts from its arrival
     * @param reason why, in words; null where the line does not say
     */
    record Retraction(
            long number,
            byte[] bytes,
            String id,
            @Nullable Instant at,
            @Nullable String reason) implements ArticleLine {}

    /**
     * A line that is no article.
     *
     * @param reason what is wrong, with the field, what stood there and what was expected
     */
    record Unreadable(long number, byte[] bytes, String reason) implements ArticleLine {}
}
