package io.onrecord.ingest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.ingest.page.PageTime;
import io.onrecord.ingest.web.CanonicalUrl;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a JSON Feed, versions 1 and 1.1. */
final class JsonFeed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeed() {}

    static FeedDocument parse(String text, URI base) throws FeedFormatException {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new FeedFormatException("JSON that is broken: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        if (!feed.path("items").isArray()) {
            throw new FeedFormatException("JSON without 'items'; expected a JSON Feed");
        }
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            Optional<URI> link = FeedParser.resolve(text(item, "url"), base)
                    .or(() -> FeedParser.resolve(text(item, "external_url"), base))
                    .or(() -> CanonicalUrl.of(text(item, "id")));
            if (link.isPresent() && items.size() < FeedParser.MOST_ITEMS) {
                items.add(item(link.get(), item));
            }
        }
        return new FeedDocument(FeedParser.plain(text(feed, "title")), text(feed, "language"), Duration.ZERO, items);
    }

    private static FeedItem item(URI link, JsonNode item) {
        String html = text(item, "content_html");
        JsonNode authors = item.has("authors") ? item.path("authors").path(0) : item.path("author");
        return new FeedItem(
                link,
                FeedParser.plain(text(item, "title")),
                text(authors, "name"),
                PageTime.parse(text(item, "date_published")),
                PageTime.parse(text(item, "date_modified")),
                html == null ? text(item, "content_text") : html);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }
}
