package io.onrecord.speaker;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How often each thing was told: what is taken out as often as it was put in is gone.
 *
 * @param <T> the things
 */
final class Tally<T extends Comparable<T>> {
    private final TreeMap<T, Integer> counts = new TreeMap<>();

    /** Counts one in, or with -1 out. */
    void count(T thing, int change) {
        counts.merge(thing, change, (held, more) -> held + more == 0 ? null : held + more);
    }

    boolean has(T thing) {
        return counts.containsKey(thing);
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    Set<T> things() {
        return counts.keySet();
    }

    Map<T, Integer> counts() {
        return counts;
    }

    /** Returns the greatest that is not above {@code thing} and the least that is not below, where there are such. */
    Set<T> around(T thing) {
        T below = counts.floorKey(thing);
        T above = counts.ceilingKey(thing);
        return below == null
                ? above == null ? Set.of() : Set.of(above)
                : above == null || above.equals(below) ? Set.of(below) : Set.of(below, above);
    }
}
