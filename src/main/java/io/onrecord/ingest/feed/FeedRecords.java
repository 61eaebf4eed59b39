package io.onrecord.ingest.feed;

import io.onrecord.ingest.web.Validators;
import io.onrecord.schema.FeedPage;
import io.onrecord.schema.FeedProgress;
import java.time.Instant;

/** Feeds as they are written to the topic {@code feed-progress}, and back. */
final class FeedRecords {
    private FeedRecords() {}

    static FeedProgress record(Feed feed) {
        return FeedProgress.newBuilder()
                .setUrl(feed.url)
                .setLocation(feed.location)
                .setTitle(feed.title)
                .setEtag(feed.validators.etag())
                .setLastModified(feed.validators.lastModified())
                .setPolled(Instant.ofEpochMilli(feed.polled))
                .setChanged(Instant.ofEpochMilli(feed.changed))
                .setNext(Instant.ofEpochMilli(feed.next))
                .setInterval(feed.interval)
                .setFailures(feed.failures)
                .setError(feed.error)
                .setArticles(feed.articles)
                .setRetractions(feed.retractions)
                .setPages(feed.pages.values().stream().map(FeedRecords::record).toList())
                .build();
    }

    private static FeedPage record(Page page) {
        return FeedPage.newBuilder()
                .setLink(page.link)
                .setArticleId(page.articleId)
                // What was being read, or could not be written, has to be read again by whoever goes on.
                .setStamp(page.item == null ? page.stamp : 0)
                .setFound(Instant.ofEpochMilli(page.found))
                .setPublished(Instant.ofEpochMilli(page.published))
                .setVersion(Instant.ofEpochMilli(page.version))
                .setBody(page.body)
                .setNext(Instant.ofEpochMilli(page.next))
                .setGap(page.gap)
                .setMissing(page.missing)
                .setRetracted(page.retracted)
                .setEtag(page.validators.etag())
                .setLastModified(page.validators.lastModified())
                .build();
    }

    static Feed feed(FeedProgress record) {
        Feed feed = new Feed(record.getUrl());
        feed.location = record.getLocation();
        feed.title = record.getTitle();
        feed.validators = new Validators(record.getEtag(), record.getLastModified());
        feed.polled = record.getPolled().toEpochMilli();
        feed.changed = record.getChanged().toEpochMilli();
        feed.next = record.getNext().toEpochMilli();
        feed.interval = record.getInterval();
        feed.failures = record.getFailures();
        feed.error = record.getError();
        feed.articles = record.getArticles();
        feed.retractions = record.getRetractions();
        for (FeedPage page : record.getPages()) {
            Page read = page(page);
            feed.pages.put(io.onrecord.ingest.web.CanonicalUrl.articleId(java.net.URI.create(read.link)), read);
        }
        return feed;
    }

    private static Page page(FeedPage record) {
        Page page = new Page(record.getLink());
        page.articleId = record.getArticleId();
        page.stamp = record.getStamp();
        page.found = record.getFound().toEpochMilli();
        page.published = record.getPublished().toEpochMilli();
        page.version = record.getVersion().toEpochMilli();
        page.body = record.getBody();
        page.next = record.getNext().toEpochMilli();
        page.gap = record.getGap();
        page.missing = record.getMissing();
        page.retracted = record.getRetracted();
        page.validators = new Validators(record.getEtag(), record.getLastModified());
        return page;
    }
}
