package io.onrecord.ingest.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface Answer {
    /**
     * A body, decompressed.
     *
     * @param uri where it was found, redirects followed
     * @param body the bytes
     * @param contentType value of {@code Content-Type}, empty where none was sent
     * @param validators what to ask with next time
     * @param fresh how long the server says the answer stays true; zero where it does not
     * @param moved whether permanent redirects alone led here
     */
    record Document(URI uri, byte[] body, String contentType, Validators validators, Duration fresh, boolean moved)
            implements Answer {}

    /**
     * Nothing changed.
     *
     * @param fresh how long the server says this stays true; zero where it does not
     */
    record Unchanged(Duration fresh) implements Answer {}

    /**
     * A redirect to another host, whose turn it is to be waited for.
     *
     * @param request what to ask there
     */
    record Elsewhere(Request request) implements Answer {}

    /**
     * The server says that there is nothing (any more).
     *
     * @param status 404 or 410
     */
    record Missing(int status) implements Answer {}

    /**
     * No answer that can be used.
     *
     * @param reason class of the trouble
     * @param detail what happened, in words fit for an operator
     * @param retryAfter how long the server asks to be left alone; null where it does not
     */
    record Trouble(Reason reason, String detail, @Nullable Duration retryAfter) implements Answer {}

    /** Why there is no answer. */
    enum Reason {
        /** The address is not one that may be reached. */
        ADDRESS,
        /** The site's robots.txt forbids it. */
        ROBOTS,
        /** The body, or what it decompresses to, is larger than the limit. */
        TOO_LARGE,
        /** The answer took longer than the limit. */
        TOO_SLOW,
        /** More redirects than the limit, a loop, or one that leads nowhere. */
        REDIRECTS,
        /** A status that is no answer. */
        STATUS,
        /** No connection, or one that broke. */
        UNREACHABLE,
        /** A body that does not decompress. */
        ENCODING
    }
}
