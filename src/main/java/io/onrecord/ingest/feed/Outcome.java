package io.onrecord.ingest.feed;

import io.onrecord.ingest.page.ArticlePage;
import io.onrecord.ingest.web.Request;
import io.onrecord.ingest.web.Validators;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a job. */
sealed interface Outcome {
    /**
     * A feed was read.
     *
     * @param moved where permanent redirects say that it is; null where it was
     * @param fresh how long its server says that it stays as it is
     */
    record Polled(
            FeedDocument document,
            Validators validators,
            @Nullable URI moved,
            Duration fresh) implements Outcome {}

    /**
     * A page was read.
     *
     * @param uri where it was found, redirects followed
     */
    record Read(ArticlePage article, URI uri, Validators validators) implements Outcome {}

    /**
     * Nothing changed since the last time.
     *
     * @param fresh how long its server says that it stays as it is
     */
    record Unchanged(Duration fresh) implements Outcome {}

    /** There is nothing (any more): status 404 or 410. */
    record Missing(int status) implements Outcome {}

    /** It is at another host, whose turn is to be waited for. */
    record Elsewhere(Request request) implements Outcome {}

    /**
     * It cannot be had.
     *
     * @param detail why, in words for an operator
     * @param retryAfter how long the server asks to be left alone; null where it does not
     * @param isFinal whether to ask again is of no use: robots.txt forbids it, or only subscribers get it
     */
    record Failed(String detail, @Nullable Duration retryAfter, boolean isFinal) implements Outcome {}
}
