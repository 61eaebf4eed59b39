package io.onrecord.ingest.feed;

/** What was found is no feed; the message says what it is. */
public final class FeedFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    FeedFormatException(String message) {
        super(message, null, false, false);
    }
}
