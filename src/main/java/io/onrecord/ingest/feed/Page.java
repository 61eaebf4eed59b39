package io.onrecord.ingest.feed;

import io.onrecord.ingest.web.Validators;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The page of one article of a feed, as the desk knows it; times are milliseconds since the epoch, 0 for never. */
final class Page {
    final String link;

    @Nullable
    String articleId;

    long stamp;
    long found;
    long published;
    long version;
    long body;
    long next;
    long gap;
    int missing;
    boolean retracted;
    Validators validators = Validators.NONE;

    /* What the feed said last; kept until the page was read, and no longer than this process. */
    @Nullable
    FeedItem item;

    /* Looks in a row that failed; no longer than this process. */
    int failures;

    boolean listed = true;
    boolean busy;
    /* The feed said something new while the page was being read. */
    boolean isNewsWaiting;

    Page(String link) {
        this.link = link;
    }

    String id() {
        return articleId == null ? io.onrecord.ingest.web.CanonicalUrl.articleId(URI.create(link)) : articleId;
    }

    boolean isPublished() {
        return version > 0;
    }
}
