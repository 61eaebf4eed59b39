package io.onrecord.ingest.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** How often a feed brings something, by the times of its own items. */
final class Rhythm {
    private static final int LOOKED_AT = 10;

    private Rhythm() {}

    /**
     * Returns the milliseconds that usually lie between its articles: the mean over the newest ten, the silence since the last one
     * counted as a gap. Zero where the items have no times.
     */
    static long usualGap(List<FeedItem> items, long now) {
        List<Instant> times = items.stream()
                .map(item -> item.published() == null ? item.updated() : item.published())
                .filter(Objects::nonNull)
                .filter(time -> time.toEpochMilli() <= now)
                .sorted(Comparator.reverseOrder())
                .limit(LOOKED_AT)
                .toList();
        return times.isEmpty() ? 0 : (now - times.get(times.size() - 1).toEpochMilli()) / times.size();
    }
}
