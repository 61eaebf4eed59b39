package io.onrecord.ingest.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Reads the article out of a page: what the page says of itself in structured data first, then what its markup shows. */
public final class PageReader {
    private static final int DEEPEST = 200;
    private static final long MOST_ELEMENTS = 50_000;
    private static final Evaluator NO_WORDS =
            QueryParser.parse("script, style, figure, iframe, form, button, noscript");

    private PageReader() {}

    /**
     * Returns the article; one without paragraphs where the page holds none.
     *
     * @param html the page; any text is, in the way of browsers, a page
     * @param address where it was found, null for a page from a file
     */
    public static ArticlePage read(String html, @Nullable URI address) {
        Document page = parse(html, address == null ? "" : address.toString());
        PageMetadata metadata = new PageMetadata(page);
        Optional<StructuredData> data = StructuredData.of(page, metadata.title());
        PageLinks links = new PageLinks(page, address);
        URI next = links.next();
        String title = first(data, StructuredData::headline, metadata.title());
        List<String> paragraphs = new PageBody(page, title)
                .paragraphs(data.map(StructuredData::body).orElse(null));
        return new ArticlePage(
                links.canonical(),
                title,
                first(data, StructuredData::byline, metadata.byline()),
                first(data, StructuredData::outlet, metadata.outlet()),
                first(data, StructuredData::language, metadata.language()),
                firstTime(data, StructuredData::published, metadata.published()),
                firstTime(data, StructuredData::updated, metadata.updated()),
                paragraphs,
                next);
    }

    /**
     * Returns the paragraphs of a piece of HTML that is article and nothing else, as feeds carry it.
     *
     * @param html a fragment; plain text is one too
     */
    public static List<String> fragment(String html) {
        Document page = parse(html, "");
        page.select(NO_WORDS).remove();
        return BodyBlocks.of(List.of(page.body())).stream()
                .filter(block -> !FurnitureText.isFurniture(block))
                .map(BodyBlocks.Block::text)
                .toList();
    }

    /** Bounded, for a page may be made to be costly: nested without end, or of nothing but elements. */
    private static Document parse(String html, String base) {
        Document page = Jsoup.parse(html, base, Parser.htmlParser().setMaxDepth(DEEPEST));
        return page.stream().limit(MOST_ELEMENTS).count() < MOST_ELEMENTS ? page : Document.createShell(base);
    }

    private static @Nullable String first(
            Optional<StructuredData> data,
            Function<StructuredData, @Nullable String> field,
            @Nullable String otherwise) {
        String found = data.isEmpty() ? null : field.apply(data.get());
        return found == null ? otherwise : found;
    }

    private static @Nullable Instant firstTime(
            Optional<StructuredData> data,
            Function<StructuredData, @Nullable Instant> field,
            @Nullable Instant otherwise) {
        Instant found = data.isEmpty() ? null : field.apply(data.get());
        return found == null ? otherwise : found;
    }
}
