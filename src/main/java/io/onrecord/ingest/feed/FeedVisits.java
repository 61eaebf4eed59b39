package io.onrecord.ingest.feed;

import io.onrecord.ingest.page.ArticlePage;
import io.onrecord.ingest.page.PageReader;
import io.onrecord.ingest.web.Answer;
import io.onrecord.ingest.web.BodyText;
import io.onrecord.ingest.web.Hosts;
import io.onrecord.ingest.web.Request;
import io.onrecord.ingest.web.Validators;
import io.onrecord.ingest.web.Visitor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the web for what the desk wants to know. Safe for many threads; each call may take as long as the fetcher's limits allow. */
final class FeedVisits {
    private static final int MOST_PAGES = 10;
    /* A site gets as much rest as two of its answers took it: one that labours is pressed less. */
    private static final int REST = 2;
    private static final Duration LONGEST_REST = Duration.ofSeconds(30);
    private static final Set<Integer> CLOSED = Set.of(401, 402, 403, 406, 451);
    private static final Pattern OWN = Pattern.compile("(?:localhost|127\\.[\\d.]+|\\[::1])(?::\\d+)?");
    private static final int TAIL = 400;
    private static final Pattern END =
            Pattern.compile("</(?:\\w+:)?(?:rss|rdf|feed|urlset|sitemapindex)\\s*>|}\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATUS = Pattern.compile("status (\\d{3})");

    private final Visitor visitor;

    FeedVisits(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * A job, done.
     *
     * @param rest how long its host is to be left alone now
     */
    record Done(Job job, Outcome outcome, Duration rest) {}

    /** Does a job; never throws, for a job that does not come back would hold its host for ever. */
    Done visit(Job job) {
        long begin = System.nanoTime();
        Duration asked = Duration.ZERO;
        Outcome outcome;
        try {
            Visitor.Visit visit = visitor.visit(job.request());
            asked = visit.delay();
            outcome = outcome(job, visit);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // Whatever a page makes our parsers do, it costs that page alone.
            outcome = new Outcome.Failed("cannot be read: " + e, null, true);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Duration rest = isOwnMachine(job) ? Duration.ZERO : took.multipliedBy(REST);
        rest = rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
        return new Done(job, outcome, rest.compareTo(asked) > 0 ? rest : asked);
    }

    /* Whoever lets us read from this machine is host and guest in one. */
    private static boolean isOwnMachine(Job job) {
        return OWN.matcher(job.host()).matches();
    }

    private Outcome outcome(Job job, Visitor.Visit visit) {
        Answer answer = visit.answer();
        if (answer instanceof Answer.Document document) {
            return job.page() == null ? polled(document) : read(document, visit.delay());
        }
        if (answer instanceof Answer.Unchanged unchanged) {
            return new Outcome.Unchanged(unchanged.fresh());
        }
        if (answer instanceof Answer.Missing missing) {
            return new Outcome.Missing(missing.status());
        }
        if (answer instanceof Answer.Elsewhere elsewhere) {
            return elsewhere.request().hops() > MOST_PAGES
                    ? new Outcome.Failed("more than " + MOST_PAGES + " redirects", null, true)
                    : new Outcome.Elsewhere(elsewhere.request());
        }
        Answer.Trouble trouble = (Answer.Trouble) answer;
        return new Outcome.Failed(trouble.detail(), trouble.retryAfter(), isFinal(trouble));
    }

    private static boolean isFinal(Answer.Trouble trouble) {
        Matcher status = STATUS.matcher(trouble.detail());
        return switch (trouble.reason()) {
            case ROBOTS, ADDRESS, TOO_LARGE, REDIRECTS -> true;
            case STATUS -> status.matches() && CLOSED.contains(Integer.parseInt(status.group(1)));
            default -> false;
        };
    }

    private static Outcome polled(Answer.Document document) {
        try {
            FeedDocument feed = FeedParser.parse(document.body(), document.contentType(), document.uri());
            // Where an answer has no length, nothing but its end tells whether it is whole; half a feed is not to be
            // what
            // the next one is compared with.
            Validators known = isWhole(document.body()) ? document.validators() : Validators.NONE;
            return new Outcome.Polled(feed, known, document.moved() ? document.uri() : null, document.fresh());
        } catch (FeedFormatException e) {
            return new Outcome.Failed("not a feed: " + e.getMessage(), null, false);
        }
    }

    private static boolean isWhole(byte[] feed) {
        int from = Math.max(0, feed.length - TAIL);
        return END.matcher(new String(feed, from, feed.length - from, StandardCharsets.ISO_8859_1))
                .find();
    }

    private Outcome read(Answer.Document document, Duration asked) {
        String type = document.contentType().toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.contains("html") && !type.contains("xml") && !type.startsWith("text/")) {
            return new Outcome.Failed("content of the type '" + type + "'; expected a page", null, true);
        }
        ArticlePage first = page(document);
        if (first.next() == null) {
            return new Outcome.Read(first, document.uri(), document.validators());
        }
        List<String> paragraphs = new ArrayList<>(first.paragraphs());
        Set<URI> seen = new HashSet<>(Set.of(document.uri()));
        for (URI next = first.next(); next != null && seen.size() < MOST_PAGES && seen.add(next); ) {
            if (!rest(asked)) {
                return new Outcome.Failed("interrupted", null, false);
            }
            Visitor.Visit visit = visitor.visit(Request.of(next));
            if (!(visit.answer() instanceof Answer.Document more)) {
                // Half an article is no version of it.
                return new Outcome.Failed("page " + seen.size() + " of it cannot be had", null, false);
            }
            ArticlePage page = page(more);
            paragraphs.addAll(page.paragraphs());
            boolean same = page.next() != null && Hosts.host(page.next()).equals(Hosts.host(document.uri()));
            next = same ? page.next() : null;
        }
        // What the first page says of itself tells nothing of the others: they are always asked for again.
        return new Outcome.Read(first.with(paragraphs), document.uri(), Validators.NONE);
    }

    /** Leaves the site alone for as long as it asks between two requests, as far as one article may wait; false if interrupted. */
    private static boolean rest(Duration asked) {
        try {
            Thread.sleep(Math.min(asked.toMillis(), LONGEST_REST.toMillis()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ArticlePage page(Answer.Document document) {
        return PageReader.read(BodyText.decode(document.body(), document.contentType()), document.uri());
    }
}
