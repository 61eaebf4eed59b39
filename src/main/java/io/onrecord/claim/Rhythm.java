package io.onrecord.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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

    /** Standard deviations of a Poisson process above the usual. */
    private static final double FAR = 3;

    private final Duration length;
    private final TreeMap<Long, Integer> counts = new TreeMap<>();

    /**
     * A window of time.
     *
     * @param start its start, inclusive
     * @param end its end, exclusive
     * @param count how many were counted in it
     * @param usual how many the windows before it have on average
     * @param burst whether the count is far above the usual
     */
    public record Window(Instant start, Instant end, int count, double usual, boolean burst) {}

    /**
     * @param length length of a window; an hour or a day
     */
    public Rhythm(Duration length) {
        this.length = length;
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
        int past = counts.subMap(number - PAST, number).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        double usual = (double) past / PAST;
        boolean burst = count >= FEWEST && count > usual + FAR * Math.sqrt(Math.max(usual, 1));
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
