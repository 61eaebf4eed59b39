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

    /** How far below the threshold a quotation that nobody else claims is still taken. */
    private static final double UNCLAIMED = 2;

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
     * @param worths for each cue what that way is worth on average, 0 to 3
     */
    public record Choice(int[] ways, double[] worths) {}

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
        LeastRisk risk = new LeastRisk();
        int[] ways = new int[readings.size()];
        double[] worths = new double[readings.size()];
        double[] scores = new double[0];
        for (int r = 0; r < ways.length; r++) {
            int count = readings.get(r).candidates().size();
            if (scores.length < count) {
                scores = new double[count * 2];
            }
            for (int c = 0; c < count; c++) {
                whole.write(readings.get(r), c, features);
                ranking.score(features, scores, c);
            }
            risk.weigh(readings.get(r).candidates(), scores);
            ways[r] = risk.best();
            worths[r] = risk.worth();
        }
        return new Choice(ways, worths);
    }

    static void evidence(
            CandidateFeatures whole,
            CueEvidence evidence,
            List<CueReading> readings,
            Choice choice,
            int index,
            FeatureList out) {
        whole.write(readings.get(index), choice.ways()[index], out);
        evidence.write(readings, choice.ways(), index, choice.worths()[index], out);
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

    /**
     * Returns the cues whose score reaches {@code threshold}, the surest first; none that shares words or content with a surer one.
     * A long quotation is nearly always something that somebody said: where no surer cue claims it, a less sure one does.
     */
    public static List<Verdict> accept(List<CueReading> readings, Choice choice, double[] scores, double threshold) {
        List<Verdict> taken = new ArrayList<>();
        for (int r = 0; r < scores.length; r++) {
            boolean quoted = readings.get(r).candidates().get(choice.ways()[r]).quoted();
            if (scores[r] >= (quoted ? threshold - UNCLAIMED : threshold)) {
                taken.add(new Verdict(readings.get(r), choice.ways()[r], scores[r]));
            }
        }
        taken.sort(Comparator.comparingDouble((Verdict verdict) -> -verdict.score())
                .thenComparingInt(verdict -> verdict.reading().anchor()));
        NavigableMap<Integer, Verdict> accepted = new TreeMap<>();
        for (Verdict verdict : taken) {
            int anchor = verdict.reading().anchor();
            boolean left = verdict.score() < threshold;
            if (accepted.subMap(anchor - REACH, anchor + REACH).values().stream()
                    .noneMatch(other -> left && shares(verdict, other) || clash(verdict, other))) {
                accepted.put(anchor, verdict);
            }
        }
        return taken.stream()
                .filter(verdict -> accepted.get(verdict.reading().anchor()) == verdict)
                .toList();
    }

    /** Whether the two say words in common. */
    private static boolean shares(Verdict a, Verdict b) {
        return CueEvidence.likeness(a.reading().content(a.way()), b.reading().content(b.way())) > 0;
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
