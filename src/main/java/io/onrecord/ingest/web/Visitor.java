package io.onrecord.ingest.web;

import java.time.Duration;
import java.time.InstantSource;

/** Fetches with manners: asks a site's robots.txt first, and says how long the site wants to be left alone afterwards. */
public final class Visitor {
    private final Fetcher fetcher;
    private final Robots robots;

    public Visitor(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.robots = new Robots(clock, fetcher::fetch);
    }

    /** Returns what came of the request, and the pause that its host asks for. */
    public Visit visit(Request request) {
        Robots.Rules rules = robots.rules(request.uri());
        if (rules.unknown()) {
            return new Visit(
                    new Answer.Trouble(Answer.Reason.UNREACHABLE, "robots.txt of the site cannot be read", null),
                    rules.delay());
        }
        if (!rules.allows(request.uri())) {
            return new Visit(
                    new Answer.Trouble(Answer.Reason.ROBOTS, "robots.txt of the site forbids it", null), rules.delay());
        }
        return new Visit(fetcher.fetch(request), rules.delay());
    }

    /**
     * A visit, done.
     *
     * @param answer what came of it
     * @param delay pause that robots.txt asks for between requests; zero where none is
     */
    public record Visit(Answer answer, Duration delay) {}
}
