package io.onrecord.bench;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much two quotations have in common: the share of the words of the shorter that stand in the other too, in runs of three or
 * more.
 *
 * <p>It tells which quotations of real articles are one utterance, and so has to know nothing of how claims are found: no stems, no
 * words that count less than others.
 */
final class Overlap {
    private static final int RUN = 3;

    private Overlap() {}

    /** Returns the share, from 0 to 1. */
    static double of(String a, String b) {
        List<String> first = words(a);
        List<String> second = words(b);
        boolean ordered = first.size() <= second.size();
        List<String> shorter = ordered ? first : second;
        Set<List<String>> runs = runs(ordered ? second : first);
        BitSet shared = new BitSet();
        for (int at = 0; at + RUN <= shorter.size(); at++) {
            if (runs.contains(shorter.subList(at, at + RUN))) {
                shared.set(at, at + RUN);
            }
        }
        return (double) shared.cardinality() / shorter.size();
    }

    private static Set<List<String>> runs(List<String> words) {
        Set<List<String>> runs = new HashSet<>();
        for (int at = 0; at + RUN <= words.size(); at++) {
            runs.add(words.subList(at, at + RUN));
        }
        return runs;
    }

    private static List<String> words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("['‘’]", "");
        return Arrays.asList(plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    }
}
