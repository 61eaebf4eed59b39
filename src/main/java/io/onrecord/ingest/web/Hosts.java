package io.onrecord.ingest.web;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;

/** The parts of a URL that say whose server it is. */
public final class Hosts {
    private Hosts() {}

    /**
     * Returns the host in lower case, with the port where it is not the scheme's own: what one request at a time is counted by.
     *
     * @throws IllegalArgumentException if the URI has no host
     */
    public static String host(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            throw new IllegalArgumentException("URL '" + uri + "': expected a host");
        }
        String name = host.toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() < 0 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
        return usual ? name : name + ":" + uri.getPort();
    }

    /** Returns scheme and host, the scope of robots.txt and of validators. */
    public static String origin(URI uri) {
        return uri.getScheme().toLowerCase(Locale.ROOT) + "://" + host(uri);
    }

    /**
     * Returns the domain that somebody registered ({@code bbc.co.uk} of {@code www.bbc.co.uk}), by the public suffix list; the host
     * itself where there is none, as for an address.
     */
    public static String site(URI uri) {
        String host = host(uri);
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
        return domain == null || domain.isEmpty() ? host : domain;
    }
}
