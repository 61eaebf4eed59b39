package io.onrecord.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of its article in JSON-LD, by the vocabulary of schema.org. Each part is null where it is not said.
 *
 * @param headline headline
 * @param byline names of the authors, apart by commas
 * @param outlet name of the publisher
 * @param language BCP 47 tag
 * @param published when it came out
 * @param updated when it was last changed
 * @param body the whole body; of a live blog, its entries
 */
record StructuredData(
        @Nullable String headline,
        @Nullable String byline,
        @Nullable String outlet,
        @Nullable String language,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable String body) {
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "AnalysisNewsArticle",
            "AskPublicNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "ReportageNewsArticle",
            "ReviewNewsArticle",
            "AdvertiserContentArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "Report",
            "SocialMediaPosting");
    private static final Pattern MARKUP =
            Pattern.compile("<(?:p|br|div|li|h\\d)\\b[^>]{0,200}>", Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST = 12;
    private static final int LONGEST = 4 << 20;
    private static final Evaluator SCRIPTS = QueryParser.parse("script[type~=(?i)application/ld\\+json]");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    /**
     * Returns what the page says; of several articles the one under the page's own headline, else the one with a body, else the first.
     *
     * @param title headline of the page; null where it has none outside of the structured data
     */
    static Optional<StructuredData> of(Document page, @Nullable String title) {
        List<JsonNode> articles = new ArrayList<>();
        for (Element script : page.select(SCRIPTS)) {
            collect(json(script.data()), 0, articles);
        }
        return articles.stream()
                .max(Comparator.comparing(
                                (JsonNode article) -> title != null && title.equals(text(article.path("headline"))))
                        .thenComparing(
                                article -> article.path("articleBody").isTextual() || article.has("liveBlogUpdate")))
                .map(StructuredData::of);
    }

    private static @Nullable JsonNode json(String script) {
        String text = script.strip()
                .replaceFirst("^(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)", "")
                .replaceFirst("(?:-->|//\\s*]]>|]]>)$", "");
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // Written by hand into templates, it is broken often enough; the markup is there as well.
            return null;
        }
    }

    private static void collect(@Nullable JsonNode json, int depth, List<JsonNode> articles) {
        if (json == null || depth > DEEPEST) {
            return;
        }
        if (json.isObject() && isArticle(json.path("@type"))) {
            articles.add(json);
            return;
        }
        for (JsonNode child : json) {
            collect(child, depth + 1, articles);
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        return ARTICLES.contains(type.asText().replaceFirst("^(?:https?://)?schema\\.org/|^schema:", ""));
    }

    private static StructuredData of(JsonNode article) {
        return new StructuredData(
                text(article.path("headline")),
                names(article.path("author").isMissingNode() ? article.path("creator") : article.path("author")),
                names(article.path("publisher")),
                language(article.path("inLanguage")),
                PageTime.parse(article.path("datePublished").asText()),
                PageTime.parse(article.path("dateModified").asText()),
                body(article));
    }

    private static @Nullable String body(JsonNode article) {
        List<String> parts = new ArrayList<>();
        String own = prose(article.path("articleBody"));
        if (own != null) {
            parts.add(own);
        }
        for (JsonNode update : article.path("liveBlogUpdate")) {
            String entry = prose(update.path("articleBody"));
            if (entry != null) {
                parts.add(entry);
            }
        }
        return parts.isEmpty() ? null : String.join("\n\n", parts);
    }

    /** Bodies come as text, as text with entities, and as markup. */
    private static @Nullable String prose(JsonNode node) {
        String text = node.asText().strip();
        if (text.isEmpty()) {
            return null;
        }
        String plain = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        if (MARKUP.matcher(text).find()) {
            return String.join("\n\n", PageReader.fragment(text));
        }
        return MARKUP.matcher(plain).find() ? String.join("\n\n", PageReader.fragment(plain)) : plain;
    }

    private static @Nullable String names(JsonNode node) {
        if (node.isTextual()) {
            return node.asText().startsWith("http") ? null : text(node);
        }
        if (node.isObject()) {
            return node.path("name").isArray() ? names(node.path("name")) : text(node.path("name"));
        }
        List<String> names = new ArrayList<>();
        for (JsonNode one : node) {
            String name = names(one);
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : names.stream().distinct().collect(Collectors.joining(", "));
    }

    private static @Nullable String language(JsonNode node) {
        String tag = node.isObject() ? node.path("alternateName").asText() : node.asText();
        return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? tag : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? PageMetadata.clean(Parser.unescapeEntities(node.asText(), false)) : null;
    }
}
