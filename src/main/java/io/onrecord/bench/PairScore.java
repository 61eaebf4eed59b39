package io.onrecord.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How well found groups agree with true ones, over all pairs of items.
 *
 * @param items how many items were grouped
 * @param truePairs pairs that belong together
 * @param foundPairs pairs that were put together
 * @param rightPairs pairs that belong and were put together
 */
public record PairScore(long items, long truePairs, long foundPairs, long rightPairs) {
    /**
     * An item with the group it belongs to and the one it was put into.
     *
     * @param truth name of the group it belongs to
     * @param found name of the group it was put into
     */
    public record Item(String truth, String found) {}

    /** Returns the score of {@code items}. */
    public static PairScore of(Collection<Item> items) {
        Map<String, Long> truths = new HashMap<>();
        Map<String, Long> founds = new HashMap<>();
        Map<Item, Long> both = new HashMap<>();
        for (Item item : items) {
            truths.merge(item.truth(), 1L, Long::sum);
            founds.merge(item.found(), 1L, Long::sum);
            both.merge(item, 1L, Long::sum);
        }
        return new PairScore(items.size(), pairs(truths), pairs(founds), pairs(both));
    }

    private static long pairs(Map<?, Long> groups) {
        return groups.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    /** Returns the share of the pairs put together that belong together; 1 where none was. */
    public double precision() {
        return foundPairs == 0 ? 1 : (double) rightPairs / foundPairs;
    }

    /** Returns the share of the pairs that belong together that were put together; 1 where there are none. */
    public double recall() {
        return truePairs == 0 ? 1 : (double) rightPairs / truePairs;
    }
}
