package io.onrecord.topology;

import io.onrecord.claim.Rhythm;
import io.onrecord.schema.WindowCount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * What was counted of one speaker in windows of one length: those from which the usual is made, and before them those in which a
 * late article still counts.
 */
public final class SpeakerCounts {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration GRACE_OF_HOURS = Duration.ofHours(48);
    private static final Duration GRACE_OF_DAYS = Duration.ofDays(7);
    /* Not reckoned for each statement: durations multiply by way of big numbers. */
    private static final Duration KEPT_OF_HOURS = HOUR.multipliedBy(Rhythm.PAST).plus(GRACE_OF_HOURS);
    private static final Duration KEPT_OF_DAYS = DAY.multipliedBy(Rhythm.PAST).plus(GRACE_OF_DAYS);

    private final Duration length;
    private final Duration grace;
    private final Duration kept;
    private final TreeMap<Instant, WindowCount> counts = new TreeMap<>();

    private SpeakerCounts(Duration length, Duration grace, Duration kept, List<WindowCount> counts) {
        this.length = length;
        this.grace = grace;
        this.kept = kept;
        counts.forEach(count -> this.counts.put(count.getStart(), count));
    }

    /** Returns the counts of windows of an hour. */
    public static SpeakerCounts hours(List<WindowCount> counts) {
        return new SpeakerCounts(HOUR, GRACE_OF_HOURS, KEPT_OF_HOURS, counts);
    }

    /** Returns the counts of windows of a day. */
    public static SpeakerCounts days(List<WindowCount> counts) {
        return new SpeakerCounts(DAY, GRACE_OF_DAYS, KEPT_OF_DAYS, counts);
    }

    /**
     * Adds to the counts; returns whether the window is late no more than the grace allows.
     *
     * @param newest newest time counted so far
     */
    boolean shift(WindowShift shift, Instant newest) {
        counts.headMap(newest.minus(kept)).clear();
        if (shift.start().isBefore(newest.minus(grace).minus(length))) {
            return false;
        }
        WindowCount known = counts.get(shift.start());
        int statements = (known == null ? 0 : known.getStatements()) + shift.statements();
        int claims = (known == null ? 0 : known.getClaims()) + shift.claims();
        if (statements <= 0) {
            counts.remove(shift.start());
        } else {
            counts.put(shift.start(), new WindowCount(shift.start(), statements, Math.max(0, claims)));
        }
        return true;
    }

    List<WindowCount> list() {
        return List.copyOf(counts.values());
    }

    /** Returns the window that begins at a time, with what is usual. */
    public Rhythm.Window window(Instant start) {
        Rhythm rhythm = Rhythm.ofSpeaker(length);
        counts.values().forEach(count -> rhythm.count(count.getStart(), count.getStatements()));
        return rhythm.window(start);
    }

    /** Returns the distinct claims of the window that begins at a time. */
    int claims(Instant start) {
        WindowCount count = counts.get(start);
        return count == null ? 0 : count.getClaims();
    }
}
