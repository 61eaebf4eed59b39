package io.onrecord.ingest.feed;

import io.onrecord.ingest.page.ArticlePage;
import io.onrecord.ingest.web.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The feed desk among thousands of sites that exist in arithmetic only, with a clock that jumps from event to event: days pass in
 * seconds. What it holds in memory, and what it decides, is what it does in earnest.
 */
public final class FeedSimulation {
    private static final long BEGIN = Instant.parse("2026-05-04T00:00:00Z").toEpochMilli();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long ANSWER = 300;
    private static final long HANGS = 20_000;
    private static final int LISTED = 25;
    private static final String TEXT = "The harbour master said that the pump had been tested. ".repeat(50);
    /* Articles a day: of every hundred feeds one is an agency, half are all but asleep. */
    private static final int[] DAILY = {240, 48, 12, 1};
    private static final int[] SHARES = {1, 10, 50, 100};

    private final int feeds;
    private final FeedDesk desk;
    private final FeedPolicy policy;
    private final PriorityQueue<Answered> answers = new PriorityQueue<>(Comparator.comparingLong(Answered::at));
    private final Map<String, Integer> versions = new HashMap<>();
    private final List<Long> late = new ArrayList<>();
    private final List<Long> found = new ArrayList<>();
    private long polls;
    private long looks;

    /**
     * @param feeds how many, each on a site of its own; one of a hundred never answers
     * @param connections most requests at a time
     */
    public FeedSimulation(int feeds, FeedPolicy policy, int connections) {
        this.feeds = feeds;
        this.policy = policy;
        this.desk = new FeedDesk(policy, connections);
    }

    private record Answered(long at, Job job, Outcome outcome) {}

    /**
     * What came of it.
     *
     * @param polls how many polls
     * @param looks how many looks at pages
     * @param out articles that were to be found
     * @param lost articles that were not
     * @param doubled articles that came more than once
     * @param lateMillis by how much the 99th of a hundred jobs began after its time
     * @param foundMillis time from publication to article, of 99 of a hundred
     */
    public record Result(
            long polls, long looks, long out, long lost, long doubled, long lateMillis, long foundMillis) {}

    /**
     * Runs.
     *
     * @param hours simulated
     * @param each told of the time after every hour
     */
    public Result run(int hours, Consumer<Duration> each) {
        for (int i = 0; i < feeds; i++) {
            desk.add(new Feed("https://site" + i + ".example/feed"), BEGIN);
        }
        long end = BEGIN + Duration.ofHours(hours).toMillis();
        long hour = BEGIN;
        for (long now = BEGIN; now < end; now = next(now)) {
            while (!answers.isEmpty() && answers.peek().at() <= now) {
                Answered answered = answers.poll();
                long time = now;
                desk.done(answered.job(), answered.outcome(), Duration.ofMillis(2 * ANSWER), now)
                        .ifPresent(publication -> count(publication, time));
            }
            for (Job job : desk.start(now)) {
                begin(job, now);
            }
            if (now - hour >= Duration.ofHours(1).toMillis()) {
                hour = now;
                each.accept(Duration.ofMillis(now - BEGIN));
            }
        }
        return result(end);
    }

    private long next(long now) {
        long answer = answers.isEmpty() ? Long.MAX_VALUE : answers.peek().at();
        return Math.max(now + 1, Math.min(answer, desk.nextTime()));
    }

    private void begin(Job job, long now) {
        Page page = job.page();
        late.add(now - (page == null ? job.feed().next : page.next));
        int site = Integer.parseInt(job.feed().url.replaceAll("\\D", ""));
        if (site % 100 == 99) {
            answers.add(new Answered(now + HANGS, job, new Outcome.Failed("no whole answer within 20 s", null, false)));
        } else if (page == null) {
            polls++;
            answers.add(new Answered(now + ANSWER, job, poll(job.feed(), site, now)));
        } else {
            looks++;
            answers.add(new Answered(now + ANSWER, job, look(page, now)));
        }
    }

    private static long gap(int site) {
        int share = site % 100;
        int kind = 0;
        while (share >= SHARES[kind]) {
            kind++;
        }
        return DAY / DAILY[kind];
    }

    /** Returns how many articles the site has brought out by then; each site begins somewhere in its own gap. */
    private static long out(int site, long now) {
        long gap = gap(site);
        return (now - BEGIN + (Fingerprint.of("phase" + site) >>> 1) % gap) / gap;
    }

    private static Outcome poll(Feed feed, int site, long now) {
        long out = out(site, now);
        String etag = String.valueOf(out);
        if (etag.equals(feed.validators.etag())) {
            return new Outcome.Unchanged(Duration.ZERO);
        }
        List<FeedItem> items = new ArrayList<>();
        for (long i = out; i > Math.max(0, out - LISTED); i--) {
            items.add(new FeedItem(
                    URI.create("https://site" + site + ".example/2026/05/an-article-with-a-long-address-" + i),
                    "Title " + i,
                    null,
                    Instant.ofEpochMilli(time(site, i)),
                    null,
                    null));
        }
        return new Outcome.Polled(
                new FeedDocument("Site " + site, "en", Duration.ZERO, items),
                new Validators(etag, null),
                null,
                Duration.ZERO);
    }

    private static long time(int site, long article) {
        long gap = gap(site);
        return BEGIN + article * gap - (Fingerprint.of("phase" + site) >>> 1) % gap;
    }

    private static Outcome look(Page page, long now) {
        if (page.isPublished()) {
            return new Outcome.Unchanged(Duration.ZERO);
        }
        ArticlePage article =
                new ArticlePage(null, "Title", null, "Outlet", "en", null, null, List.of(TEXT + page.link), null);
        return new Outcome.Read(
                article, URI.create(page.link), new Validators("\"" + page.link.hashCode() + "\"", null));
    }

    private void count(Publication publication, long now) {
        versions.merge(publication.page().link, 1, Integer::sum);
        found.add(now - publication.page().published);
    }

    private Result result(long end) {
        long out = 0;
        long lost = 0;
        // What came out so late that its feed was not due again yet is not lost.
        long last = end - policy.longest().toMillis() - Duration.ofMinutes(5).toMillis();
        for (int site = 0; site < feeds; site++) {
            for (long i = 1; site % 100 != 99 && i <= out(site, last); i++) {
                out++;
                lost += versions.containsKey(
                                "https://site" + site + ".example/2026/05/an-article-with-a-long-address-" + i)
                        ? 0
                        : 1;
            }
        }
        long doubled = versions.values().stream().filter(count -> count > 1).count();
        return new Result(polls, looks, out, lost, doubled, percentile(late), percentile(found));
    }

    private static long percentile(List<Long> values) {
        values.sort(null);
        return values.isEmpty() ? 0 : values.get(values.size() * 99 / 100);
    }
}
