package io.onrecord.ingest.feed;

import io.onrecord.ingest.page.ArticlePage;
import io.onrecord.ingest.page.PageReader;
import io.onrecord.ingest.web.CanonicalUrl;
import io.onrecord.ingest.web.Validators;
import io.onrecord.schema.Article;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what of the looks at a page is news: its first body, a changed body, and that it is gone for good. */
final class PageNews {
    private static final int FEW_WORDS = 25;
    private static final double MUCH_LONGER = 1.5;
    private static final int MOST_GAPS = 8;

    private final FeedPolicy policy;

    PageNews(FeedPolicy policy) {
        this.policy = policy;
    }

    /**
     * Takes in a look at a page and plans the next.
     *
     * @param free whether an article id is this page's to use, and not that of another page
     */
    Optional<Publication> of(Feed feed, Page page, Outcome outcome, long now, Predicate<String> free) {
        if (outcome instanceof Outcome.Read read) {
            return read(feed, page, read, now, free);
        }
        if (outcome instanceof Outcome.Missing missing) {
            return missing(feed, page, missing.status(), now);
        }
        if (outcome instanceof Outcome.Failed failed) {
            return failed(feed, page, failed, now);
        }
        page.missing = 0;
        plan(page, false, now);
        return Optional.empty();
    }

    private Optional<Publication> read(Feed feed, Page page, Outcome.Read read, long now, Predicate<String> free) {
        ArticlePage article = read.article();
        if (!page.isPublished()) {
            URI own = article.canonical() == null ? read.uri() : article.canonical();
            String id =
                    CanonicalUrl.of(own.toString()).map(CanonicalUrl::articleId).orElse(page.id());
            if (!free.test(id)) {
                page.next = 0;
                page.item = null;
                return Optional.empty();
            }
            page.articleId = id.equals(page.id()) ? page.articleId : id;
        }
        page.missing = 0;
        page.validators = read.validators();
        String text = text(article.paragraphs(), page.item);
        return version(feed, page, article, text, now);
    }

    /** Where the page shows a teaser, or nothing, and the feed carries the whole, the feed's is the body. */
    private static String text(List<String> paragraphs, @Nullable FeedItem item) {
        String shown = String.join("\n\n", paragraphs);
        if (item == null || item.content() == null) {
            return shown;
        }
        String carried = String.join("\n\n", PageReader.fragment(item.content()));
        boolean whole = carried.split("\\s+").length >= FEW_WORDS && carried.length() > shown.length() * MUCH_LONGER;
        return whole ? carried : shown;
    }

    private Optional<Publication> version(Feed feed, Page page, @Nullable ArticlePage article, String text, long now) {
        if (text.isBlank()) {
            feed.error = "no article was found at " + page.link;
            plan(page, false, now);
            return Optional.empty();
        }
        long body = Fingerprint.of(text.replaceAll("\\s+", " ").strip());
        boolean changed = body != page.body;
        FeedItem item = page.item;
        plan(page, changed, now);
        page.item = null;
        if (!changed) {
            return Optional.empty();
        }
        Article published = article(feed, page, article, item, text, now);
        page.body = body;
        page.retracted = false;
        feed.articles++;
        return Optional.of(new Publication.Version(feed, page, published));
    }

    private Article article(
            Feed feed, Page page, @Nullable ArticlePage article, @Nullable FeedItem item, String text, long now) {
        Instant told = article == null ? null : article.published();
        Instant updated = article == null ? null : article.updated();
        if (page.published == 0) {
            Instant first = told != null ? told : item == null ? null : item.published();
            page.published = first == null || first.toEpochMilli() > now ? now : first.toEpochMilli();
        }
        boolean first = !page.isPublished();
        long said = updated == null ? 0 : updated.toEpochMilli();
        // Versions are put in order by this time, so that each has to be later than the one before, whatever the page
        // says.
        long version =
                said > Math.max(page.version, page.published) && said <= now ? said : first ? page.published : now;
        page.version = first ? version : Math.max(version, page.version + 1);
        String title =
                article == null || article.title() == null ? item == null ? null : item.title() : article.title();
        return Article.newBuilder()
                .setId(page.id())
                .setUrl(page.id())
                .setOutlet(article == null || article.outlet() == null ? feed.title : article.outlet())
                .setTitle(title)
                .setByline(
                        article == null || article.byline() == null
                                ? item == null ? null : item.author()
                                : article.byline())
                .setPublished(Instant.ofEpochMilli(page.published))
                .setUpdated(page.version == page.published ? null : Instant.ofEpochMilli(page.version))
                .setLanguage(article == null || article.language() == null ? feed.language : article.language())
                .setText(text)
                .setOrigin(feed.url)
                .setRetrieved(Instant.ofEpochMilli(now))
                .build();
    }

    private Optional<Publication> missing(Feed feed, Page page, int status, long now) {
        page.missing++;
        page.next = now + policy.confirmation().toMillis();
        if (page.missing < FeedPolicy.LOOKS_THAT_RETRACT) {
            return Optional.empty();
        }
        page.next = 0;
        page.validators = Validators.NONE;
        if (!page.isPublished() || page.retracted) {
            return Optional.empty();
        }
        page.retracted = true;
        page.body = 0;
        page.version = Math.max(now, page.version + 1);
        feed.retractions++;
        String reason =
                "its page is gone: status " + status + ", confirmed twice, " + words(policy.confirmation()) + " apart";
        return Optional.of(new Publication.Retraction(feed, page, Instant.ofEpochMilli(page.version), reason));
    }

    private static String words(Duration time) {
        if (time.toHours() > 0 && time.toMinutesPart() == 0) {
            return time.toHours() + " h";
        }
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }

    private Optional<Publication> failed(Feed feed, Page page, Outcome.Failed failed, long now) {
        FeedItem item = page.item;
        if (failed.isFinal() && !page.isPublished() && item != null && item.content() != null) {
            String carried = String.join("\n\n", PageReader.fragment(item.content()));
            if (carried.split("\\s+").length >= FEW_WORDS) {
                return version(feed, page, null, carried, now);
            }
        }
        if (!page.isPublished()) {
            feed.error = page.link + ": " + failed.detail();
        }
        long asked = failed.retryAfter() == null ? 0 : failed.retryAfter().toMillis();
        if (failed.isFinal()) {
            page.next = 0;
            return Optional.empty();
        }
        // A look that failed was none: the looks thin out no further by it.
        page.failures++;
        long rest = policy.backOff(page.failures, asked, page.link);
        if (asked == 0 && !page.isPublished()) {
            // News that nobody could read yet does not keep.
            rest = Math.min(rest, policy.shortest().toMillis() * MOST_GAPS);
        }
        page.next = now + rest - page.found <= policy.watch().toMillis() ? now + rest : 0;
        return Optional.empty();
    }

    private void plan(Page page, boolean changed, long now) {
        page.failures = 0;
        page.gap = policy.nextGap(page.gap, changed);
        boolean watched = now + page.gap - page.found <= policy.watch().toMillis();
        page.next = watched ? now + page.gap : 0;
    }
}
