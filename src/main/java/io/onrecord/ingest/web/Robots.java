package io.onrecord.ingest.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What each site's robots.txt asks of us (RFC 9309), read once a day.
 *
 * <p>A site without the file allows everything; one whose file cannot be had at the moment is left alone until it can.
 */
final class Robots {
    private static final Duration KEPT = Duration.ofHours(24);
    /* Less than what a feed rests after its first failure: a site is not shut out for a file that broke off once. */
    private static final Duration KEPT_IF_UNREACHABLE = Duration.ofSeconds(20);
    private static final int MOST_SITES = 20_000;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);
    // RFC 9309, section 2.3.1.2: at least five, also across hosts.
    private static final int MOST_HOPS = 5;
    private static final List<String> OUR_NAME = List.of("onrecord");

    private final Cache<String, Rules> known;
    private final InstantSource clock;
    private final Function<Request, Answer> fetch;

    Robots(InstantSource clock, Function<Request, Answer> fetch) {
        this.clock = clock;
        this.fetch = fetch;
        this.known = Caffeine.newBuilder().maximumSize(MOST_SITES).build();
    }

    /** Returns the rules for the URL's site, fetching them if they are not known or are a day old. */
    Rules rules(URI uri) {
        String origin = Hosts.origin(uri);
        Rules rules = known.getIfPresent(origin);
        long now = clock.millis();
        if (rules == null || rules.expires() <= now) {
            rules = read(origin, now);
            known.put(origin, rules);
        }
        return rules;
    }

    private Rules read(String origin, long now) {
        String address = origin + "/robots.txt";
        Answer answer = fetch.apply(Request.of(URI.create(address)));
        for (int hops = 0; hops < MOST_HOPS && answer instanceof Answer.Elsewhere elsewhere; hops++) {
            answer = fetch.apply(elsewhere.request());
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        // Above this the library takes a delay for "never"; we take it for "as seldom as that".
        parser.setMaxCrawlDelay(TimeUnit.DAYS.toMillis(1));
        BaseRobotRules rules;
        if (answer instanceof Answer.Document document) {
            rules = parser.parseContent(address, document.body(), "text/plain", OUR_NAME);
        } else if (answer instanceof Answer.Trouble trouble && isTemporary(trouble)) {
            rules = parser.failedFetch(503);
        } else {
            rules = parser.failedFetch(404);
        }
        Duration kept = rules.isDeferVisits() ? KEPT_IF_UNREACHABLE : KEPT;
        return new Rules(rules, now + kept.toMillis());
    }

    /** A file that lies elsewhere than on its host, or is refused by a 4xx, counts as none; one that should be there does not. */
    private static boolean isTemporary(Answer.Trouble trouble) {
        return switch (trouble.reason()) {
            case UNREACHABLE, TOO_SLOW -> true;
            case STATUS -> trouble.retryAfter() != null || trouble.detail().startsWith("status 5");
            default -> false;
        };
    }

    /** The rules of one site, until they expire. */
    record Rules(BaseRobotRules rules, long expires) {
        boolean allows(URI uri) {
            return rules.isAllowed(uri.toString());
        }

        /** Whether the file itself could not be had, so that nobody knows what it asks. */
        boolean unknown() {
            return rules.isDeferVisits();
        }

        /** Returns the pause asked for between requests; zero where none is. */
        Duration delay() {
            long millis = rules.getCrawlDelay();
            Duration asked = millis <= 0 ? Duration.ZERO : Duration.ofMillis(millis);
            return asked.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : asked;
        }
    }
}
