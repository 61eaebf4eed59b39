package io.onrecord.evaluation;

import io.onrecord.extract.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts how far extracted attributions agree with annotated ones, article by article.
 *
 * <p>Attributions are aligned one to one, greedily by the Jaccard index of their contents' tokens; a pair matches at 0.5 and, more
 * strictly, at 0.8. With {@code speech} only annotated statements are looked for, and an extracted one is passed over where its best
 * annotated counterpart (0.3 or more) is no statement, or where it has none and its own cue is no reporting cue. For one thread.
 */
public final class Scorer {
    private static final double COUNTERPART = 0.3;

    private final boolean speech;
    final Matches half = new Matches(0.5);
    final Matches strict = new Matches(0.8);
    final Calibration calibration = new Calibration();
    final SpeakerAccuracy speakers = new SpeakerAccuracy();
    final Components sources = new Components();
    final Components cues = new Components();
    final Components contents = new Components();
    final Map<Kind, Integer> goldByKind = new EnumMap<>(Kind.class);
    int gold;
    int extracted;
    int allExact;

    /** Begins to count; with {@code speech}, statements only. */
    public Scorer(boolean speech) {
        this.speech = speech;
    }

    /** Counts of the pairs that match at one threshold. */
    static final class Matches {
        final double threshold;
        final Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
        int pairs;
        int sourceExact;
        int sourceOverlap;
        int cueOverlap;

        Matches(double threshold) {
            this.threshold = threshold;
        }

        void add(Covered gold, Covered found) {
            pairs++;
            byKind.merge(gold.attribution().kind(), 1, Integer::sum);
            sourceExact += gold.source().equals(found.source()) ? 1 : 0;
            sourceOverlap += gold.sourceOverlaps(found) ? 1 : 0;
            cueOverlap += gold.cue().intersects(found.cue()) || gold.cue().equals(found.cue()) ? 1 : 0;
        }
    }

    /** Adds an article. */
    public void add(GoldArticle article, List<Attribution> found) {
        ContentTokens tokens = new ContentTokens(article.text());
        List<Covered> golds =
                article.attributions().stream().map(a -> Covered.of(a, tokens)).toList();
        List<Covered> founds = found.stream().map(a -> Covered.of(a, tokens)).toList();
        if (speech) {
            List<Covered> all = golds;
            founds = founds.stream().filter(one -> counts(one, all)).toList();
            golds = golds.stream().filter(one -> one.attribution().speech()).toList();
        }
        gold += golds.size();
        extracted += founds.size();
        golds.forEach(one -> goldByKind.merge(one.attribution().kind(), 1, Integer::sum));
        sources.add(distinct(golds, Covered::source), distinct(founds, Covered::source));
        cues.add(sets(golds, Covered::cue), sets(founds, Covered::cue));
        contents.add(sets(golds, Covered::content), sets(founds, Covered::content));
        align(golds, founds);
    }

    private static boolean counts(Covered found, List<Covered> golds) {
        Covered best = null;
        double most = -1;
        for (Covered gold : golds) {
            double jaccard = gold.jaccard(found);
            if (jaccard > most) {
                most = jaccard;
                best = gold;
            }
        }
        return best != null && most >= COUNTERPART
                ? best.attribution().speech()
                : found.attribution().speech();
    }

    private record Pair(double jaccard, int gold, int found) {}

    private void align(List<Covered> golds, List<Covered> founds) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < golds.size(); i++) {
            for (int j = 0; j < founds.size(); j++) {
                double jaccard = golds.get(i).jaccard(founds.get(j));
                if (jaccard > 0) {
                    pairs.add(new Pair(jaccard, i, j));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::jaccard)
                .thenComparingInt(Pair::gold)
                .thenComparingInt(Pair::found)
                .reversed());
        @Nullable Covered[] partner = new Covered[founds.size()];
        boolean[] used = new boolean[golds.size()];
        boolean[] right = new boolean[founds.size()];
        for (Pair pair : pairs) {
            if (used[pair.gold()] || partner[pair.found()] != null) {
                continue;
            }
            used[pair.gold()] = true;
            Covered one = golds.get(pair.gold());
            Covered other = founds.get(pair.found());
            partner[pair.found()] = one;
            allExact += one.equalsExactly(other) ? 1 : 0;
            if (pair.jaccard() >= half.threshold) {
                half.add(one, other);
                speakers.add(one.attribution(), other.attribution());
                right[pair.found()] = true;
            }
            if (pair.jaccard() >= strict.threshold) {
                strict.add(one, other);
            }
        }
        for (int j = 0; j < right.length; j++) {
            calibration.add(founds.get(j).attribution().confidence(), right[j]);
        }
    }

    private static List<BitSet> sets(List<Covered> all, Function<Covered, BitSet> part) {
        return all.stream().map(part).filter(set -> !set.isEmpty()).toList();
    }

    private static List<BitSet> distinct(List<Covered> all, Function<Covered, BitSet> part) {
        Set<BitSet> distinct = new HashSet<>(sets(all, part));
        return List.copyOf(distinct);
    }

    /** Counts of parts that agree exactly, each on its own. */
    static final class Components {
        int right;
        int gold;
        int extracted;

        void add(List<BitSet> golds, List<BitSet> founds) {
            gold += golds.size();
            extracted += founds.size();
            List<BitSet> left = new ArrayList<>(golds);
            for (BitSet found : founds) {
                right += left.remove(found) ? 1 : 0;
            }
        }
    }

    /** Returns precision, recall and F1. */
    static double[] rates(int right, int extracted, int gold) {
        double precision = extracted == 0 ? 0 : (double) right / extracted;
        double recall = gold == 0 ? 0 : (double) right / gold;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        double[] rates = {precision, recall, f1};
        return Arrays.copyOf(rates, rates.length);
    }

    /** Returns F1 of the attributions that match at a content Jaccard of 0.5. */
    public double f1() {
        return rates(half.pairs, extracted, gold)[2];
    }

    /** Returns the figures as text, for people. */
    public String report() {
        return new Report(this).text();
    }

    /** Returns the same without what it says of confidence, for statements that have none yet. */
    public String figures() {
        return new Report(this).figures();
    }
}
