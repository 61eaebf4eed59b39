package io.onrecord.ingest.feed;

import io.onrecord.ingest.page.PageTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Reads a sitemap with the news extension: {@code urlset} with {@code news:news} in its entries. */
final class NewsSitemap {
    private NewsSitemap() {}

    static FeedDocument parse(Document xml, URI base) {
        List<FeedItem> items = new ArrayList<>();
        String outlet = null;
        String language = null;
        for (Element url : xml.getRootElement().getChildren()) {
            Element news = child(url, "news");
            Optional<URI> link = FeedParser.resolve(text(url, "loc"), base);
            if (link.isEmpty()) {
                continue;
            }
            Element publication = news == null ? null : child(news, "publication");
            outlet = outlet == null && publication != null ? text(publication, "name") : outlet;
            language = language == null && publication != null ? text(publication, "language") : language;
            Instant published = news == null ? null : PageTime.parse(text(news, "publication_date"));
            items.add(new FeedItem(
                    link.get(),
                    news == null ? null : FeedParser.plain(text(news, "title")),
                    null,
                    published,
                    PageTime.parse(text(url, "lastmod")),
                    null));
        }
        // A sitemap may list all there ever was, in any order: the newest are news.
        items.sort(Comparator.comparing(NewsSitemap::time).reversed());
        return new FeedDocument(
                outlet, language, Duration.ZERO, items.subList(0, Math.min(items.size(), FeedParser.MOST_ITEMS)));
    }

    private static Instant time(FeedItem item) {
        if (item.published() != null) {
            return item.published();
        }
        return item.updated() == null ? Instant.EPOCH : item.updated();
    }

    static String firstOf(Document index) {
        return index.getRootElement().getChildren().stream()
                .map(sitemap -> String.valueOf(text(sitemap, "loc")))
                .findFirst()
                .orElse("none");
    }

    /** Prefixes and even namespaces differ from site to site; local names do not. */
    private static @Nullable Element child(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(Element parent, String name) {
        Element child = child(parent, name);
        return child == null || child.getTextTrim().isEmpty() ? null : child.getTextTrim();
    }
}
