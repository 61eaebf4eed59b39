package io.onrecord.ingest.feed;

import io.onrecord.ingest.web.CanonicalUrl;
import io.onrecord.ingest.web.Validators;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feed that is being read, as the desk knows it; times are milliseconds since the epoch, 0 for never. */
final class Feed {
    final String url;
    boolean paused;
    boolean dropped;
    boolean busy;

    @Nullable
    String location;

    @Nullable
    String title;

    @Nullable
    String language;

    Validators validators = Validators.NONE;
    long polled;
    long changed;
    long next;
    long interval;
    int failures;

    @Nullable
    String error;

    long articles;
    long retractions;
    final Map<String, Page> pages = new LinkedHashMap<>();

    Feed(String url) {
        this.url = url;
    }

    URI address() {
        return URI.create(location == null ? url : location);
    }

    /**
     * Takes in what the feed lists now, and forgets what it no longer lists and nobody watches.
     *
     * @param owned whether an article is another feed's already
     * @return pages to look at now: new ones, and those of which the feed says something new
     */
    List<Page> list(List<FeedItem> items, long now, java.util.function.Predicate<String> owned) {
        pages.values().forEach(page -> page.listed = false);
        List<Page> due = new ArrayList<>();
        for (FeedItem item : items) {
            String link = item.link().toString();
            Page page = pages.get(CanonicalUrl.articleId(item.link()));
            if (page == null) {
                if (owned.test(CanonicalUrl.articleId(item.link()))) {
                    continue;
                }
                page = new Page(link);
                page.found = now;
                pages.put(CanonicalUrl.articleId(item.link()), page);
            }
            page.listed = true;
            long stamp = item.stamp();
            if (page.stamp != stamp) {
                page.stamp = stamp;
                page.item = item;
                page.next = now;
                page.gap = 0;
                page.isNewsWaiting = page.busy;
                due.add(page);
            }
        }
        pages.values().removeIf(page -> !page.listed && page.next == 0 && !page.busy);
        return due;
    }
}
