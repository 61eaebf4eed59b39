package io.onrecord.ingest.web;

import static io.onrecord.ingest.LocalWeb.endless;
import static io.onrecord.ingest.LocalWeb.gzip;
import static io.onrecord.ingest.LocalWeb.ok;
import static io.onrecord.ingest.LocalWeb.raw;
import static io.onrecord.ingest.LocalWeb.redirect;
import static io.onrecord.ingest.LocalWeb.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.LocalWeb;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FetcherTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
    private static final FetchLimits LIMITS =
            new FetchLimits(Duration.ofSeconds(4), Duration.ofSeconds(2), Duration.ofSeconds(4), 200_000, 1_000_000, 4);

    private LocalWeb web;
    private Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        web = new LocalWeb();
        fetcher = fetcher(new AddressGuard(true, List.of()), web.lookup());
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        web.close();
    }

    private static Fetcher fetcher(AddressGuard guard, NameLookup lookup) {
        return new Fetcher("OnRecord/test", guard, lookup, LIMITS, CLOCK, 8);
    }

    private Answer fetch(String host, String path) {
        return fetcher.fetch(Request.of(web.uri(host, path)));
    }

    @Test
    void readsAPageAndSaysWhoWeAre() {
        // Given
        web.on(
                "a.example",
                "/",
                (ask, out) -> ok(
                                "text/plain",
                                (ask.headers().get("user-agent")
                                                + ask.headers().containsKey("cookie")
                                                + ask.headers().containsKey("referer"))
                                        .getBytes(StandardCharsets.UTF_8),
                                "ETag: \"7\"",
                                "Last-Modified: Sun, 01 Mar 2026 11:00:00 GMT",
                                "Cache-Control: public, max-age=90",
                                "Set-Cookie: id=1")
                        .to(ask, out));
        // When
        Answer answer = fetch("a.example", "/");
        // Then
        assertThat(answer).isInstanceOfSatisfying(Answer.Document.class, document -> {
            assertThat(new String(document.body(), StandardCharsets.UTF_8)).isEqualTo("OnRecord/testfalsefalse");
            assertThat(document.validators()).isEqualTo(new Validators("\"7\"", "Sun, 01 Mar 2026 11:00:00 GMT"));
            assertThat(document.fresh()).hasSeconds(90);
        });
    }

    @Test
    void asksOnlyForWhatChanged() {
        // Given
        web.on(
                "a.example",
                "/",
                (ask, out) -> status("\"7\"".equals(ask.headers().get("if-none-match")) ? 304 : 500)
                        .to(ask, out));
        Request request = Request.of(web.uri("a.example", "/")).ifChangedFrom(new Validators("\"7\"", null));
        // When
        Answer answer = fetcher.fetch(request);
        // Then
        assertThat(answer).isEqualTo(new Answer.Unchanged(Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "169.254.169.254",
                "10.0.0.1",
                "[::1]",
                "localhost",
                "metadata.example",
                "2130706433",
                "0x7f.1"
            })
    void neverConnectsToAForbiddenAddress(String host) throws IOException {
        // Given
        NameLookup lookup = name -> name.equals("metadata.example")
                ? new InetAddress[] {InetAddress.getByName("169.254.169.254")}
                : InetAddress.getAllByName(name);
        try (Fetcher strict = fetcher(AddressGuard.publicOnly(), lookup)) {
            // When
            Answer answer = strict.fetch(Request.of(web.uri(host, "/")));
            // Then
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Trouble.class,
                            trouble -> assertThat(trouble.reason())
                                    .isIn(Answer.Reason.ADDRESS, Answer.Reason.UNREACHABLE));
            assertThat(web.requests("127.0.0.1", "/") + web.requests("localhost", "/"))
                    .isZero();
        }
    }

    @Test
    void isNotFooledByANameThatRebinds() {
        // Given a name that answers with a public address once and with loopback from then on
        AtomicInteger asked = new AtomicInteger();
        NameLookup rebinding = host ->
                new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1")};
        AddressGuard documentation = new AddressGuard(false, List.of(AddressBlock.parse("192.0.2.0/24")));
        web.on("rebind.example", "/", ok("text/plain", "inside"));
        try (Fetcher strict = fetcher(documentation, rebinding)) {
            strict.fetch(Request.of(web.uri("rebind.example", "/")));
            // When
            Answer answer = strict.fetch(Request.of(web.uri("rebind.example", "/")));
            // Then
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Trouble.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo(Answer.Reason.ADDRESS));
            assertThat(web.requests("rebind.example", "/")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://169.254.169.254/latest/meta-data", "http://inside.example/", "http://10.0.0.7:8080/"})
    void aRedirectLeadsToNoForbiddenAddress(String target) {
        // Given a site that may be reached, which sends its guests on to one that may not
        AddressGuard guard = new AddressGuard(false, List.of(AddressBlock.parse("127.0.0.1/32")));
        NameLookup lookup = host -> new InetAddress[] {
            InetAddress.getByName(
                    host.equals("a.example") ? "127.0.0.1" : host.replace("inside.example", "192.168.1.1"))
        };
        web.on("a.example", "/", redirect(301, target));
        try (Fetcher strict = fetcher(guard, lookup)) {
            Answer.Elsewhere elsewhere = (Answer.Elsewhere) strict.fetch(Request.of(web.uri("a.example", "/")));
            // When
            Answer answer = strict.fetch(elsewhere.request());
            // Then
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Trouble.class,
                            trouble -> assertThat(trouble.reason()).isEqualTo(Answer.Reason.ADDRESS));
        }
    }

    @Test
    void handsARedirectToAnotherHostBackWithoutItsValidators() {
        // Given
        web.on("a.example", "/", redirect(301, "http://b.example/x?y=z"));
        Request request = Request.of(web.uri("a.example", "/")).ifChangedFrom(new Validators("\"secret\"", null));
        // When
        Answer answer = fetcher.fetch(request);
        // Then
        assertThat(answer).isInstanceOfSatisfying(Answer.Elsewhere.class, elsewhere -> {
            assertThat(elsewhere.request().uri()).hasToString("http://b.example/x?y=z");
            assertThat(elsewhere.request().validators()).isEqualTo(Validators.NONE);
            assertThat(elsewhere.request().moved()).isTrue();
        });
    }

    @Test
    void followsRedirectsWithinAHostAndKnowsAMoveFromADetour() {
        // Given
        web.on("a.example", "/old", redirect(301, "/new")).on("a.example", "/new", ok("text/plain", "here"));
        web.on("a.example", "/detour", redirect(302, "/old"));
        // When
        List<Answer> answers =
                List.of(fetch("a.example", "/old"), fetch("a.example", "/detour"), fetch("a.example", "/new"));
        // Then
        assertThat(answers).map(answer -> ((Answer.Document) answer).moved()).containsExactly(true, false, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/loop",
                "file:///etc/passwd",
                "gopher://a.example/",
                "http://user:secret@a.example/",
                "http://",
                "",
                "%%"
            })
    void refusesRedirectsThatLeadNowhere(String location) {
        // Given
        web.on("a.example", "/loop", redirect(302, location));
        // When
        Answer answer = fetch("a.example", "/loop");
        // Then
        assertThat(answer).isInstanceOfSatisfying(Answer.Trouble.class, trouble -> {
            assertThat(trouble.reason()).isEqualTo(Answer.Reason.REDIRECTS);
            assertThat(trouble.detail()).doesNotContain("secret");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "429, 120, PT2M",
        "503, 'Sun, 01 Mar 2026 12:05:00 GMT', PT5M",
        "503, never, ",
        "429, 999999999, PT24H",
        "500, '', "
    })
    void reportsHowLongTheServerWantsToBeLeftAlone(int code, String retryAfter, Duration expected) {
        // Given
        web.on("a.example", "/", status(code, "Retry-After: " + retryAfter));
        // When
        Answer answer = fetch("a.example", "/");
        // Then
        assertThat(answer).isEqualTo(new Answer.Trouble(Answer.Reason.STATUS, "status " + code, expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void reportsWhatIsGone(int code) {
        // Given
        web.on("a.example", "/", status(code));
        // When
        Answer answer = fetch("a.example", "/");
        // Then
        assertThat(answer).isEqualTo(new Answer.Missing(code));
    }

    @Test
    void survivesEveryKindOfBadServer() throws IOException {
        // Given
        byte[] bomb = gzip(gzip(new byte[30_000_000]));
        CountDownLatch never = new CountDownLatch(1);
        web.on("a.example", "/endless", endless(HEAD + "\r\n", new byte[8192]))
                .on(
                        "a.example",
                        "/endless-chunks",
                        endless(
                                HEAD + "Transfer-Encoding: chunked\r\n\r\n",
                                ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII)))
                .on(
                        "a.example",
                        "/endless-header",
                        endless(HEAD, "X-More: yes\r\n".getBytes(StandardCharsets.US_ASCII)))
                .on("a.example", "/endless-line", endless(HEAD + "X-Line: ", new byte[] {'a', 'a', 'a', 'a'}))
                .on("a.example", "/endless-404", endless("HTTP/1.1 500 No\r\n\r\n", new byte[8192]))
                .on("a.example", "/silent", (ask, out) -> wait(never, 5_000))
                .on("a.example", "/drip", (ask, out) -> {
                    out.write((HEAD + "Content-Length: 100000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 100; i++) {
                        out.write('x');
                        out.flush();
                        wait(never, 100);
                    }
                })
                .on("a.example", "/short", raw(HEAD + "Content-Length: 5000\r\n\r\nonly this"))
                .on("a.example", "/bomb", ok("text/html", bomb, "Content-Encoding: gzip"))
                .on("a.example", "/layers", ok("text/html", bomb, "Content-Encoding: gzip, gzip, gzip"))
                .on(
                        "a.example",
                        "/not-gzip",
                        ok("text/html", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3}, "Content-Encoding: gzip"))
                .on(
                        "a.example",
                        "/not-brotli",
                        ok("text/html", "plain".getBytes(StandardCharsets.US_ASCII), "Content-Encoding: br"))
                .on("a.example", "/no-http", raw("SSH-2.0-OpenSSH_9.2\r\n"))
                .on("a.example", "/nothing", raw(""));
        List<String> paths = List.of(
                "/endless",
                "/endless-chunks",
                "/endless-header",
                "/endless-line",
                "/endless-404",
                "/silent",
                "/drip",
                "/short",
                "/bomb",
                "/layers",
                "/not-gzip",
                "/not-brotli",
                "/no-http",
                "/nothing");
        // When
        List<Answer> answers =
                paths.parallelStream().map(path -> fetch("a.example", path)).toList();
        // Then
        assertThat(answers)
                .map(answer -> ((Answer.Trouble) answer).reason())
                .containsExactly(
                        Answer.Reason.TOO_LARGE,
                        Answer.Reason.TOO_LARGE,
                        Answer.Reason.UNREACHABLE,
                        Answer.Reason.UNREACHABLE,
                        Answer.Reason.STATUS,
                        Answer.Reason.TOO_SLOW,
                        Answer.Reason.TOO_SLOW,
                        Answer.Reason.UNREACHABLE,
                        Answer.Reason.TOO_LARGE,
                        Answer.Reason.ENCODING,
                        Answer.Reason.ENCODING,
                        Answer.Reason.ENCODING,
                        Answer.Reason.UNREACHABLE,
                        Answer.Reason.UNREACHABLE);
    }

    private static void wait(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
