package io.onrecord.ingest.web;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one form of a URL that all its variants share: host in lower case, no default port, no fragment, no dot segments, parameters
 * sorted, those that only track the reader gone. Articles take their id from it.
 */
public final class CanonicalUrl {
    private static final int LONGEST = 2048;
    private static final int MOST_PASSES = 4;
    // Credentials before the host are refused, not dropped: what they open, a reader without them would not get.
    private static final Pattern WEB = Pattern.compile("https?://(?![^/?#]*@)[^/?#]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRACKING = Pattern.compile(
            "(utm|at|ns|pk|piwik|mtm|hsa|vero|oly|cm_mmc|wt)_.*|_hs(enc|mi)|mc_[ce]id|(fb|g|d)clid|gclsrc|[gw]braid|msclkid|yclid|twclid"
                    + "|ttclid|igshid|igsh|li_fat_id|_g[al]|mkt_tok|cmp|cmpid|cmpi|campaign|smid|smtyp|ncid|ocid|icid|intcid|ito|xtor"
                    + "|ref|ref_?src|ref_?url|referr?er|referring_source|source|src|traffic_source|partner|sref|share|soc_(src|trk)"
                    + "|fb_ref|sfnsn|mibextid|guccounter|guce_referrer.*|spm|emc|mbid|taid|rss|feedtype|feature|_kx|s_?kwcid",
            Pattern.CASE_INSENSITIVE);

    private CanonicalUrl() {}

    /**
     * Returns the canonical form, or empty if the text is no absolute http or https URL with a host.
     *
     * @param text a URL, at most 2,048 characters
     */
    public static Optional<URI> of(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        String form = text.strip().replace(" ", "%20");
        // On malformed input one pass may bring out something for the next to take away: canonical is what stays as it
        // is.
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String next = normal(form);
            if (next.equals(form)) {
                return uri(next);
            }
            form = next;
        }
        return Optional.empty();
    }

    /** Returns the URL after one pass; empty if it is none that a reader follows. */
    private static String normal(String url) {
        if (!WEB.matcher(url).lookingAt()) {
            return "";
        }
        int fragment = url.indexOf('#');
        String whole = withoutTracking(fragment < 0 ? url : url.substring(0, fragment));
        try {
            String normal = new BasicURLNormalizer().filter(whole);
            return normal == null ? "" : normal;
        } catch (RuntimeException e) {
            // The library throws more than it documents on some malformed input; to us that is one more that is no URL.
            return "";
        }
    }

    /**
     * Returns the id of the article at the URL: its canonical form, the same whether it came over http or https.
     *
     * @param canonical a URL in canonical form
     */
    public static String articleId(URI canonical) {
        String text = canonical.toString();
        return text.startsWith("http://") && canonical.getPort() < 0 ? "https" + text.substring(4) : text;
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() == null || uri.getUserInfo() != null ? Optional.empty() : Optional.of(uri);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String withoutTracking(String url) {
        int question = url.indexOf('?');
        if (question < 0) {
            return url;
        }
        String kept = Arrays.stream(url.substring(question + 1).split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .filter(parameter -> !TRACKING.matcher(name(parameter)).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        String path = url.substring(0, question);
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    }
}
