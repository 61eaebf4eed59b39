package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Chooses the best way to read each possible cue, and the cues that make statements. For one thread. */
public final class Judge {
    /** Cues farther apart than their windows reach share nothing. */
    private static final int REACH = 400;

    private final FeatureWeights ranking;
    private final FeatureWeights acceptance;
    private final FeatureList features = new FeatureList();
    private final double[] score = new double[1];

    /** Judges by these weights. */
    public Judge(FeatureWeights ranking, FeatureWeights acceptance) {
        this.ranking = ranking;
        this.acceptance = acceptance;
    }

    /**
     * The best ways to read the cues of a text.
     *
     * @param ways for each cue the best way to read it
     * @param margins for each cue how far that way leads before the next
     */
    public record Choice(int[] ways, double[] margins) {}

    /**
     * A cue that makes a statement.
     *
     * @param reading the cue
     * @param way the way to read it
     * @param score how sure that is; 0 is even
     */
    public record Verdict(CueReading reading, int way, double score) {}

    /** Returns the best way to read each cue. */
    public Choice choose(ArticleView view, List<CueReading> readings) {
        CandidateFeatures whole = new CandidateFeatures(view);
        int[] ways = new int[readings.size()];
        double[] margins = new double[readings.size()];
        for (int r = 0; r < ways.length; r++) {
            double best = Double.NEGATIVE_INFINITY;
            double next = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < readings.get(r).candidates().size(); c++) {
                whole.write(readings.get(r), c, features);
                ranking.score(features, score, 0);
                if (score[0] > best) {
                    next = best;
                    best = score[0];
                    ways[r] = c;
                } else {
                    next = Math.max(next, score[0]);
                }
            }
            margins[r] = Math.min(20, best - next);
        }
        return new Choice(ways, margins);
    }

    static void evidence(
            CandidateFeatures whole,
            CueEvidence evidence,
            List<CueReading> readings,
            Choice choice,
            int index,
            FeatureList out) {
        whole.write(readings.get(index), choice.ways()[index], out);
        evidence.write(readings, choice.ways(), index, choice.margins()[index], out);
    }

    /** Returns, for each cue, the features by which it is taken for a statement or not when it is read in its chosen way. */
    public static List<int[]> evidence(ArticleView view, List<CueReading> readings, Choice choice) {
        CandidateFeatures whole = new CandidateFeatures(view);
        CueEvidence evidence = new CueEvidence(view, ArticleStyle.of(view, readings));
        FeatureList features = new FeatureList();
        List<int[]> all = new ArrayList<>();
        for (int r = 0; r < readings.size(); r++) {
            evidence(whole, evidence, readings, choice, r, features);
            all.add(features.toArray());
        }
        return all;
    }

    /** Returns the score of each cue as a statement; 0 is even. */
    public double[] scores(ArticleView view, List<CueReading> readings, Choice choice) {
        double[] scores = new double[readings.size()];
        CandidateFeatures whole = new CandidateFeatures(view);
        CueEvidence evidence = new CueEvidence(view, ArticleStyle.of(view, readings));
        for (int r = 0; r < scores.length; r++) {
            evidence(whole, evidence, readings, choice, r, features);
            acceptance.score(features, score, 0);
            scores[r] = score[0];
        }
        return scores;
    }

    /** Returns the cues whose score reaches {@code threshold}, the surest first; none that shares words or content with a surer one. */
    public static List<Verdict> accept(List<CueReading> readings, Choice choice, double[] scores, double threshold) {
        List<Verdict> taken = new ArrayList<>();
        for (int r = 0; r < scores.length; r++) {
            if (scores[r] >= threshold) {
                taken.add(new Verdict(readings.get(r), choice.ways()[r], scores[r]));
            }
        }
        taken.sort(Comparator.comparingDouble((Verdict verdict) -> -verdict.score())
                .thenComparingInt(verdict -> verdict.reading().anchor()));
        NavigableMap<Integer, Verdict> accepted = new TreeMap<>();
        for (Verdict verdict : taken) {
            int anchor = verdict.reading().anchor();
            if (accepted.subMap(anchor - REACH, anchor + REACH).values().stream()
                    .noneMatch(other -> clash(verdict, other))) {
                accepted.put(anchor, verdict);
            }
        }
        return taken.stream()
                .filter(verdict -> accepted.get(verdict.reading().anchor()) == verdict)
                .toList();
    }

    /** Two clash that share words of their cues, or say the same side by side; one told inside the other does not. */
    private static boolean clash(Verdict a, Verdict b) {
        for (Words words : a.reading().cue(a.way())) {
            for (Words others : b.reading().cue(b.way())) {
                if (words.overlaps(others)) {
                    return true;
                }
            }
        }
        boolean nested =
                CueEvidence.contains(a.reading().content(a.way()), b.reading().anchor())
                        || CueEvidence.contains(
                                b.reading().content(b.way()), a.reading().anchor());
        return !nested
                && CueEvidence.likeness(
                                a.reading().content(a.way()), b.reading().content(b.way()))
                        >= 0.75;
    }
}
