package io.onrecord.ingest.feed;

import io.onrecord.ingest.page.ArticlePage;
import io.onrecord.ingest.page.PageReader;
import io.onrecord.ingest.web.Answer;
import io.onrecord.ingest.web.BodyText;
import io.onrecord.ingest.web.Hosts;
import io.onrecord.ingest.web.Request;
import io.onrecord.ingest.web.Visitor;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
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
            outcome = outcome(job, visit.answer());
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

    private Outcome outcome(Job job, Answer answer) {
        if (answer instanceof Answer.Document document) {
            return job.page() == null ? polled(document) : read(document);
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
            return new Outcome.Polled(
                    feed, document.validators(), document.moved() ? document.uri() : null, document.fresh());
        } catch (FeedFormatException e) {
            return new Outcome.Failed("not a feed: " + e.getMessage(), null, false);
        }
    }

    private Outcome read(Answer.Document document) {
        String type = document.contentType().toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.contains("html") && !type.contains("xml") && !type.startsWith("text/")) {
            return new Outcome.Failed("content of the type '" + type + "'; expected a page", null, true);
        }
        ArticlePage first = page(document);
        List<String> paragraphs = new ArrayList<>(first.paragraphs());
        URI next = first.next();
        for (int pages = 1; next != null && pages < MOST_PAGES; pages++) {
            if (!(visitor.visit(Request.of(next)).answer() instanceof Answer.Document more)) {
                // Half an article is no version of it.
                return new Outcome.Failed("page " + (pages + 1) + " of it cannot be had", null, false);
            }
            ArticlePage page = page(more);
            paragraphs.addAll(page.paragraphs());
            next = page.next() != null && Hosts.host(page.next()).equals(Hosts.host(document.uri()))
                    ? page.next()
                    : null;
        }
        ArticlePage whole = paragraphs.size() == first.paragraphs().size() ? first : first.with(paragraphs);
        return new Outcome.Read(whole, document.uri(), document.validators());
    }

    private static ArticlePage page(Answer.Document document) {
        return PageReader.read(BodyText.decode(document.body(), document.contentType()), document.uri());
    }
}
