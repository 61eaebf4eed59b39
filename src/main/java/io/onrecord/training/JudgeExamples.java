package io.onrecord.training;

import io.onrecord.extract.grammar.Words;
import io.onrecord.extract.learned.ArticleView;
import io.onrecord.extract.learned.CandidateFeatures;
import io.onrecord.extract.learned.CueReading;
import io.onrecord.extract.learned.FeatureList;
import io.onrecord.extract.learned.Judge;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the possible cues of annotated articles into the choices that the judge is trained on. */
final class JudgeExamples {
    final Choices ways = new Choices();
    final Choices statements = new Choices();
    private final FeatureList features = new FeatureList();

    /** Adds, for each possible cue of an annotated attribution, the choice between the ways to read it. */
    void addWays(int number, GoldTokens article, List<CueReading> readings) {
        CandidateFeatures whole = new CandidateFeatures(article.view());
        for (CueReading reading : readings) {
            GoldTokens.Parts gold = cued(article, reading);
            if (gold == null || reading.candidates().size() < 2) {
                continue;
            }
            int count = reading.candidates().size();
            int[][] options = new int[count][];
            double[] worth = new double[count];
            double best = 0;
            for (int c = 0; c < count; c++) {
                worth[c] = worth(article, gold, reading, c);
                best = Math.max(best, worth[c]);
            }
            double total = 0;
            for (int c = 0; c < count; c++) {
                worth[c] = StrictMath.exp((worth[c] - best) * 8);
                total += worth[c];
            }
            if (best <= 0) {
                continue;
            }
            for (int c = 0; c < count; c++) {
                worth[c] /= total;
                whole.write(reading, c, features);
                options[c] = numbers(ways.dictionary, features.toArray());
            }
            ways.all.add(new Choices.Choice(
                    number,
                    options,
                    worth,
                    article.weight() * article.weight() * (gold.gold().speech() ? 1 : 0.4f)));
        }
    }

    private static double worth(GoldTokens article, GoldTokens.Parts gold, CueReading reading, int way) {
        double content = jaccard(article.view(), gold.content(), reading.content(way));
        boolean source = bits(article.view(), gold.source()).equals(bits(article.view(), reading.source(way)));
        double worth = content;
        worth += content >= 0.5 ? 1 : 0;
        worth += content >= 0.8 ? 0.4 : 0;
        worth += content >= 0.5 && source ? 0.5 : 0;
        worth += content == 1 && source ? 0.2 : 0;
        return content < 0.05 ? 0 : worth;
    }

    private static GoldTokens.@Nullable Parts cued(GoldTokens article, CueReading reading) {
        for (GoldTokens.Parts gold : article.attributions()) {
            for (Words words : gold.cue()) {
                if (words.overlaps(reading.cue().words())) {
                    return gold;
                }
            }
        }
        return null;
    }

    /** Adds, for each possible cue, whether it makes a statement when it is read in its chosen way. */
    void addStatements(int number, GoldTokens article, List<CueReading> readings, Judge.Choice choice) {
        int count = readings.size();
        int[] partner = new int[article.attributions().size()];
        double[] best = new double[partner.length];
        java.util.Arrays.fill(partner, -1);
        double[] other = new double[count];
        double[] said = new double[count];
        for (int r = 0; r < count; r++) {
            for (int g = 0; g < partner.length; g++) {
                GoldTokens.Parts gold = article.attributions().get(g);
                double content =
                        jaccard(article.view(), gold.content(), readings.get(r).content(choice.ways()[r]));
                if (gold.gold().speech()) {
                    said[r] = Math.max(said[r], content);
                } else {
                    other[r] = Math.max(other[r], content);
                }
                double value = content + cueOverlap(article, gold, readings.get(r));
                if (gold.gold().speech() && content >= 0.5 && value > best[g]) {
                    best[g] = value;
                    partner[g] = r;
                }
            }
        }
        boolean[] right = new boolean[count];
        for (int r : partner) {
            if (r >= 0) {
                right[r] = true;
            }
        }
        List<int[]> evidence = Judge.evidence(article.view(), readings, choice);
        for (int r = 0; r < count; r++) {
            boolean neutral = !right[r] && other[r] >= 0.3 && other[r] >= said[r];
            double yes = right[r] ? 1 : 0;
            float counts = neutral ? 0.15f : 1;
            statements.all.add(new Choices.Choice(
                    number,
                    new int[][] {numbers(statements.dictionary, evidence.get(r)), new int[0]},
                    new double[] {yes, 1 - yes},
                    article.weight() * article.weight() * counts));
        }
    }

    private static double cueOverlap(GoldTokens article, GoldTokens.Parts gold, CueReading reading) {
        return jaccard(article.view(), gold.cue(), List.of(reading.cue().words()));
    }

    private static int[] numbers(FeatureDictionary dictionary, int[] features) {
        int[] numbers = new int[features.length];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = dictionary.add(features[k]);
        }
        return numbers;
    }

    static double jaccard(ArticleView view, List<Words> a, List<Words> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        BitSet x = bits(view, a);
        BitSet y = bits(view, b);
        BitSet common = (BitSet) x.clone();
        common.and(y);
        x.or(y);
        return x.isEmpty() ? 0 : common.cardinality() / (double) x.cardinality();
    }

    static BitSet bits(ArticleView view, List<Words> runs) {
        BitSet bits = new BitSet();
        for (Words words : runs) {
            for (int i = words.first(); i < words.end(); i++) {
                if (view.reading().tokens().isWord(i)) {
                    bits.set(i);
                }
            }
        }
        return bits;
    }
}
