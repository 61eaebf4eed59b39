package io.onrecord.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much is said window by window, and where that is far above the usual. A function of the times counted, in any order; as long
 * as each is counted once.
 */
public final class Rhythm {
    /** Past windows from which the usual is made, the empty ones included. */
    public static final int PAST = 28;

    /** Fewest in a window that can be a burst: two of somebody who never speaks are none. */
    public static final int FEWEST = 5;

    /** Windows since the first that counts, before which nothing can be called usual. */
    private static final int SHORTEST_HISTORY = 7;

    /** Fewest in the past windows that make a usual. */
    private static final int FEWEST_PAST = 3;

    /** Standard deviations of a Poisson process above the usual. */
    private static final double FAR = 3;

    private final Duration length;
    private final boolean needsHistory;
    private final TreeMap<Long, Integer> counts = new TreeMap<>();

    /**
     * A window of time.
     *
     * @param start its start, inclusive
     * @param end its end, exclusive
     * @param count how many were counted in it
     * @param usual how many the windows before it have on average
     * @param burst whether the count is far above the usual; false as long as too little is known of the usual
     */
    public record Window(Instant start, Instant end, int count, double usual, boolean burst) {}

    private Rhythm(Duration length, boolean needsHistory) {
        this.length = length;
        this.needsHistory = needsHistory;
    }

    /**
     * Returns the rhythm of somebody who goes on speaking: what is far above the usual is told only once there is a usual.
     *
     * @param length length of a window; an hour or a day
     */
    public static Rhythm ofSpeaker(Duration length) {
        return new Rhythm(length, true);
    }

    /** Returns the rhythm of one claim, which is new by its nature: that many carry it at once is what there is to tell. */
    public static Rhythm ofClaim(Duration length) {
        return new Rhythm(length, false);
    }

    /** Counts one at {@code time} in; {@code change} of -1 counts it out again. */
    public void count(Instant time, int change) {
        counts.merge(number(time), change, (held, more) -> held + more == 0 ? null : held + more);
    }

    /** Forgets windows that are too far before {@code time} to count for any later one. */
    public void forget(Instant time) {
        counts.headMap(number(time) - PAST).clear();
    }

    /** Returns the window that holds {@code time}. */
    public Window window(Instant time) {
        long number = number(time);
        int count = counts.getOrDefault(number, 0);
        SortedMap<Long, Integer> before = counts.subMap(number - PAST, number);
        int past = before.values().stream().mapToInt(Integer::intValue).sum();
        double usual = (double) past / PAST;
        boolean known = !needsHistory || past >= FEWEST_PAST && before.firstKey() <= number - SHORTEST_HISTORY;
        boolean burst = known && count >= FEWEST && count > usual + FAR * Math.sqrt(Math.max(usual, 1));
        Instant start = Instant.ofEpochMilli(number * length.toMillis());
        return new Window(start, start.plus(length), count, usual, burst);
    }

    /** Returns the counts by the starts of their windows. */
    public Map<Instant, Integer> counts() {
        Map<Instant, Integer> byStart = new TreeMap<>();
        counts.forEach((number, count) -> byStart.put(Instant.ofEpochMilli(number * length.toMillis()), count));
        return byStart;
    }

    private long number(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), length.toMillis());
    }
}
