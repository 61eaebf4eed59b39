package io.onrecord.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * An article that a feed brought, for whoever watches.
 *
 * @param feed address of the feed
 * @param kind what happened to it
 * @param articleId id of the article
 * @param outlet its outlet; null for a retraction, or where it has none
 * @param title its title; of a retraction the reason
 */
public record FeedNews(
        String feed,
        Kind kind,
        String articleId,
        @Nullable String outlet,
        @Nullable String title) {
    /** What can happen to an article. */
    public enum Kind {
        /** It came out. */
        PUBLISHED,
        /** It has another body than before. */
        CHANGED,
        /** It is gone. */
        RETRACTED
    }

    static FeedNews of(Publication publication) {
        if (publication instanceof Publication.Version version) {
            boolean first = version.article().getUpdated() == null;
            return new FeedNews(
                    version.feed().url,
                    first ? Kind.PUBLISHED : Kind.CHANGED,
                    version.article().getId(),
                    version.article().getOutlet(),
                    version.article().getTitle());
        }
        Publication.Retraction retraction = (Publication.Retraction) publication;
        return new FeedNews(
                retraction.feed().url, Kind.RETRACTED, retraction.page().id(), null, retraction.reason());
    }
}
