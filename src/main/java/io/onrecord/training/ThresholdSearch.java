package io.onrecord.training;

import io.onrecord.evaluation.Attribution;
import io.onrecord.evaluation.Evaluation;
import io.onrecord.evaluation.Scorer;
import io.onrecord.extract.Kind;
import io.onrecord.extract.grammar.Words;
import io.onrecord.extract.learned.CueReading;
import io.onrecord.extract.learned.Judge;
import io.onrecord.text.Span;
import io.onrecord.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the score from which on a cue is best taken for a statement: the lowest one where F1 on annotated articles is about as high
 * as it gets. F1 hardly changes over a wide range there, and what is missed cannot be found again by its confidence.
 */
final class ThresholdSearch {
    private static final double FIRST = -1.5;
    private static final double STEP = 0.1;
    private static final int STEPS = 25;
    private static final double ABOUT = 1.5e-3;

    private final List<GoldTokens> articles;
    private final List<List<CueReading>> readings;
    private final List<Judge.Choice> choices;
    private final List<double[]> scores;

    ThresholdSearch(
            List<GoldTokens> articles,
            List<List<CueReading>> readings,
            List<Judge.Choice> choices,
            List<double[]> scores) {
        this.articles = articles;
        this.readings = readings;
        this.choices = choices;
        this.scores = scores;
    }

    double best() {
        double[] f1 = IntStream.range(0, STEPS)
                .mapToDouble(step -> at(FIRST + step * STEP).f1())
                .toArray();
        double[] smooth = parabola(f1);
        double most = Arrays.stream(smooth).max().orElseThrow();
        int lowest = 0;
        while (smooth[lowest] < most - ABOUT) {
            lowest++;
        }
        return FIRST + lowest * STEP;
    }

    /** The parabola that fits {@code values} best by least squares: single ones go up and down by chance. */
    private static double[] parabola(double[] values) {
        int n = values.length;
        double middle = (n - 1) / 2.0;
        double m0 = 0;
        double m1 = 0;
        double m2 = 0;
        double s2 = 0;
        double s4 = 0;
        for (int i = 0; i < n; i++) {
            double x = i - middle;
            m0 += values[i];
            m1 += x * values[i];
            m2 += x * x * values[i];
            s2 += x * x;
            s4 += x * x * x * x;
        }
        // The places lie evenly around their middle, so that odd powers of them add up to nothing.
        double curve = (m2 - m0 * s2 / n) / (s4 - s2 * s2 / n);
        double slope = m1 / s2;
        double level = (m0 - curve * s2) / n;
        return IntStream.range(0, n)
                .mapToDouble(i -> level + (slope + curve * (i - middle)) * (i - middle))
                .toArray();
    }

    /** Returns the score of the articles when those cues are taken that reach {@code threshold}. */
    Scorer at(double threshold) {
        Scorer scorer = new Scorer(true);
        for (int i = 0; i < articles.size(); i++) {
            GoldTokens article = articles.get(i);
            List<Attribution> found = new ArrayList<>();
            for (Judge.Verdict verdict : Judge.accept(readings.get(i), choices.get(i), scores.get(i), threshold)) {
                found.add(attribution(article, verdict));
            }
            scorer.add(article.article(), found);
        }
        return scorer;
    }

    static Attribution attribution(GoldTokens article, Judge.Verdict verdict) {
        List<Words> content = verdict.reading().content(verdict.way());
        Tokens tokens = article.view().reading().tokens();
        boolean direct = true;
        for (Words words : content) {
            for (int i = words.first(); i < words.end(); i++) {
                direct &= !tokens.isWord(i)
                        || article.view().reading().structure().isQuoted(i);
            }
        }
        Kind kind = direct ? Kind.DIRECT : Kind.INDIRECT;
        List<Span> cue = spans(tokens, verdict.reading().cue(verdict.way()));
        return new Attribution(
                spans(tokens, verdict.reading().source(verdict.way())),
                cue,
                spans(tokens, content),
                kind,
                Evaluation.isSpeech(article.article().text(), cue, kind),
                null,
                false,
                1);
    }

    private static List<Span> spans(Tokens tokens, List<Words> runs) {
        return runs.stream().map(words -> words.span(tokens)).toList();
    }
}
