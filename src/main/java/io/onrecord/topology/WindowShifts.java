package io.onrecord.topology;

import io.onrecord.schema.SayingMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one change does to the counts of the windows of time: statements, and in how many windows each claim is sighted. */
final class WindowShifts {
    private record Window(boolean hours, Instant start) implements Comparable<Window> {
        @Override
        public int compareTo(Window other) {
            return hours == other.hours ? start.compareTo(other.start) : Boolean.compare(other.hours, hours);
        }
    }

    private final TreeMap<Window, Integer> statements = new TreeMap<>();
    private final Map<Window, Set<String>> claimsBefore = new HashMap<>();
    private final Map<Window, Set<String>> claimsAfter = new HashMap<>();

    /** Counts a statement in, or with -1 out. */
    void statement(Instant at, int change) {
        windows(at).forEach(window -> statements.merge(window, change, Integer::sum));
    }

    /** Takes note of a sighting under the claim that it was of. */
    void before(SayingMemory saying) {
        note(saying.getAt(), saying.getClaimId(), claimsBefore);
    }

    /** Takes note of a sighting under the claim that it is of now. */
    void after(Instant at, String claimId) {
        note(at, claimId, claimsAfter);
    }

    private static void note(Instant at, String claimId, Map<Window, Set<String>> claims) {
        windows(at)
                .forEach(window ->
                        claims.computeIfAbsent(window, any -> new TreeSet<>()).add(claimId));
    }

    private static List<Window> windows(Instant at) {
        return List.of(window(true, Duration.ofHours(1), at), window(false, Duration.ofDays(1), at));
    }

    private static Window window(boolean hours, Duration length, Instant at) {
        long millis = length.toMillis();
        return new Window(hours, Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), millis) * millis));
    }

    boolean isEmpty() {
        return list().isEmpty();
    }

    /** Returns the windows whose counts change. */
    List<WindowShift> list() {
        TreeSet<Window> windows = new TreeSet<>(statements.keySet());
        windows.addAll(claimsBefore.keySet());
        windows.addAll(claimsAfter.keySet());
        List<WindowShift> shifts = new ArrayList<>();
        for (Window window : windows) {
            int said = statements.getOrDefault(window, 0);
            int claims = claimsAfter.getOrDefault(window, Set.of()).size()
                    - claimsBefore.getOrDefault(window, Set.of()).size();
            if (said != 0 || claims != 0) {
                shifts.add(new WindowShift(window.hours, window.start, said, claims));
            }
        }
        return shifts;
    }
}
