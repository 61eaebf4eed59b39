package io.onrecord.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A news site on a loopback port that publishes, corrects and takes back its stories as time goes: what the demo's feed is read from. */
final class NewsSite implements AutoCloseable {
    private static final String OUTLET = "Gullwick Gazette";

    private final HttpServer server;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "news-site");
        daemon.setDaemon(true);
        return daemon;
    });
    private final List<Story> stories;
    private final InstantSource clock;
    private volatile @Nullable Instant first;

    private NewsSite(List<Story> stories, InstantSource clock) throws IOException {
        this.stories = stories;
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(thread);
        server.createContext("/", this::answer);
    }

    /** Opens the site; its stories come out from the first time on that somebody asks for its feed. */
    static NewsSite open(List<Story> stories) throws IOException {
        NewsSite site = new NewsSite(stories, InstantSource.system());
        site.server.start();
        return site;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the address of its feed. */
    String feed() {
        return url() + "/feed.xml";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/feed.xml")) {
                first = opened();
                send(exchange, 200, "application/atom+xml; charset=utf-8", atom());
                return;
            }
            for (Story story : stories) {
                if (story.path().equals(path) && isOut(story)) {
                    boolean gone =
                            story.goneAfter() != null && isPast(published(story).plus(story.goneAfter()));
                    send(exchange, gone ? 410 : 200, "text/html; charset=utf-8", gone ? "Gone" : page(story));
                    return;
                }
            }
            send(exchange, 404, "text/plain", "Nothing here");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String atom() {
        StringBuilder atom = new StringBuilder(
                "<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>"
                        + OUTLET + "</title><id>" + url() + "</id><updated>" + opened() + "</updated>");
        for (Story story : stories) {
            if (isOut(story)) {
                atom.append(String.format(
                        "<entry><title>%s</title><id>%s</id><link rel=\"alternate\" href=\"%s?utm_source=feed\"/><published>%s</published><updated>%s</updated><summary>More on our page.</summary></entry>",
                        story.title(), url() + story.path(), url() + story.path(), published(story), updated(story)));
            }
        }
        return atom + "</feed>";
    }

    private String page(Story story) {
        boolean corrected = isCorrected(story);
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><head><title>" + story.title() + " | "
                + OUTLET
                + "</title><meta property=\"og:site_name\" content=\"" + OUTLET
                + "\"><meta property=\"article:published_time\" content=\""
                + published(story) + "\"><meta property=\"article:modified_time\" content=\"" + updated(story)
                + "\"></head><body><nav><a href=\"/\">Front page</a></nav><article><h1>" + story.title() + "</h1>");
        for (String paragraph : corrected ? story.corrected() : story.paragraphs()) {
            page.append("<p>").append(paragraph).append("</p>");
        }
        return page
                + "<div class=\"newsletter\"><p>The Gazette by letter: every morning, with the tides.</p></div></article></body></html>";
    }

    private Instant opened() {
        Instant known = first;
        return known == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : known;
    }

    private boolean isOut(Story story) {
        return isPast(published(story));
    }

    private boolean isCorrected(Story story) {
        Duration after = story.correctedAfter();
        return after != null && isPast(published(story).plus(after));
    }

    private Instant published(Story story) {
        return opened().plus(story.after());
    }

    private Instant updated(Story story) {
        Duration after = story.correctedAfter();
        return after != null && isCorrected(story) ? published(story).plus(after) : published(story);
    }

    private boolean isPast(Instant time) {
        return !clock.instant().isBefore(time);
    }

    @Override
    public void close() {
        server.stop(0);
        thread.shutdownNow();
    }
}
