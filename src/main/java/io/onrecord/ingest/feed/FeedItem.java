package io.onrecord.ingest.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of one article.
 *
 * @param link address of its page, in canonical form
 * @param title headline; null where the feed gives none
 * @param author authors; null where the feed gives none
 * @param published when it came out; null where the feed does not say
 * @param updated when it was last changed; null where the feed does not say
 * @param content the text that the feed carries, as HTML; a summary, the whole or null
 */
public record FeedItem(
        URI link,
        @Nullable String title,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String content) {
    /** Returns a number that moves when what the feed says of the article does: its title or its times. */
    long stamp() {
        return Fingerprint.of(title + "|" + published + "|" + updated);
    }
}
