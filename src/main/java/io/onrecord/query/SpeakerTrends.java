package io.onrecord.query;

import io.onrecord.claim.Rhythm;
import io.onrecord.schema.SpeakerWindows;
import io.onrecord.schema.WindowCount;
import io.onrecord.topology.SpeakerCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a speaker said, by the hour and by the day, as the API shows it.
 *
 * @param speakerId id of the speaker
 * @param hours the hours in which anything was said, newest first
 * @param days the days in which anything was said, newest first
 */
public record SpeakerTrends(String speakerId, List<Window> hours, List<Window> days) {
    /** Makes the lists unmodifiable. */
    public SpeakerTrends {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
    }

    /**
     * A window of time.
     *
     * @param start its start, inclusive
     * @param end its end, exclusive
     * @param statements statements whose article was published in it
     * @param claims distinct claims among them
     * @param usual statements in the 28 windows before it, on average
     * @param burst whether it lies far above that
     */
    public record Window(Instant start, Instant end, int statements, int claims, double usual, boolean burst) {}

    /** Returns what was counted; nothing where {@code windows} is null. */
    static SpeakerTrends of(String speakerId, @Nullable SpeakerWindows windows) {
        return windows == null
                ? new SpeakerTrends(speakerId, List.of(), List.of())
                : new SpeakerTrends(
                        speakerId,
                        windows(windows.getHours(), SpeakerCounts.hours(windows.getHours())),
                        windows(windows.getDays(), SpeakerCounts.days(windows.getDays())));
    }

    private static List<Window> windows(List<WindowCount> counts, SpeakerCounts rhythm) {
        List<Window> windows = new ArrayList<>();
        for (int i = counts.size() - 1; i >= 0; i--) {
            WindowCount count = counts.get(i);
            Rhythm.Window window = rhythm.window(count.getStart());
            windows.add(new Window(
                    window.start(),
                    window.end(),
                    count.getStatements(),
                    count.getClaims(),
                    window.usual(),
                    window.burst()));
        }
        return windows;
    }
}
