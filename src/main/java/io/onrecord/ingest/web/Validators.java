package io.onrecord.ingest.web;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask it later whether anything changed (RFC 9110, section 8.8), kept word for word.
 *
 * @param etag value of {@code ETag}, null where none was sent
 * @param lastModified value of {@code Last-Modified}, null where none was sent
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    public static final Validators NONE = new Validators(null, null);
}
