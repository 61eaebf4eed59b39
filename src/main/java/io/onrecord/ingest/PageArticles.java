package io.onrecord.ingest;

import io.onrecord.ingest.page.ArticlePage;
import io.onrecord.ingest.web.CanonicalUrl;
import io.onrecord.schema.Article;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Pages as articles: the record of a page that was kept. */
final class PageArticles {
    private PageArticles() {}

    /**
     * Returns the article.
     *
     * @param page what the page holds
     * @param address where it was found; null for nowhere on the web
     * @param id its id where neither the page nor the address gives one
     * @param origin where it was kept
     * @param retrieved when it was kept
     */
    static Article article(ArticlePage page, @Nullable URI address, String id, String origin, Instant retrieved) {
        URI own = page.canonical() == null ? canonical(address) : page.canonical();
        Instant published =
                page.published() == null || page.published().isAfter(retrieved) ? retrieved : page.published();
        Instant updated = page.updated();
        boolean later = updated != null && updated.isAfter(published) && !updated.isAfter(retrieved);
        return Article.newBuilder()
                .setId(own == null ? id : CanonicalUrl.articleId(own))
                .setUrl(own == null ? null : own.toString())
                .setOutlet(page.outlet())
                .setTitle(page.title())
                .setByline(page.byline())
                .setPublished(published)
                .setUpdated(later ? updated : null)
                .setLanguage(page.language())
                .setText(page.text())
                .setOrigin(origin)
                .setRetrieved(retrieved)
                .build();
    }

    private static @Nullable URI canonical(@Nullable URI address) {
        return address == null ? null : CanonicalUrl.of(address.toString()).orElse(null);
    }
}
