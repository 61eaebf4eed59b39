package io.onrecord.training;

import io.onrecord.syntax.Configuration;
import io.onrecord.syntax.Features;
import io.onrecord.syntax.Lexicon;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.syntax.PersonFeatures;
import io.onrecord.syntax.Relation;
import io.onrecord.syntax.SyntaxModel;
import io.onrecord.syntax.TagFeatures;
import io.onrecord.syntax.UsualTag;
import io.onrecord.syntax.Weights;
import io.onrecord.syntax.Words;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Makes the syntax model: lexica, tagger, parser and marker of persons, from the analyses of a teacher. */
final class SyntaxTraining {
    private static final int PERSON_MARKS = 3;
    private static final long SEED = 1;
    private static final int HALF_ROUNDS = 4;
    private static final int TAG_ROUNDS = 6;
    private static final int PERSON_ROUNDS = 6;
    private static final int PARSER_ROUNDS = 8;
    /** How often a wrong move is put right at once, after the first round. */
    private static final double CORRECTED = 0.1;

    /** So many sentences in a row fall to the same half. */
    private static final int BLOCK = 10;

    // What is left out changes no figure by more than a tenth of a point.
    private static final int MOST_TAG_FEATURES = 100_000;
    private static final int MOST_PERSON_FEATURES = 50_000;
    private static final int MOST_MOVE_FEATURES = 1_000_000;
    private static final int MOST_RELATION_FEATURES = 200_000;

    // Large enough that few features find both of their places taken, since glances leave little to be looked up here.
    private static final int TAG_PLACES = 1 << 18;
    private static final int PERSON_PLACES = 1 << 17;
    private static final int MOVE_PLACES = 1 << 21;
    private static final int RELATION_PLACES = 1 << 19;

    private final Analyses analyses;
    private final Consumer<String> progress;
    private final Lexicon clusters;
    private final Lexicon usualTags;

    SyntaxTraining(Analyses analyses, Consumer<String> progress) {
        this.analyses = analyses;
        this.progress = progress;
        this.clusters = Lexicon.of(analyses.clusters());
        this.usualTags = Lexicon.of(usualTags(analyses.learned()));
    }

    /** Returns the sections of the model. The steps run side by side where they can, each with a chance of its own. */
    Map<String, byte[]> sections() {
        List<AnalysedSentence> sentences = analyses.learned();
        // The parser must meet tags as wrong as in life: each half is tagged by what the other half taught.
        CompletableFuture<Weights> first =
                CompletableFuture.supplyAsync(() -> tags(half(sentences, 0), "tags, half 1"));
        CompletableFuture<Weights> second =
                CompletableFuture.supplyAsync(() -> tags(half(sentences, 1), "tags, half 2"));
        List<Words> tagged = tagged(sentences, second.join(), first.join());
        CompletableFuture<Map<String, byte[]>> parser = CompletableFuture.supplyAsync(() -> parser(sentences, tagged));
        Map<String, byte[]> sections = new LinkedHashMap<>();
        sections.put(SyntaxModel.CLUSTERS, clusters.pack());
        sections.put(SyntaxModel.USUAL_TAGS, usualTags.pack());
        sections.put(SyntaxModel.TAGS, packedTags(sentences, TAG_ROUNDS, "tags"));
        sections.put(SyntaxModel.PERSONS, persons(sentences, tagged));
        sections.putAll(parser.join());
        sections.putAll(glances(sections));
        return sections;
    }

    private List<Words> tagged(List<AnalysedSentence> sentences, Weights forFirst, Weights forSecond) {
        List<Words> tagged = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            Words words = looked(sentences.get(i));
            SyntaxModel.tag(words, i / BLOCK % 2 == 0 ? forFirst : forSecond);
            tagged.add(words);
        }
        return tagged;
    }

    private static List<AnalysedSentence> half(List<AnalysedSentence> sentences, int half) {
        List<AnalysedSentence> chosen = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            if (i / BLOCK % 2 == half) {
                chosen.add(sentences.get(i));
            }
        }
        return chosen;
    }

    private static Map<Integer, Integer> usualTags(List<AnalysedSentence> sentences) {
        Map<Integer, int[]> counts = new TreeMap<>();
        for (AnalysedSentence sentence : sentences) {
            for (int i = 0; i < sentence.length(); i++) {
                counts.computeIfAbsent(sentence.form(i), hash -> new int[PartOfSpeech.count()])[
                        sentence.tags()[i].ordinal()]++;
            }
        }
        Map<Integer, Integer> usual = new TreeMap<>();
        counts.forEach((hash, byTag) -> {
            int best = 0;
            int sum = 0;
            for (int tag = 0; tag < byTag.length; tag++) {
                best = byTag[tag] > byTag[best] ? tag : best;
                sum += byTag[tag];
            }
            if (sum > 2) {
                usual.put(hash, UsualTag.of(PartOfSpeech.of(best), byTag[best], sum));
            }
        });
        return usual;
    }

    private Words looked(AnalysedSentence sentence) {
        Words words = sentence.unanalysed();
        words.look(clusters, usualTags);
        return words;
    }

    private Weights tags(List<AnalysedSentence> sentences, String what) {
        return Weights.read(ByteBuffer.wrap(packedTags(sentences, HALF_ROUNDS, what)), PartOfSpeech.count());
    }

    private byte[] packedTags(List<AnalysedSentence> sentences, int rounds, String what) {
        Perceptron perceptron = new Perceptron(PartOfSpeech.count());
        List<Words> looked = sentences.stream().map(this::looked).toList();
        Features features = new Features(TagFeatures.MOST);
        int[] scores = new int[PartOfSpeech.count()];
        int[] order = order(sentences.size());
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 1; round <= rounds; round++) {
            shuffle(order, random);
            long wrong = 0;
            long all = 0;
            for (int at : order) {
                Words words = looked.get(at);
                PartOfSpeech[] gold = sentences.get(at).tags();
                for (int i = 1; i <= words.length(); i++) {
                    int chosen = words.sureTag(i);
                    if (chosen < 0) {
                        TagFeatures.collect(words, i, features);
                        perceptron.score(features, scores);
                        chosen = perceptron.best(scores);
                        perceptron.tick();
                        if (chosen != gold[i - 1].ordinal()) {
                            perceptron.learn(features, gold[i - 1].ordinal(), chosen);
                        }
                    }
                    words.tag(i, PartOfSpeech.of(chosen));
                    wrong += chosen == gold[i - 1].ordinal() ? 0 : 1;
                    all++;
                }
            }
            told(what, round, wrong, all, perceptron);
        }
        return perceptron.pack(0.15, MOST_TAG_FEATURES, TAG_PLACES);
    }

    private byte[] persons(List<AnalysedSentence> sentences, List<Words> tagged) {
        Perceptron perceptron = new Perceptron(PERSON_MARKS);
        Features features = new Features(PersonFeatures.MOST);
        int[] scores = new int[PERSON_MARKS];
        int[] order = order(sentences.size());
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 1; round <= PERSON_ROUNDS; round++) {
            shuffle(order, random);
            long wrong = 0;
            long all = 0;
            for (int at : order) {
                Words words = tagged.get(at);
                int[] gold = sentences.get(at).persons();
                for (int i = 1; i <= words.length(); i++) {
                    int chosen = 0;
                    if (PersonFeatures.isCandidate(words, i)) {
                        PersonFeatures.collect(words, i, features);
                        perceptron.score(features, scores);
                        chosen = perceptron.best(scores);
                        perceptron.tick();
                        if (chosen != gold[i - 1]) {
                            perceptron.learn(features, gold[i - 1], chosen);
                        }
                    }
                    words.person(i, chosen);
                    wrong += chosen == gold[i - 1] ? 0 : 1;
                    all++;
                }
            }
            told("persons", round, wrong, all, perceptron);
        }
        return perceptron.pack(0.15, MOST_PERSON_FEATURES, PERSON_PLACES);
    }

    private Map<String, byte[]> parser(List<AnalysedSentence> sentences, List<Words> tagged) {
        Perceptron moves = new Perceptron(Configuration.MOVES);
        Perceptron relations = new Perceptron(Relation.count());
        int[] order = order(sentences.size());
        SplittableRandom random = new SplittableRandom(SEED);
        ParserTraining training = new ParserTraining(moves, relations, random);
        for (int round = 1; round <= PARSER_ROUNDS; round++) {
            shuffle(order, random);
            training.startCounting();
            for (int at : order) {
                training.learn(tagged.get(at), sentences.get(at), round > 1 ? CORRECTED : 1);
            }
            told("heads", round, training.wrongHeads(), training.words(), moves);
            told("relations", round, training.wrongRelations(), training.words(), relations);
        }
        Map<String, byte[]> sections = new LinkedHashMap<>();
        sections.put(SyntaxModel.MOVES, moves.pack(0.25, MOST_MOVE_FEATURES, MOVE_PLACES));
        sections.put(SyntaxModel.RELATIONS, relations.pack(0.15, MOST_RELATION_FEATURES, RELATION_PLACES));
        return sections;
    }

    /** What the parser, as it will be used, can decide at a glance. */
    private Map<String, byte[]> glances(Map<String, byte[]> sections) {
        Weights tags = Weights.read(ByteBuffer.wrap(sections.get(SyntaxModel.TAGS)), PartOfSpeech.count());
        Weights moves = Weights.read(ByteBuffer.wrap(sections.get(SyntaxModel.MOVES)), Configuration.MOVES);
        Weights relations = Weights.read(ByteBuffer.wrap(sections.get(SyntaxModel.RELATIONS)), Relation.count());
        List<Words> words = analyses.learned().stream().map(this::looked).toList();
        words.forEach(sentence -> SyntaxModel.tag(sentence, tags));
        return new GlanceTraining(moves, relations).sections(words, progress);
    }

    private void told(String what, int round, long wrong, long all, Perceptron perceptron) {
        progress.accept(String.format(
                Locale.ROOT,
                "%s, round %d: %.2f %% right, %,d features",
                what,
                round,
                100.0 * (all - wrong) / all,
                perceptron.size()));
    }

    private static int[] order(int size) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        return order;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
