package io.onrecord.ingest.feed;

import io.onrecord.schema.Article;
import java.time.Instant;

/** What the desk has for the topic of articles. */
sealed interface Publication {
    Feed feed();

    Page page();

    /** A version of an article, the first or a changed one. */
    record Version(Feed feed, Page page, Article article) implements Publication {}

    /**
     * An article that is no longer there.
     *
     * @param reason how that is known
     */
    record Retraction(Feed feed, Page page, Instant at, String reason) implements Publication {}
}
