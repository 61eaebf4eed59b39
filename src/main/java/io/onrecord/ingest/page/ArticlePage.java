package io.onrecord.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page holds.
 *
 * @param canonical address that the page gives itself, in canonical form; null where it gives none on its own site
 * @param title headline; null where there is none
 * @param byline authors as printed; null where there is none
 * @param outlet name of the outlet; null where the page does not say
 * @param language BCP 47 tag; null where the page does not say
 * @param published when it came out; null where the page does not say
 * @param updated when this version came out; null where the page does not say
 * @param paragraphs paragraphs of the body in their order; empty where the page holds no article
 * @param next page that the article goes on on; null where it ends here
 */
public record ArticlePage(
        @Nullable URI canonical,
        @Nullable String title,
        @Nullable String byline,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> paragraphs,
        @Nullable URI next) {
    public ArticlePage {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Returns the body: the paragraphs, a blank line between them. */
    public String text() {
        return String.join("\n\n", paragraphs);
    }

    /** Returns the same article with these paragraphs. */
    public ArticlePage with(List<String> others) {
        return new ArticlePage(canonical, title, byline, outlet, language, published, updated, others, next);
    }
}
