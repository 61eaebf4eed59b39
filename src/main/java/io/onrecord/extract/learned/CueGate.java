package io.onrecord.extract.learned;

import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;

/**
 * Tells, by words and quotation marks alone, the tokens that may be cues from the many that are none. Sentences without one and
 * without a quotation are neither tagged nor parsed, and cues are searched for nowhere else. Immutable and thread-safe.
 *
 * @param weights weights of {@link GateFeatures}, one label
 * @param least score from which on a token may be a cue
 */
public record CueGate(FeatureWeights weights, double least) {
    /** A gate that has learned nothing: it lets through all sentences that bear any sign of a statement. */
    public static final CueGate OPEN = new CueGate(new FeatureWeights(1, 1, new int[0], new byte[0]), 0);

    /** A cue of several words is found by one of them. */
    private static final int REACH = 2;

    /** Returns for each token of a text whether it may be part of a cue. */
    boolean[] open(TextStructure structure, CueLexicon lexicon) {
        double[] scores = scores(structure, lexicon);
        boolean[] open = new boolean[scores.length];
        for (Sentence sentence : structure.sentences()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                if (scores[i] >= least) {
                    int end = Math.min(sentence.end(), i + REACH + 1);
                    for (int j = Math.max(sentence.first(), i - REACH); j < end; j++) {
                        open[j] = true;
                    }
                }
            }
        }
        return open;
    }

    /** Returns the score of each token of a text, below all scores where the sentence is furniture or bears no sign of a statement. */
    public double[] scores(TextStructure structure, CueLexicon lexicon) {
        double[] scores = new double[structure.tokens().size()];
        double[] score = new double[1];
        FeatureList features = new FeatureList();
        GateFeatures traits = new GateFeatures(structure, lexicon);
        for (Sentence sentence : structure.sentences()) {
            boolean article =
                    structure.paragraphs().get(sentence.paragraph()).role().isArticle();
            boolean signed = article && traits.bearsSign(sentence);
            for (int i = sentence.first(); i < sentence.end(); i++) {
                scores[i] = Double.NEGATIVE_INFINITY;
                if (signed) {
                    traits.write(sentence, i, features);
                    weights.score(features, score, 0);
                    scores[i] = score[0];
                }
            }
        }
        return scores;
    }
}
