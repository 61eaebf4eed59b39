package io.onrecord.training;

import io.onrecord.evaluation.GoldArticle;
import io.onrecord.extract.learned.ArticleView;
import io.onrecord.extract.learned.AttributionModel;
import io.onrecord.extract.learned.Candidates;
import io.onrecord.extract.learned.Confidence;
import io.onrecord.extract.learned.CueCandidate;
import io.onrecord.extract.learned.CueFinder;
import io.onrecord.extract.learned.CueGate;
import io.onrecord.extract.learned.CueLabels;
import io.onrecord.extract.learned.CueReading;
import io.onrecord.extract.learned.FeatureWeights;
import io.onrecord.extract.learned.Judge;
import io.onrecord.extract.learned.LabelChain;
import io.onrecord.extract.learned.PartFeatures;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.syntax.SyntaxModel;
import io.onrecord.text.TextStructure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Trains an attribution model on annotated articles.
 *
 * <p>The chains come first. What decides between their readings must see readings as wrong as in life, so it is trained on those of
 * chains that have not seen the article: the articles are dealt into folds, and each fold is read by chains that were trained on
 * the others. The same holds, one step on, for what takes a cue for a statement, for the threshold and for the confidence. At the
 * end the chains are trained once more, on everything. Each article is read a second time with other paragraphs ({@link Reflow}).
 * Deterministic, on two threads.
 */
public final class AttributionTraining {
    private static final int FOLDS = 5;
    private static final int TRAININGS = 6;
    private static final ChainTrainer.Schedule CUES = new ChainTrainer.Schedule(TRAININGS, 8, 0.04, 1e-4, 0.6);
    private static final ChainTrainer.Schedule PARTS = new ChainTrainer.Schedule(TRAININGS, 8, 0.03, 1e-4, 0.6);
    static final ChainTrainer.Schedule CHOICE = new ChainTrainer.Schedule(TRAININGS, 8, 0.05, 1e-3, 0.4);
    private static final double LOWEST = -2;
    /** How much a statement counts in a copy of its article with other paragraphs. */
    private static final float REFLOWED = 0.5f;

    private final List<GoldTokens> articles = new ArrayList<>();
    private final int plain;
    private final int originals;
    private final Consumer<String> progress;

    /**
     * Prepares a training.
     *
     * @param gold the annotated articles
     * @param own further ones, in a style that matters more
     * @param weight how often a statement of {@code own} counts
     * @param lexicon the cues
     * @param syntax the tagger and parser that the model will be used with
     * @param progress takes a line for each step
     */
    public AttributionTraining(
            List<GoldArticle> gold,
            List<GoldArticle> own,
            float weight,
            CueLexicon lexicon,
            SyntaxModel syntax,
            Consumer<String> progress) {
        this.progress = progress;
        Reader reader = new Reader(lexicon, syntax);
        gold.forEach(article -> articles.add(reader.read(article, 1, articles.size())));
        this.plain = articles.size();
        own.forEach(article -> articles.add(reader.read(article, weight, articles.size())));
        this.originals = articles.size();
        for (int i = 0; i < plain; i++) {
            Reflow reflow = i / FOLDS % 2 == 0 ? Reflow.JOINED : Reflow.CUT;
            articles.add(reader.read(reflow.of(gold.get(i)), REFLOWED, i));
        }
        progress.accept(articles.size() + " articles read");
    }

    /** Reads articles as the models will. */
    private record Reader(CueLexicon lexicon, SyntaxModel syntax) {
        GoldTokens read(GoldArticle article, float weight, int number) {
            TextStructure structure = TextStructure.of(article.text());
            return GoldTokens.of(article, ArticleView.of(structure, lexicon, syntax, CueGate.OPEN), weight, number);
        }
    }

    /** Returns the model, called {@code name}. */
    public AttributionModel train(String name) {
        AttributionExamples examples = new AttributionExamples();
        examples.addCues(articles);
        progress.accept(examples.cues.dictionary.size() + " features of cues");
        List<LabelChain> cueChains = folds(fold -> cueChain(examples, fold));
        List<List<CueCandidate>> cues = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            cues.add(new CueFinder(cueChains.get(fold(articles.get(i))))
                    .find(articles.get(i).view()));
            articles.get(i).view().mark(cues.get(i));
        }
        progress.accept("cues found by chains that have not seen the article");
        examples.addParts(articles);
        progress.accept(examples.parts.dictionary.size() + " features of sources and contents");
        List<LabelChain> partChains = folds(fold -> partChain(examples, fold));
        List<List<CueReading>> readings = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            Candidates candidates = new Candidates(partChains.get(fold(articles.get(i))));
            readings.add(candidates.of(articles.get(i).view(), cues.get(i)));
        }
        progress.accept("cues read by chains that have not seen the article");
        JudgeExamples judged = new JudgeExamples();
        for (int i = 0; i < articles.size(); i++) {
            judged.addWays(articles.get(i).number(), articles.get(i), readings.get(i));
        }
        judged.ways.prune(5);
        FeatureWeights ranking = new ChoiceTrainer(judged.ways, CHOICE).train(judged.ways.all);
        List<Judge.Choice> choices = choices(articles, judged, readings);
        judged.statements.prune(5);
        FeatureWeights acceptance = new ChoiceTrainer(judged.statements, CHOICE).train(judged.statements.all);
        progress.accept("ways to read and statements ranked");
        List<double[]> scores = scores(articles, judged, readings, choices);
        ThresholdSearch search = new ThresholdSearch(articles.subList(0, plain), readings, choices, scores);
        double threshold = search.best();
        progress.accept("on articles that the models had not seen, at " + threshold + ":\n"
                + search.at(threshold).figures());
        Confidence confidence = confidence(readings, choices, scores);
        GateTraining gates = new GateTraining(progress);
        for (int i = 0; i < originals; i++) {
            gates.add(
                    i,
                    articles.get(i),
                    cues.get(i),
                    Judge.accept(readings.get(i), choices.get(i), scores.get(i), threshold));
        }
        return new AttributionModel(
                gates.train(),
                cueChains.get(FOLDS),
                partChains.get(FOLDS),
                ranking,
                acceptance,
                threshold,
                confidence,
                name);
    }

    private static int fold(GoldTokens article) {
        return article.number() % FOLDS;
    }

    /** What {@code training} makes without each of the folds and, at the end, of all articles; two at a time. */
    private static List<LabelChain> folds(IntFunction<LabelChain> training) {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<CompletableFuture<LabelChain>> chains = IntStream.rangeClosed(0, FOLDS)
                    .mapToObj(fold -> CompletableFuture.supplyAsync(() -> training.apply(fold), threads))
                    .toList();
            return chains.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static LabelChain cueChain(AttributionExamples examples, int fold) {
        return new ChainTrainer(examples.cues, CueLabels.LABELS, AttributionExamples.cueSteps(), CUES)
                .train(without(examples.cues, fold));
    }

    private static LabelChain partChain(AttributionExamples examples, int fold) {
        return new ChainTrainer(examples.parts, PartFeatures.LABELS, AttributionExamples.partSteps(), PARTS)
                .train(without(examples.parts, fold));
    }

    private static List<Sequences.Sequence> without(Sequences sequences, int fold) {
        return sequences.all.stream()
                .filter(sequence -> sequence.article() % FOLDS != fold)
                .toList();
    }

    /** The best ways to read the cues of each article, by a ranking that has not seen it. */
    static List<Judge.Choice> choices(
            List<GoldTokens> articles, JudgeExamples judged, List<List<CueReading>> readings) {
        List<Judge.Choice> choices =
                new ArrayList<>(Collections.nCopies(articles.size(), new Judge.Choice(new int[0], new double[0])));
        for (int fold = 0; fold < FOLDS; fold++) {
            Judge judge = new Judge(without(judged.ways, fold), new FeatureWeights(1, 1, new int[0], new byte[0]));
            for (int i = 0; i < articles.size(); i++) {
                if (fold(articles.get(i)) == fold) {
                    choices.set(i, judge.choose(articles.get(i).view(), readings.get(i)));
                }
            }
        }
        for (int i = 0; i < articles.size(); i++) {
            judged.addStatements(articles.get(i).number(), articles.get(i), readings.get(i), choices.get(i));
        }
        return choices;
    }

    private static FeatureWeights without(Choices choices, int fold) {
        return new ChoiceTrainer(choices, CHOICE)
                .train(choices.all.stream()
                        .filter(choice -> choice.article() % FOLDS != fold)
                        .toList());
    }

    /** The scores of the cues of each article as statements, by weights that have not seen it. */
    static List<double[]> scores(
            List<GoldTokens> articles,
            JudgeExamples judged,
            List<List<CueReading>> readings,
            List<Judge.Choice> choices) {
        List<double[]> scores = new ArrayList<>(Collections.nCopies(articles.size(), new double[0]));
        for (int fold = 0; fold < FOLDS; fold++) {
            FeatureWeights acceptance = without(judged.statements, fold);
            Judge judge = new Judge(acceptance, acceptance);
            for (int i = 0; i < articles.size(); i++) {
                if (fold(articles.get(i)) == fold) {
                    scores.set(i, judge.scores(articles.get(i).view(), readings.get(i), choices.get(i)));
                }
            }
        }
        return scores;
    }

    private Confidence confidence(List<List<CueReading>> readings, List<Judge.Choice> choices, List<double[]> scores) {
        Isotonic isotonic = new Isotonic();
        for (int i = 0; i < originals; i++) {
            for (Judge.Verdict verdict : Judge.accept(readings.get(i), choices.get(i), scores.get(i), LOWEST)) {
                double said = 0;
                double other = 0;
                for (GoldTokens.Parts gold : articles.get(i).attributions()) {
                    double content = JudgeExamples.jaccard(
                            articles.get(i).view(),
                            gold.content(),
                            verdict.reading().content(verdict.way()));
                    said = gold.gold().speech() ? Math.max(said, content) : said;
                    other = gold.gold().speech() ? other : Math.max(other, content);
                }
                if (said >= 0.5 || other < 0.3) {
                    isotonic.add(verdict.score(), said >= 0.5);
                }
            }
        }
        return isotonic.fit();
    }
}
