package io.onrecord.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.onrecord.ingest.web.NameLookup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Any number of news sites on one loopback port, told apart by their host names, that publish and correct articles by a clock: the truth
 * that a soak is measured against. One of a hundred asks to be left alone with 429 every other time, one of a hundred breaks off in the
 * middle of every third answer. Both begin with the first request, and count each address for itself: what else is going on makes no site
 * worse than that.
 */
final class PressSites implements AutoCloseable {
    private static final Pattern LOCAL = Pattern.compile("/s(\\d+)(/.*)");
    private static final int HUNDRED = 100;
    private static final int LISTED = 30;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16, task -> {
        Thread daemon = new Thread(task, "press-sites");
        daemon.setDaemon(true);
        return daemon;
    });
    private final InstantSource clock;
    private final Instant opened;
    private final Duration open;
    private final Duration gap;
    private final Duration correction;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private long requests;

    private PressSites(InstantSource clock, Duration open, Duration gap, Duration correction) throws IOException {
        this.clock = clock;
        this.opened = clock.instant();
        this.open = open;
        this.gap = gap;
        this.correction = correction;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    /**
     * Opens the sites.
     *
     * @param open how long they publish and correct
     * @param gap time between two articles of a site
     * @param correction how long after an article every third of them is corrected
     */
    static PressSites open(InstantSource clock, Duration open, Duration gap, Duration correction) throws IOException {
        PressSites sites = new PressSites(clock, open, gap, correction);
        sites.server.start();
        return sites;
    }

    NameLookup lookup() {
        return host -> new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    String feed(int site) {
        return base(site) + "/feed";
    }

    /** Returns the address of a feed by which it can be reached without names: all of them on one host. */
    String localFeed(int site) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/s" + site + "/feed";
    }

    /** Returns when an article that was reached without names came out. */
    Instant published(String id) {
        Matcher local = LOCAL.matcher(java.net.URI.create(id).getPath());
        if (!local.matches()) {
            throw new IllegalArgumentException("article '" + id + "': expected one of these sites");
        }
        return published(
                Integer.parseInt(local.group(1)), Long.parseLong(local.group(2).substring(1)));
    }

    private String base(int site) {
        return "http://site" + site + ".example:" + server.getAddress().getPort();
    }

    synchronized long requests() {
        return requests;
    }

    /** Returns how many articles of a site are out. */
    long out(int site) {
        long passed = Math.min(Duration.between(opened, clock.instant()).toMillis(), open.toMillis());
        return 1 + Math.max(0, passed - phase(site)) / gap.toMillis();
    }

    /** Returns how many versions of articles a site has brought out. */
    long versions(int site) {
        return LongStream.range(0, out(site))
                .map(article -> versions(site, article))
                .sum();
    }

    /** Returns how many versions of one article a site has brought out. */
    int versions(int site, long article) {
        return isCorrected(site, article) ? 2 : 1;
    }

    /** Returns the id that an article of a site has. */
    String id(int site, long article) {
        return base(site) + "/" + article;
    }

    /** Returns whether a text is the last version of an article. */
    boolean isLatest(int site, long article, String text) {
        return text.contains(tested(isCorrected(site, article)));
    }

    private static String tested(boolean corrected) {
        return " was tested " + (corrected ? "twice" : "once");
    }

    private long phase(int site) {
        return gap.toMillis() * (site % 37) / 37;
    }

    private Instant published(int site, long article) {
        return article == 0 ? opened : opened.plusMillis(phase(site) + article * gap.toMillis());
    }

    private boolean isCorrected(int site, long article) {
        Instant at = published(site, article).plus(correction);
        return article % 3 == 1 && !clock.instant().isBefore(at) && !at.isAfter(opened.plus(open));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            String path = exchange.getRequestURI().getPath();
            // Where no names can be given, sites are told apart by their paths.
            Matcher local = LOCAL.matcher(path);
            boolean isLocal = local.matches();
            int site = Integer.parseInt(isLocal ? local.group(1) : host.replaceFirst("\\D*(\\d+).*", "$1"));
            int number = count(host + path);
            String base = "http://" + host + (isLocal ? "/s" + site : "");
            path = isLocal ? local.group(2) : path;
            if (path.equals("/robots.txt")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (site % HUNDRED == 7 && number % 2 == 1) {
                exchange.getResponseHeaders().set("Retry-After", "30");
                exchange.sendResponseHeaders(429, -1);
            } else if (path.equals("/feed")) {
                send(exchange, "\"" + versions(site) + "\"", "application/rss+xml", rss(site, base), site, number);
            } else {
                long article = Long.parseLong(path.substring(1));
                boolean corrected = isCorrected(site, article);
                send(
                        exchange,
                        "\"" + corrected + "\"",
                        "text/html; charset=utf-8",
                        page(site, article, corrected),
                        site,
                        number);
            }
        }
    }

    /** Returns how often an address was asked for, this time among them. */
    private synchronized int count(String address) {
        requests++;
        return byAddress.merge(address, 1, Integer::sum);
    }

    private static void send(HttpExchange exchange, String etag, String type, String body, int site, int number)
            throws IOException {
        if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean breaksOff = site % HUNDRED == 13 && number % 3 == 1;
        exchange.getResponseHeaders().set("ETag", etag);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, breaksOff ? bytes.length / 2 : bytes.length);
    }

    private String rss(int site, String base) {
        StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Site " + site + "</title><link>"
                + base + "</link><description>News</description>");
        long out = out(site);
        for (long i = out - 1; i >= Math.max(0, out - LISTED); i--) {
            rss.append("<item><title>Article ")
                    .append(i)
                    .append("</title><link>")
                    .append(base)
                    .append('/')
                    .append(i)
                    .append("?utm_source=rss</link><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            published(site, i).atOffset(ZoneOffset.UTC)))
                    .append("</pubDate></item>");
        }
        return rss + "</channel></rss>";
    }

    private String page(int site, long article, boolean corrected) {
        return "<html lang=\"en\"><head><title>Article " + article
                + "</title><meta property=\"article:published_time\" content=\"" + published(site, article)
                + "\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>Article " + article
                + "</h1><p>Mayor Ines Calloway said on Monday that pump "
                + article + " of site " + site + tested(corrected)
                + ".</p><p>“It works,” Calloway told reporters.</p></article></body></html>";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
