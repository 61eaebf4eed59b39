package io.onrecord.ingest.feed;

import io.onrecord.ingest.web.Request;
import io.onrecord.ingest.web.Validators;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Decides what to ask the web for and when, and what of the answers is news. Holds the feeds of one instance; knows no Kafka, no
 * network and no clock but the time it is told. For one thread.
 */
final class FeedDesk {
    private static final long NEVER = Long.MAX_VALUE;
    /* A feed that has been silent for so many of its gaps has longer ones than it had. */
    private static final int SILENCES_PER_GAP = 5;

    private final FeedPolicy policy;
    private final int connections;
    private final Map<String, Feed> feeds = new LinkedHashMap<>();
    /* Which feed brings an article: one that several feeds list is read once. */
    private final Map<String, Feed> owners = new HashMap<>();
    private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private final HostTurns turns = new HostTurns();
    private final PageNews news;
    private int running;
    private int runningSuspects;

    private record Due(long at, Feed feed, @Nullable Page page) {
        /** Whether it still is as it was when it was put down: later plans make older ones void. */
        boolean holds() {
            boolean idle = page == null ? !feed.busy : !page.busy;
            return idle && !feed.dropped && !feed.paused && at == (page == null ? feed.next : page.next);
        }
    }

    /** @param connections most jobs under way at a time */
    FeedDesk(FeedPolicy policy, int connections) {
        this.policy = policy;
        this.connections = connections;
        this.news = new PageNews(policy);
    }

    /** Takes a feed in, as it stood when it was left; one that is here already goes on with its new state of being paused. */
    void add(Feed feed, long now) {
        Feed known = feeds.get(feed.url);
        if (known != null) {
            boolean resumed = known.paused && !feed.paused;
            known.paused = feed.paused;
            if (resumed) {
                plan(known, now);
            }
            return;
        }
        feeds.put(feed.url, feed);
        feed.pages.values().forEach(page -> {
            owners.putIfAbsent(page.id(), feed);
            owners.putIfAbsent(io.onrecord.ingest.web.CanonicalUrl.articleId(URI.create(page.link)), feed);
        });
        plan(feed, now);
    }

    private void plan(Feed feed, long now) {
        feed.next = Math.max(feed.next, now);
        queue.add(new Due(feed.next, feed, null));
        for (Page page : feed.pages.values()) {
            if (page.next > 0) {
                queue.add(new Due(page.next, feed, page));
            }
        }
    }

    /** Lets a feed go; what is under way for it comes to nothing. */
    void drop(String url) {
        Feed feed = feeds.remove(url);
        if (feed != null) {
            feed.dropped = true;
            owners.values().removeIf(owner -> owner == feed);
        }
    }

    Collection<Feed> feeds() {
        return Collections.unmodifiableCollection(feeds.values());
    }

    /** Returns the jobs to start now, each for another host; each has to come back by {@link #done}. */
    List<Job> start(long now) {
        turns.wake(now);
        for (Due due = queue.peek(); due != null && due.at() <= now; due = queue.peek()) {
            queue.poll();
            if (due.holds()) {
                turns.add(job(due));
            }
        }
        List<Job> jobs = new ArrayList<>();
        while (running < connections) {
            Job job = turns.next(runningSuspects < connections / 2);
            if (job == null) {
                break;
            }
            running++;
            runningSuspects += job.isSuspect() ? 1 : 0;
            jobs.add(job);
        }
        return jobs;
    }

    private static Job job(Due due) {
        Page page = due.page();
        if (page == null) {
            due.feed().busy = true;
            return new Job(
                    due.feed(),
                    null,
                    Request.of(due.feed().address()).ifChangedFrom(due.feed().validators),
                    due.feed().failures > 0);
        }
        page.busy = true;
        // A page that was taken back has to be read whole to come back.
        Validators known = page.isPublished() && !page.retracted ? page.validators : Validators.NONE;
        return new Job(
                due.feed(), page, Request.of(URI.create(page.link)).ifChangedFrom(known), due.feed().failures > 0);
    }

    /** Returns when {@link #start} may have something to do next. */
    long nextTime() {
        long due = queue.isEmpty() ? NEVER : queue.peek().at();
        return turns.hasReady() && running < connections ? 0 : Math.min(due, turns.nextWake());
    }

    /**
     * Takes back a job.
     *
     * @param rest how long its host is to be left alone
     * @return what is news; empty where nothing is
     */
    Optional<Publication> done(Job job, Outcome outcome, Duration rest, long now) {
        running--;
        runningSuspects -= job.isSuspect() ? 1 : 0;
        turns.over(job.host(), now + rest.toMillis());
        Feed feed = job.feed();
        if (feed.dropped) {
            return Optional.empty();
        }
        if (outcome instanceof Outcome.Elsewhere elsewhere) {
            turns.add(new Job(feed, job.page(), elsewhere.request(), job.isSuspect()));
            return Optional.empty();
        }
        if (job.page() == null) {
            feed.busy = false;
            polled(feed, outcome, now);
            return Optional.empty();
        }
        Page page = job.page();
        page.busy = false;
        Optional<Publication> publication = visited(feed, page, outcome, now);
        if (page.isNewsWaiting) {
            page.isNewsWaiting = false;
            page.next = now;
        }
        if (page.next > 0) {
            queue.add(new Due(page.next, feed, page));
        }
        return publication;
    }

    private void polled(Feed feed, Outcome outcome, long now) {
        feed.polled = now;
        if (outcome instanceof Outcome.Polled polled) {
            feed.validators = polled.validators();
            feed.title = polled.document().title() == null
                    ? feed.title
                    : polled.document().title();
            feed.language = polled.document().language();
            feed.location =
                    polled.moved() == null ? feed.location : polled.moved().toString();
            List<Page> due = feed.list(polled.document().items(), now, id -> owners.getOrDefault(id, feed) != feed);
            for (Page page : due) {
                owners.putIfAbsent(page.id(), feed);
                queue.add(new Due(page.next, feed, page));
            }
            feed.changed = due.isEmpty() ? feed.changed : now;
            answered(
                    feed,
                    Rhythm.usualGap(polled.document().items(), now),
                    polled.fresh().plus(polled.document().pause()),
                    now);
        } else if (outcome instanceof Outcome.Unchanged unchanged) {
            answered(
                    feed, Math.max(feed.interval * 2, (now - feed.changed) / SILENCES_PER_GAP), unchanged.fresh(), now);
        } else {
            feed.failures++;
            feed.error = trouble(outcome);
            long asked = outcome instanceof Outcome.Failed failed && failed.retryAfter() != null
                    ? failed.retryAfter().toMillis()
                    : 0;
            feed.next = now + policy.backOff(feed.failures, asked, feed.url);
        }
        queue.add(new Due(feed.next, feed, null));
    }

    private static String trouble(Outcome outcome) {
        if (outcome instanceof Outcome.Missing missing) {
            return "status " + missing.status() + ": there is no feed at this address";
        }
        return outcome instanceof Outcome.Failed failed ? failed.detail() : "no feed";
    }

    private void answered(Feed feed, long usualGap, Duration asked, long now) {
        feed.failures = 0;
        feed.error = null;
        feed.interval = policy.interval(usualGap, asked.toMillis());
        feed.next = now + feed.interval;
    }

    private Optional<Publication> visited(Feed feed, Page page, Outcome outcome, long now) {
        Optional<Publication> publication = news.of(
                feed,
                page,
                outcome,
                now,
                id -> owners.getOrDefault(id, feed) == feed
                        && feed.pages.values().stream()
                                .noneMatch(other -> other != page
                                        && other.isPublished()
                                        && other.id().equals(id)));
        owners.putIfAbsent(page.id(), feed);
        return publication;
    }

    /** Takes back a publication that did not get onto the topic, to be tried again. */
    void undo(Publication publication, long now) {
        Page page = publication.page();
        publication.feed().articles -= publication instanceof Publication.Version ? 1 : 0;
        page.body = 0;
        page.validators = Validators.NONE;
        page.retracted = false;
        page.next = now + policy.shortest().toMillis();
        if (!page.busy) {
            queue.add(new Due(page.next, publication.feed(), page));
        }
    }
}
