package io.onrecord.ingest.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one document over HTTP from a server that may be slow, endless or hostile, and always comes back with an answer.
 *
 * <p>Keeps no cookies, sends no credentials and no referrer, follows redirects only within a host. Safe for use by many threads.
 */
public final class Fetcher implements AutoCloseable {
    private static final Set<Integer> PERMANENT = Set.of(301, 308);
    private static final Set<Integer> TEMPORARY = Set.of(302, 303, 307);
    private static final Pattern MAX_AGE = Pattern.compile("(?<![-\\w])max-age\\s*=\\s*\"?(\\d{1,9})");
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);

    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;
    private final FetchLimits limits;
    private final InstantSource clock;

    /**
     * Makes a fetcher.
     *
     * @param userAgent who we say we are
     * @param guard which addresses may be reached
     * @param lookup where addresses come from
     * @param limits bounds of one request
     * @param clock what dates in {@code Retry-After} are measured against
     * @param connections most connections at a time
     */
    public Fetcher(
            String userAgent,
            AddressGuard guard,
            NameLookup lookup,
            FetchLimits limits,
            InstantSource clock,
            int connections) {
        this.limits = limits;
        this.clock = clock;
        this.deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "fetch-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        this.client = HttpClients.custom()
                .setUserAgent(userAgent)
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedResolver(lookup, guard))
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(2)
                        // A header of endless lines is as much of a bomb as a body.
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxHeaderCount(200)
                                        .setMaxLineLength(16 << 10)
                                        .setMaxEmptyLineCount(2)
                                        .build())
                                .build())
                        .setDefaultSocketConfig(SocketConfig.custom()
                                .setSoTimeout(Timeout.of(limits.silence()))
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(limits.connect()))
                                .setSocketTimeout(Timeout.of(limits.silence()))
                                .setTimeToLive(TimeValue.ofMinutes(2))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(limits.total()))
                        .setResponseTimeout(Timeout.of(limits.silence()))
                        .build())
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Returns what came of the request; never throws for anything that a server does. */
    public Answer fetch(Request request) {
        Request next = request;
        while (true) {
            if (next.hops() > limits.redirects()) {
                return trouble(Answer.Reason.REDIRECTS, "more than " + limits.redirects() + " redirects");
            }
            Answer answer = once(next);
            if (!(answer instanceof Answer.Elsewhere elsewhere)
                    || !Hosts.host(elsewhere.request().uri()).equals(Hosts.host(next.uri()))) {
                return answer;
            }
            next = elsewhere.request();
        }
    }

    private Answer once(Request request) {
        HttpGet get = new HttpGet(request.uri());
        get.setHeader("Accept-Encoding", "gzip, br, deflate");
        get.setHeader(
                "Accept",
                "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json,"
                        + " application/xml;q=0.9, */*;q=0.5");
        if (request.validators().etag() != null) {
            get.setHeader("If-None-Match", request.validators().etag());
        }
        if (request.validators().lastModified() != null) {
            get.setHeader("If-Modified-Since", request.validators().lastModified());
        }
        Future<?> deadline = deadlines.schedule(get::cancel, limits.total().toMillis(), TimeUnit.MILLISECONDS);
        // Opened rather than executed with a handler: closing drops the connection, where a handler's end would first
        // read
        // whatever is left of the body, of which there may be no end.
        try (ClassicHttpResponse response = client.executeOpen(HttpHost.create(request.uri()), get, null)) {
            return answer(request, response);
        } catch (GuardedResolver.ForbiddenAddressException e) {
            return trouble(Answer.Reason.ADDRESS, message(e));
        } catch (ContentCoding.TooLargeException e) {
            return trouble(Answer.Reason.TOO_LARGE, message(e));
        } catch (IOException | RuntimeException e) {
            boolean late = get.isCancelled() || e instanceof InterruptedIOException;
            return late
                    ? trouble(
                            Answer.Reason.TOO_SLOW,
                            "no whole answer within " + limits.total().toSeconds() + " s")
                    : trouble(Answer.Reason.UNREACHABLE, message(e));
        } finally {
            deadline.cancel(false);
        }
    }

    private Answer answer(Request request, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status == 304) {
            return new Answer.Unchanged(freshness(response));
        }
        if (PERMANENT.contains(status) || TEMPORARY.contains(status)) {
            return redirect(request, response, PERMANENT.contains(status));
        }
        if (status == 404 || status == 410) {
            return new Answer.Missing(status);
        }
        if (status != 200) {
            return new Answer.Trouble(Answer.Reason.STATUS, "status " + status, asked(header(response, "Retry-After")));
        }
        byte[] sent = response.getEntity() == null
                ? new byte[0]
                : ContentCoding.read(response.getEntity().getContent(), limits.bytes());
        byte[] body;
        try {
            body = ContentCoding.decode(sent, header(response, "Content-Encoding"), limits.decodedBytes());
        } catch (ContentCoding.TooLargeException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return trouble(Answer.Reason.ENCODING, "body does not decompress: " + message(e));
        }
        return new Answer.Document(
                request.uri(),
                body,
                header(response, "Content-Type"),
                new Validators(optional(response, "ETag"), optional(response, "Last-Modified")),
                freshness(response),
                request.hops() > 0 && request.moved());
    }

    private static Answer redirect(Request request, ClassicHttpResponse response, boolean permanent) {
        String location = header(response, "Location");
        try {
            URI target = request.uri().resolve(location.strip().replace(" ", "%20"));
            String scheme = String.valueOf(target.getScheme());
            if (location.isBlank() || target.getHost() == null || !scheme.matches("(?i)https?")) {
                return trouble(Answer.Reason.REDIRECTS, "redirect to '" + cut(location) + "'; expected an http URL");
            }
            if (target.getUserInfo() != null) {
                return trouble(Answer.Reason.REDIRECTS, "redirect to a URL with credentials; they are not sent");
            }
            return new Answer.Elsewhere(request.redirected(target, permanent));
        } catch (IllegalArgumentException e) {
            return trouble(Answer.Reason.REDIRECTS, "redirect to '" + cut(location) + "'; expected a URL");
        }
    }

    private @Nullable Duration asked(String retryAfter) {
        if (retryAfter.matches("\\d{1,9}")) {
            return bounded(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        Instant date = DateUtils.parseStandardDate(retryAfter);
        return date == null ? null : bounded(Duration.between(clock.instant(), date));
    }

    private static Duration freshness(ClassicHttpResponse response) {
        Matcher matcher = MAX_AGE.matcher(header(response, "Cache-Control"));
        return matcher.find() ? bounded(Duration.ofSeconds(Long.parseLong(matcher.group(1)))) : Duration.ZERO;
    }

    private static Duration bounded(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    }

    private static String header(ClassicHttpResponse response, String name) {
        String value = optional(response, name);
        return value == null ? "" : value;
    }

    private static @Nullable String optional(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue().length() > 1024 ? null : header.getValue();
    }

    private static Answer trouble(Answer.Reason reason, String detail) {
        return new Answer.Trouble(reason, detail, null);
    }

    private static String message(Throwable e) {
        String message = e.getMessage();
        return cut(message == null ? e.getClass().getSimpleName() : message);
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
