package io.onrecord.ingest.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How well a body was found, counted in words.
 *
 * @param right words found that are in the body
 * @param found words found
 * @param there words of the body
 */
public record PageScore(int right, int found, int there) {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Compares a body that was found with the true one. */
    public static PageScore of(String found, String truth) {
        Map<String, Integer> words = counts(truth);
        int there = words.values().stream().mapToInt(Integer::intValue).sum();
        int right = 0;
        int all = 0;
        for (Map.Entry<String, Integer> word : counts(found).entrySet()) {
            all += word.getValue();
            right += Math.min(word.getValue(), words.getOrDefault(word.getKey(), 0));
        }
        return new PageScore(right, all, there);
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Returns the score of both together. */
    public PageScore plus(PageScore other) {
        return new PageScore(right + other.right, found + other.found, there + other.there);
    }

    /** Returns the share of the words found that are in the body, 0 to 1. */
    public double precision() {
        return found == 0 ? (there == 0 ? 1 : 0) : (double) right / found;
    }

    /** Returns the share of the words of the body that were found, 0 to 1. */
    public double recall() {
        return there == 0 ? 1 : (double) right / there;
    }
}
