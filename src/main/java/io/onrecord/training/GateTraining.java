package io.onrecord.training;

import io.onrecord.extract.grammar.Reading;
import io.onrecord.extract.grammar.Words;
import io.onrecord.extract.learned.CueCandidate;
import io.onrecord.extract.learned.CueGate;
import io.onrecord.extract.learned.FeatureList;
import io.onrecord.extract.learned.FeatureWeights;
import io.onrecord.extract.learned.GateFeatures;
import io.onrecord.extract.learned.Judge;
import io.onrecord.text.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Trains the gate before the search for cues on what that search finds and the judge accepts, since a cue that they miss need not
 * be let through. It shuts out as many tokens as it can while it lets through nearly all statements of articles not seen.
 */
final class GateTraining {
    private static final int HELD_OUT = 5;
    private static final double RECALL = 0.992;
    private static final double LIKELY = 0.1;
    private static final ChainTrainer.Schedule SCHEDULE = new ChainTrainer.Schedule(1, 5, 0.1, 1e-3, 0);
    /** Features that come less often do not pay for their place in a table that should stay in the processor's cache. */
    private static final int LEAST = 8;

    private static final int PLACES = 1 << 16;

    private final Choices choices = new Choices();
    private final List<Read> held = new ArrayList<>();
    private final Consumer<String> progress;
    private final FeatureList features = new FeatureList();

    /** An article with the cues of its statements. */
    private record Read(Reading reading, List<Words> cues) {}

    GateTraining(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Adds an article.
     *
     * @param number its number
     * @param found the cues that were found in it
     * @param accepted what was taken for statements
     */
    void add(int number, GoldTokens article, List<CueCandidate> found, List<Judge.Verdict> accepted) {
        Reading reading = article.view().reading();
        List<Words> cues = accepted.stream()
                .map(verdict -> verdict.reading().cue().words())
                .toList();
        if (number % HELD_OUT == 0) {
            // Cues that are marks, a colon or a dash, are found by what they stand between.
            held.add(new Read(
                    reading,
                    cues.stream().filter(words -> reading.count(words) > 0).toList()));
        }
        boolean[] cue = new boolean[reading.tokens().size()];
        cues.forEach(words -> Arrays.fill(cue, words.first(), words.end(), true));
        for (CueCandidate candidate : found) {
            if (candidate.speech() >= LIKELY) {
                Arrays.fill(cue, candidate.words().first(), candidate.words().end(), true);
            }
        }
        GateFeatures traits = new GateFeatures(reading.structure(), reading.lexicon());
        for (Sentence sentence : reading.structure().sentences()) {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                traits.write(sentence, i, features);
                int[] numbers = new int[features.size()];
                for (int k = 0; k < numbers.length; k++) {
                    numbers[k] = choices.dictionary.add(features.get(k));
                }
                double yes = cue[i] ? 1 : 0;
                choices.all.add(new Choices.Choice(
                        number, new int[][] {numbers, new int[0]}, new double[] {yes, 1 - yes}, article.weight()));
            }
        }
    }

    /** Returns the gate. */
    CueGate train() {
        choices.prune(LEAST);
        FeatureWeights part = new ChoiceTrainer(choices, SCHEDULE, PLACES)
                .train(choices.all.stream()
                        .filter(choice -> choice.article() % HELD_OUT != 0)
                        .toList());
        double least = least(new CueGate(part, 0));
        return new CueGate(new ChoiceTrainer(choices, SCHEDULE, PLACES).train(choices.all), least);
    }

    /** The score that nearly all cues of statements reach in the articles that {@code gate} has not seen. */
    private double least(CueGate gate) {
        List<Double> best = new ArrayList<>();
        List<double[]> all = new ArrayList<>();
        for (Read read : held) {
            double[] scores =
                    gate.scores(read.reading().structure(), read.reading().lexicon());
            all.add(scores);
            for (Words words : read.cues()) {
                best.add(Arrays.stream(scores, words.first(), words.end()).max().orElse(0));
            }
        }
        best.sort(null);
        double least = best.isEmpty() ? 0 : best.get((int) (best.size() * (1 - RECALL)));
        long tokens = all.stream().mapToLong(scores -> scores.length).sum();
        long open = all.stream()
                .flatMapToDouble(Arrays::stream)
                .filter(score -> score >= least)
                .count();
        progress.accept(String.format(
                Locale.ROOT,
                "gate: %d features, a score of %.2f, which %.1f %% of the tokens reach",
                choices.dictionary.size(),
                least,
                tokens == 0 ? 0 : 100.0 * open / tokens));
        return least;
    }
}
