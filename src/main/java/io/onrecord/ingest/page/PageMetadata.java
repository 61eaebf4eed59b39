package io.onrecord.ingest.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article outside of structured data: Open Graph, Dublin Core and other meta elements, and its markup. */
final class PageMetadata {
    private static final int LONGEST = 300;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private static final List<String> ATTRIBUTES = List.of("property", "name", "itemprop", "http-equiv");
    private static final Evaluator HEADING = QueryParser.parse("h1");
    private static final Evaluator BYLINE = QueryParser.parse(
            "[itemprop~=author] [itemprop~=name], [rel~=author], [itemprop~=author], .byline, .author-name, [class*=byline]");
    private static final Evaluator PUBLISHED =
            QueryParser.parse("[itemprop~=datePublished], article time[datetime], main time[datetime], time[datetime]");
    private static final Evaluator MODIFIED = QueryParser.parse("[itemprop~=dateModified]");

    private final Document page;
    private final Map<String, String> said;

    PageMetadata(Document page) {
        this.page = page;
        this.said = said(page);
    }

    @Nullable
    String title() {
        String meta = meta("og:title", "twitter:title", "dc.title", "parsely-title", "headline");
        if (meta != null) {
            return withoutOutlet(meta);
        }
        Element heading = page.selectFirst(HEADING);
        if (heading != null && heading.hasText()) {
            return clean(heading.text());
        }
        return page.title().isBlank() ? null : withoutOutlet(page.title());
    }

    /** Takes the outlet off a title of the form "Headline | Outlet". */
    private @Nullable String withoutOutlet(String title) {
        String outlet = outlet();
        String clean = clean(title);
        if (outlet != null && clean != null) {
            for (String separator : new String[] {" | ", " - ", " – ", " — ", " · "}) {
                if (clean.endsWith(separator + outlet)) {
                    return clean.substring(0, clean.length() - separator.length() - outlet.length());
                }
            }
        }
        return clean;
    }

    @Nullable
    String byline() {
        String meta = meta("author", "byl", "parsely-author", "dc.creator", "sailthru.author", "article:author");
        if (meta != null && !meta.startsWith("http")) {
            return withoutBy(meta);
        }
        Element printed = page.selectFirst(BYLINE);
        String text = printed == null ? null : clean(printed.text());
        return text == null || text.length() > 120 ? null : withoutBy(text);
    }

    private static String withoutBy(String byline) {
        return byline.replaceFirst("(?i)^by:?\\s+", "");
    }

    @Nullable
    String outlet() {
        return meta("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:app:name:iphone");
    }

    @Nullable
    String language() {
        Element root = page.firstElementChild();
        String language = root == null || !root.hasAttr("lang")
                ? meta("og:locale", "content-language", "dc.language")
                : root.attr("lang");
        if (language == null) {
            return null;
        }
        String tag = language.strip().replace('_', '-');
        return LANGUAGE.matcher(tag).matches() ? Locale.forLanguageTag(tag).toLanguageTag() : null;
    }

    @Nullable
    Instant published() {
        Instant meta = time(
                "article:published_time",
                "og:article:published_time",
                "parsely-pub-date",
                "datepublished",
                "date",
                "dc.date.issued",
                "dc.date",
                "publish-date",
                "pubdate",
                "sailthru.date",
                "cxenseparse:recs:publishtime");
        return meta == null ? shown(PUBLISHED) : meta;
    }

    @Nullable
    Instant updated() {
        Instant meta = time(
                "article:modified_time",
                "og:updated_time",
                "last-modified",
                "datemodified",
                "dc.date.modified",
                "lastmod");
        return meta == null ? shown(MODIFIED) : meta;
    }

    private @Nullable Instant shown(Evaluator query) {
        Element element = page.selectFirst(query);
        if (element == null) {
            return null;
        }
        String value = element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content");
        return PageTime.parse(value);
    }

    private @Nullable Instant time(String... names) {
        for (String name : names) {
            Instant time = PageTime.parse(meta(name));
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** Returns what the first meta element of one of the names says, if any says something. */
    private @Nullable String meta(String... names) {
        for (String name : names) {
            String content = said.get(name);
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    private static Map<String, String> said(Document page) {
        Map<String, String> said = new HashMap<>();
        for (Element meta : page.getElementsByTag("meta")) {
            String content = clean(meta.attr("content"));
            for (String attribute : ATTRIBUTES) {
                String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
                if (content != null && !name.isEmpty()) {
                    said.putIfAbsent(name, content);
                }
            }
        }
        return said;
    }

    /** Returns the text on one line and not too long; null for nothing. */
    static @Nullable String clean(String text) {
        String clean = SPACE.matcher(text).replaceAll(" ").strip();
        if (clean.isEmpty()) {
            return null;
        }
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
