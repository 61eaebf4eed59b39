package io.onrecord.ingest.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.SyModule;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.onrecord.ingest.web.BodyText;
import io.onrecord.ingest.web.CanonicalUrl;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads feeds of every kind there is in use: RSS 0.9 to 2.0, Atom, JSON Feed and news sitemaps, told apart by what they hold. */
public final class FeedParser {
    /** Most items taken from one document; sitemaps for news hold a thousand. */
    static final int MOST_ITEMS = 2_000;

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private FeedParser() {}

    /**
     * Reads a feed.
     *
     * @param body the bytes as they came
     * @param contentType value of {@code Content-Type}, or empty
     * @param base where it was found
     * @throws FeedFormatException if it is no feed
     */
    public static FeedDocument parse(byte[] body, String contentType, URI base) throws FeedFormatException {
        String text = BodyText.decode(body, contentType).strip();
        if (text.isEmpty()) {
            throw new FeedFormatException("empty; expected a feed");
        }
        if (text.charAt(0) == '{') {
            return JsonFeed.parse(text, base);
        }
        Document xml = FeedXml.parse(text);
        String root = xml.getRootElement().getName();
        return switch (root) {
            case "urlset" -> NewsSitemap.parse(xml, base);
            case "sitemapindex" ->
                throw new FeedFormatException(
                        "an index of sitemaps; expected one of the sitemaps that it names, such as "
                                + NewsSitemap.firstOf(xml));
            case "html" -> throw new FeedFormatException("an HTML page; expected a feed" + hint(text));
            default -> syndicated(xml, base);
        };
    }

    /** A page that names its feed helps whoever gave the address of the page. */
    private static String hint(String html) {
        org.jsoup.nodes.Element link =
                org.jsoup.Jsoup.parse(html).selectFirst("link[rel=alternate][type~=(rss|atom|feed).(xml|json)][href]");
        return link == null ? "" : ", such as the one it names: " + link.attr("href");
    }

    private static FeedDocument syndicated(Document xml, URI base) throws FeedFormatException {
        SyndFeed feed;
        try {
            feed = new SyndFeedInput(false, java.util.Locale.ROOT).build(xml);
        } catch (FeedException | RuntimeException e) {
            throw new FeedFormatException("XML with the root '"
                    + xml.getRootElement().getName() + "'; expected RSS, Atom, JSON Feed or a news sitemap");
        }
        List<FeedItem> items = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            if (items.size() < MOST_ITEMS) {
                link(entry, base).map(link -> item(link, entry)).ifPresent(items::add);
            }
        }
        return new FeedDocument(plain(feed.getTitle()), blankToNull(feed.getLanguage()), pause(feed, xml), items);
    }

    private static FeedItem item(URI link, SyndEntry entry) {
        DCModule dublin = (DCModule) entry.getModule(DCModule.URI);
        Date published =
                entry.getPublishedDate() == null && dublin != null ? dublin.getDate() : entry.getPublishedDate();
        return new FeedItem(
                link,
                plain(entry.getTitle()),
                plain(entry.getAuthor()),
                instant(published),
                instant(entry.getUpdatedDate()),
                content(entry));
    }

    /** FeedBurner and its like put a counting address in the link and the true one beside it. */
    private static Optional<URI> link(SyndEntry entry, URI base) {
        String original = entry.getForeignMarkup().stream()
                .filter(element -> element.getName().equals("origLink"))
                .map(Element::getTextTrim)
                .findFirst()
                .orElse(null);
        return resolve(original, base).or(() -> resolve(entry.getLink(), base)).or(() -> resolve(entry.getUri(), base));
    }

    static Optional<URI> resolve(@Nullable String link, URI base) {
        if (link == null || link.isBlank()) {
            return Optional.empty();
        }
        try {
            return CanonicalUrl.of(
                    base.resolve(link.strip().replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String content(SyndEntry entry) {
        return entry.getContents().stream()
                .map(SyndContent::getValue)
                .filter(value -> value != null && !value.isBlank())
                .max(Comparator.comparingInt(String::length))
                .orElse(
                        entry.getDescription() == null
                                ? null
                                : entry.getDescription().getValue());
    }

    private static Duration pause(SyndFeed feed, Document xml) {
        Duration pause = Duration.ZERO;
        Element channel = xml.getRootElement().getChild("channel");
        String ttl = channel == null ? null : channel.getChildTextTrim("ttl");
        if (ttl != null && ttl.matches("\\d{1,4}")) {
            pause = Duration.ofMinutes(Long.parseLong(ttl));
        }
        if (feed.getModule(SyModule.URI) instanceof SyModule rhythm && rhythm.getUpdatePeriod() != null) {
            long hours = switch (rhythm.getUpdatePeriod()) {
                case "hourly" -> 1;
                case "daily" -> 24;
                case "weekly", "monthly", "yearly" -> 24;
                default -> 0;
            };
            pause = Duration.ofHours(hours).dividedBy(Math.max(1, rhythm.getUpdateFrequency()));
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Returns a title as words: entities and tags come in many of them. */
    static @Nullable String plain(@Nullable String title) {
        if (title == null) {
            return null;
        }
        String words = title.indexOf('<') >= 0
                ? org.jsoup.Jsoup.parseBodyFragment(title).text()
                : Parser.unescapeEntities(title, false);
        return blankToNull(words.replaceAll("\\s+", " ").strip());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
