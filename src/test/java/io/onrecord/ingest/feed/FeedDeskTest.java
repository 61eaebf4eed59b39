package io.onrecord.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.ingest.page.ArticlePage;
import io.onrecord.ingest.web.Request;
import io.onrecord.ingest.web.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The decisions of the desk, by a clock that the test turns. */
class FeedDeskTest {
    private static final FeedPolicy POLICY =
            new FeedPolicy(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(3), Duration.ofHours(3));
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final String FEED = "https://news.example/feed";
    private static final String LINK = "https://news.example/a";

    private final FeedDesk desk = new FeedDesk(POLICY, 4);
    private long now = Instant.parse("2026-05-04T12:00:00Z").toEpochMilli();

    private void add(String... urls) {
        for (String url : urls) {
            desk.add(new Feed(url), now);
        }
    }

    private Optional<Publication> done(Job job, Outcome outcome) {
        return desk.done(job, outcome, Duration.ZERO, now);
    }

    /** Lets time pass to the next job, and returns it. */
    private Job next() {
        for (int i = 0; i < 100_000; i++) {
            List<Job> jobs = desk.start(now);
            if (!jobs.isEmpty()) {
                assertThat(jobs).hasSize(1);
                return jobs.get(0);
            }
            now = Math.max(now, desk.nextTime());
        }
        throw new AssertionError("nothing to do");
    }

    private Job nextPage() {
        for (Job job = next(); ; job = next()) {
            if (job.page() != null) {
                return job;
            }
            done(job, new Outcome.Unchanged(Duration.ZERO));
        }
    }

    private static Outcome.Polled polled(@Nullable Instant updated, String... links) {
        List<FeedItem> items = new ArrayList<>();
        for (String link : links) {
            items.add(new FeedItem(
                    URI.create(link), "Title", null, Instant.parse("2026-05-04T11:00:00Z"), updated, null));
        }
        return new Outcome.Polled(
                new FeedDocument("News", null, Duration.ZERO, items), Validators.NONE, null, Duration.ZERO);
    }

    private static Outcome.Read read(String text) {
        return new Outcome.Read(
                new ArticlePage(null, "Title", null, null, null, null, null, List.of(text), null),
                URI.create(LINK),
                Validators.NONE);
    }

    private Publication.Version version(Outcome.Read read) {
        return (Publication.Version) done(nextPage(), read).orElseThrow();
    }

    @Test
    void aHostHasOneRequestAtATimeAndARestAfterIt() {
        // Given
        add("https://a.example/1", "https://a.example/2", "https://b.example/1");
        List<Job> first = desk.start(now);
        // When
        desk.done(first.get(0), new Outcome.Unchanged(Duration.ZERO), Duration.ofSeconds(10), now);
        // Then
        assertThat(first).extracting(Job::host).containsExactly("a.example", "b.example");
        assertThat(desk.start(now + 9_999)).isEmpty();
        assertThat(desk.start(now + 10_000)).extracting(job -> job.feed().url).containsExactly("https://a.example/2");
    }

    @Test
    void serversThatFailedGetHalfOfTheConnections() {
        // Given
        IntStream.range(0, 8).forEach(i -> add("https://slow" + i + ".example/"));
        for (int i = 0; i < 8; i += 4) {
            desk.start(now).forEach(job -> done(job, new Outcome.Failed("too slow", null, false)));
        }
        now += HOUR;
        add("https://well.example/");
        // When
        List<Job> jobs = desk.start(now);
        // Then
        assertThat(jobs).hasSize(3);
        assertThat(jobs.get(0).feed().url).isEqualTo("https://well.example/");
        assertThat(jobs).filteredOn(Job::isSuspect).hasSize(2);
    }

    @Test
    void failuresAreMetWithEverLongerSilenceWhichTheServerCanLengthen() {
        // Given
        add(FEED);
        List<Long> waits = new ArrayList<>();
        // When
        for (int i = 0; i < 12; i++) {
            Job job = next();
            done(job, new Outcome.Failed("status 503", i == 2 ? Duration.ofHours(9) : null, false));
            waits.add((job.feed().next - now) / MINUTE);
        }
        // Then
        assertThat(waits.get(0)).isZero();
        assertThat(waits.get(1)).isBetween(5L, 6L);
        assertThat(waits.get(2)).isBetween(540L, 545L);
        assertThat(waits.get(3)).isBetween(20L, 25L);
        assertThat(waits.get(11)).isBetween(240L, 300L);
    }

    @Test
    void aLookThatBreaksOffIsTriedAgainSoonAndThinsOutNothing() {
        // Given
        add(FEED);
        done(next(), polled(null, LINK));
        done(nextPage(), read("The pump was tested once."));
        done(nextPage(), new Outcome.Unchanged(Duration.ZERO));
        Job look = nextPage();
        long begun = now;
        // When
        done(look, new Outcome.Failed("the answer broke off", null, false));
        Job again = nextPage();
        long waited = now - begun;
        done(again, new Outcome.Unchanged(Duration.ZERO));
        // Then
        assertThat(waited).isBetween(MINUTE / 2, MINUTE);
        assertThat(look.page().next - now).isEqualTo(20 * MINUTE);
    }

    @Test
    void jitterComesFromTheAddress() {
        assertThat(POLICY.backOff(3, 0, "https://a.example/"))
                .isEqualTo(POLICY.backOff(3, 0, "https://a.example/"))
                .isNotEqualTo(POLICY.backOff(3, 0, "https://b.example/"));
    }

    @Test
    void aFeedIsPolledByItsOwnRhythm() {
        // Given
        add(FEED);
        Instant last = Instant.ofEpochMilli(now);
        List<FeedItem> items = IntStream.range(0, 10)
                .mapToObj(i -> new FeedItem(URI.create(LINK + i), "T", null, last.minusSeconds(i * 2400L), null, null))
                .toList();
        // When
        Job job = next();
        done(
                job,
                new Outcome.Polled(
                        new FeedDocument("N", null, Duration.ZERO, items), Validators.NONE, null, Duration.ZERO));
        // Then
        assertThat(job.feed().interval).isEqualTo(18 * MINUTE);
    }

    @Test
    void onlyAChangedBodyIsANewVersionAndEachIsLaterThanTheLast() {
        // Given
        add(FEED);
        done(next(), polled(null, LINK));
        Publication.Version first = version(read("The pump was tested once."));
        // When
        Optional<Publication> same = done(nextPage(), read("The pump  was tested\nonce."));
        Publication.Version second = version(read("The pump was tested twice."));
        // Then
        assertThat(same).isEmpty();
        assertThat(first.article().getUpdated()).isNull();
        assertThat(first.article().getPublished()).isEqualTo("2026-05-04T11:00:00Z");
        assertThat(second.article().getId()).isEqualTo(first.article().getId()).isEqualTo(LINK);
        assertThat(second.article().getPublished()).isEqualTo(first.article().getPublished());
        assertThat(second.article().getUpdated()).isAfter(first.article().getPublished());
    }

    @Test
    void looksThinOutAndEnd() {
        // Given
        add(FEED);
        done(next(), polled(null, LINK));
        List<Long> looks = new ArrayList<>();
        // When
        for (Job job = nextPage(); job.page().next >= 0; job = nextPage()) {
            done(job, read("Always the same."));
            looks.add(now);
            if (job.page().next == 0) {
                break;
            }
        }
        // Then
        assertThat(looks).hasSizeBetween(8, 12);
        assertThat(looks.get(1) - looks.get(0)).isEqualTo(5 * MINUTE);
        assertThat(looks.get(5) - looks.get(4)).isEqualTo(80 * MINUTE);
    }

    @Test
    void aMovedTimeInTheFeedBringsALookAtOnce() {
        // Given
        add(FEED);
        Job poll = next();
        done(poll, polled(null, LINK));
        done(nextPage(), read("One."));
        for (int i = 0; i < 5; i++) {
            done(nextPage(), read("One."));
        }
        Job again = next();
        // When
        done(again, polled(Instant.ofEpochMilli(now), LINK));
        // Then
        assertThat(desk.start(now))
                .extracting(Job::page)
                .containsExactly(poll.feed().pages.get(LINK));
    }

    @Test
    void aPageThatIsGoneRetractsItsArticleOnceConfirmedTwice() {
        // Given
        add(FEED);
        done(next(), polled(null, LINK));
        version(read("One."));
        // When
        List<Optional<Publication>> looks = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Job job = nextPage();
            times.add(now);
            looks.add(done(job, new Outcome.Missing(410)));
        }
        // Then
        assertThat(looks.get(0)).isEmpty();
        assertThat(looks.get(1)).isEmpty();
        assertThat(times.get(2) - times.get(0)).isEqualTo(6 * HOUR);
        assertThat(looks.get(2).orElseThrow())
                .isInstanceOfSatisfying(
                        Publication.Retraction.class,
                        retraction -> assertThat(retraction.reason())
                                .isEqualTo("its page is gone: status 410, confirmed twice, 3 h apart"));
    }

    @Test
    void aPageThatComesBackIsNotRetracted() {
        // Given
        add(FEED);
        done(next(), polled(null, LINK));
        version(read("One."));
        done(nextPage(), new Outcome.Missing(404));
        done(nextPage(), new Outcome.Missing(404));
        done(nextPage(), read("One."));
        // When
        Optional<Publication> look = done(nextPage(), new Outcome.Missing(404));
        // Then
        assertThat(look).isEmpty();
    }

    @Test
    void anArticleOfTwoFeedsComesOnce() {
        // Given
        add(FEED, "https://news.example/other");
        done(next(), polled(null, LINK));
        Job other = next();
        // When
        done(other, polled(null, LINK));
        // Then
        assertThat(other.feed().url).isEqualTo("https://news.example/other");
        assertThat(other.feed().pages).isEmpty();
    }

    @Test
    void twoLinksToOneArticleBringItOnce() {
        // Given
        add(FEED);
        done(next(), polled(null, "https://news.example/short/1", LINK));
        version(read("One."));
        // When
        Optional<Publication> second = done(nextPage(), read("One."));
        // Then
        assertThat(second).isEmpty();
    }

    @Test
    void theFeedsTextStandsInWhereThePageIsClosed() {
        // Given
        add(FEED);
        String whole = "<p>" + "The mayor said that the pump was tested. ".repeat(10) + "</p>";
        done(
                next(),
                new Outcome.Polled(
                        new FeedDocument(
                                "News",
                                null,
                                Duration.ZERO,
                                List.of(new FeedItem(URI.create(LINK), "Title", null, null, null, whole))),
                        Validators.NONE,
                        null,
                        Duration.ZERO));
        // When
        Optional<Publication> closed = done(nextPage(), new Outcome.Failed("status 403", null, true));
        // Then
        assertThat(((Publication.Version) closed.orElseThrow()).article().getText())
                .startsWith("The mayor said");
    }

    @Test
    void aRedirectToAnotherHostWaitsForItsTurn() {
        // Given
        add("https://a.example/", "https://b.example/");
        List<Job> jobs = desk.start(now);
        // When
        done(jobs.get(0), new Outcome.Elsewhere(Request.of(URI.create("https://b.example/a"))));
        // Then
        assertThat(desk.start(now)).isEmpty();
        done(jobs.get(1), new Outcome.Unchanged(Duration.ZERO));
        assertThat(desk.start(now))
                .extracting(job -> job.request().uri())
                .containsExactly(URI.create("https://b.example/a"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsLeftIsTakenUpWhereItStood(boolean published) {
        // Given
        add(FEED);
        Job poll = next();
        done(poll, polled(null, LINK));
        if (published) {
            version(read("One."));
        }
        Feed left = poll.feed();
        // When
        FeedDesk other = new FeedDesk(POLICY, 4);
        other.add(FeedRecords.feed(FeedRecords.record(left)), now);
        // Then
        Feed taken = other.feeds().iterator().next();
        assertThat(taken)
                .usingRecursiveComparison()
                .ignoringFields("busy", "dropped", "pages", "language")
                .isEqualTo(left);
        assertThat(taken.pages.get(LINK).next).isEqualTo(left.pages.get(LINK).next);
        assertThat(taken.pages.get(LINK).isPublished()).isEqualTo(published);
    }

    @Test
    void aPausedFeedIsLeftAloneUntilItIsResumed() {
        // Given
        add(FEED);
        Feed paused = new Feed(FEED);
        paused.paused = true;
        desk.add(paused, now);
        List<Job> whilePaused = desk.start(now + HOUR);
        // When
        desk.add(new Feed(FEED), now + HOUR);
        // Then
        assertThat(whilePaused).isEmpty();
        assertThat(desk.start(now + HOUR)).hasSize(1);
    }
}
