package io.onrecord.ingest.feed;

import io.onrecord.settings.FeedSettings;
import java.time.Duration;

/**
 * When to look again, as pure arithmetic: the same for every instance, with jitter that comes from the address and not from chance.
 *
 * @param shortest least time between two polls of a feed, and between the first two looks at a page
 * @param longest most time between two polls of a feed that answers
 * @param watch how long a page is looked at again
 * @param confirmation time between the looks that confirm that a page is gone
 */
public record FeedPolicy(Duration shortest, Duration longest, Duration watch, Duration confirmation) {
    /** First seen to be gone, then confirmed twice. */
    static final int LOOKS_THAT_RETRACT = 3;

    private static final int MOST_DOUBLINGS = 20;
    private static final int RETRIES_PER_POLL = 10;
    private static final int POLLS_PER_LONGEST_BACK_OFF = 4;
    private static final int TRIES_PER_GAP = 2;
    private static final int THINNING = 2;
    private static final double JITTER = 0.25;

    /** Returns the policy that the settings describe. */
    public static FeedPolicy of(FeedSettings settings) {
        return new FeedPolicy(settings.shortest(), settings.longest(), settings.watch(), settings.confirmation());
    }

    /**
     * Returns the milliseconds until the next poll of a feed that answered: half of the time that usually lies between two of its
     * articles, so that most of them are met young and a feed that is asleep is left to sleep.
     *
     * @param usualGap milliseconds between the feed's articles
     * @param asked milliseconds that the feed or its server asks to be left alone
     */
    long interval(long usualGap, long asked) {
        long own = Math.max(usualGap / TRIES_PER_GAP, asked);
        return Math.max(shortest.toMillis(), Math.min(longest.toMillis(), own));
    }

    /**
     * Returns the milliseconds to wait after failures: a tenth of the shortest interval after the first, for an answer that broke off is
     * as often as not whole the next time; the shortest interval after the second, and twice as long each time from there, up to four of
     * the longest intervals. Up to a quarter more is added so that those who failed together do not come back together. Where the server
     * says how long, that long, and at least as long as between two polls.
     *
     * @param failures how many in a row, 1 or more
     * @param retryAfter milliseconds that the server asks for; 0 where it does not
     * @param address whose jitter it is
     */
    long backOff(int failures, long retryAfter, String address) {
        // A server that says when to come back is taken at its word.
        long own = retryAfter > 0 ? shortest.toMillis() : doubled(failures);
        double share = (Fingerprint.of(address + failures) >>> 40) / (double) (1 << 24);
        return Math.max(own, retryAfter) + (long) (own * JITTER * share);
    }

    private long doubled(int failures) {
        if (failures == 1) {
            return shortest.toMillis() / RETRIES_PER_POLL;
        }
        long most = longest.toMillis() * POLLS_PER_LONGEST_BACK_OFF;
        return Math.min(shortest.toMillis() << Math.min(failures - 2, MOST_DOUBLINGS), most);
    }

    /** Returns the gap to the look at a page after this one: ever longer while nothing changes. */
    long nextGap(long gap, boolean changed) {
        return changed || gap == 0 ? shortest.toMillis() : gap * THINNING;
    }
}
