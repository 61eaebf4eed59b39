package io.onrecord.ingest.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read.
 *
 * @param title its name; null where it has none
 * @param language language of its articles; null where it does not say
 * @param pause how long it asks to be left alone; zero where it does not
 * @param items its items, newest first as far as it keeps that order
 */
public record FeedDocument(@Nullable String title, @Nullable String language, Duration pause, List<FeedItem> items) {
    public FeedDocument {
        items = List.copyOf(items);
    }
}
