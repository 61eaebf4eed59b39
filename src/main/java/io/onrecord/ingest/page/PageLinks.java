package io.onrecord.ingest.page;

import io.onrecord.ingest.web.CanonicalUrl;
import io.onrecord.ingest.web.Hosts;
import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The addresses that a page names for itself: its canonical one, and the page that its article goes on on. */
final class PageLinks {
    private static final Pattern PAGE_OF_SAME = Pattern.compile(
            "[/?&;_-](?:page|p|seite|pg|part)?[/=_-]?([2-9]|1\\d)(?:\\.\\w+|/)?$", Pattern.CASE_INSENSITIVE);
    private static final Evaluator CANONICAL = QueryParser.parse("link[rel~=(?i)\\bcanonical\\b][href]");
    private static final Evaluator OPEN_GRAPH = QueryParser.parse("meta[property=og:url][content]");
    private static final Evaluator NEXT =
            QueryParser.parse("link[rel~=(?i)\\bnext\\b][href], a[rel~=(?i)\\bnext\\b][href]");

    private final Document page;
    private final @Nullable URI address;

    PageLinks(Document page, @Nullable URI address) {
        this.page = page;
        this.address = address;
    }

    /** Returns the canonical address; one on another site is not believed, and neither is the bare front page. */
    @Nullable
    URI canonical() {
        URI canonical = named(CANONICAL, "abs:href");
        return canonical == null ? named(OPEN_GRAPH, "content") : canonical;
    }

    private @Nullable URI named(Evaluator query, String attribute) {
        Element link = page.selectFirst(query);
        if (link == null) {
            return null;
        }
        URI uri = CanonicalUrl.of(link.attr(attribute)).orElse(null);
        if (uri == null || uri.getHost() == null) {
            return null;
        }
        boolean front = uri.getPath() == null || uri.getPath().length() <= 1;
        boolean own = address == null || isSameSite(uri, address);
        return own && !(front && uri.getQuery() == null) ? uri : null;
    }

    private static boolean isSameSite(URI one, URI other) {
        String a = "." + Hosts.host(one);
        String b = "." + Hosts.host(other);
        return a.endsWith(b) || b.endsWith(a) || Hosts.site(one).equals(Hosts.site(other));
    }

    /** Returns the next page of the same article: a link said to be that, whose address differs from this one by a number. */
    @Nullable
    URI next() {
        if (address == null) {
            return null;
        }
        for (Element link : page.select(NEXT)) {
            URI next = CanonicalUrl.of(link.attr("abs:href")).orElse(null);
            if (next != null && Hosts.host(next).equals(Hosts.host(address)) && isContinuation(next.toString())) {
                return next;
            }
        }
        return null;
    }

    private boolean isContinuation(String next) {
        String here = stem(String.valueOf(address));
        return PAGE_OF_SAME.matcher(next).find() && stem(next).equals(here);
    }

    private static String stem(String url) {
        String stem = PAGE_OF_SAME.matcher(url).replaceFirst("");
        return stem.replaceFirst("(?:\\.\\w{3,5}|/)$", "").replaceFirst("^https?", "");
    }
}
