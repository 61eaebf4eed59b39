package io.onrecord.training;

import io.onrecord.syntax.Configuration;
import io.onrecord.syntax.Features;
import io.onrecord.syntax.MoveFeatures;
import io.onrecord.syntax.Relation;
import io.onrecord.syntax.RelationFeatures;
import io.onrecord.syntax.Words;
import java.util.SplittableRandom;

/** Teaches the parser its moves and relations, along the paths that it takes itself, wrong turns included. */
final class ParserTraining {
    private final Perceptron moves;
    private final Perceptron relations;
    private final SplittableRandom random;
    private final Features features = new Features(MoveFeatures.MOST);
    private final int[] scores = new int[Relation.count()];

    private long words;
    private long wrongHeads;
    private long wrongRelations;

    ParserTraining(Perceptron moves, Perceptron relations, SplittableRandom random) {
        this.moves = moves;
        this.relations = relations;
        this.random = random;
    }

    long words() {
        return words;
    }

    long wrongHeads() {
        return wrongHeads;
    }

    /** Returns how many words got the wrong relation or the wrong head. */
    long wrongRelations() {
        return wrongRelations;
    }

    void startCounting() {
        words = 0;
        wrongHeads = 0;
        wrongRelations = 0;
    }

    /**
     * Parses one sentence and learns from it.
     *
     * @param corrected how often, from 0 to 1, a wrong choice is put right at once instead of followed
     */
    void learn(Words tagged, AnalysedSentence gold, double corrected) {
        Configuration c = new Configuration(tagged);
        int[] heads = gold.headsWithRootLast();
        DynamicOracle oracle = new DynamicOracle(heads);
        while (!c.isFinal()) {
            int move = move(c, oracle, corrected);
            if (move == Configuration.SHIFT) {
                c.shift();
            } else {
                attach(c, move, heads, gold);
            }
        }
        words += gold.length();
    }

    private int move(Configuration c, DynamicOracle oracle, double corrected) {
        if (c.forced() >= 0) {
            return c.forced();
        }
        MoveFeatures.collect(c, features);
        moves.score(features, scores);
        moves.tick();
        int chosen = -1;
        int best = -1;
        int chosenCost = 0;
        int bestCost = Integer.MAX_VALUE;
        for (int move = 0; move < Configuration.MOVES; move++) {
            if (!c.isLegal(move)) {
                continue;
            }
            int cost = oracle.cost(c, move);
            if (chosen < 0 || scores[move] > scores[chosen]) {
                chosen = move;
                chosenCost = cost;
            }
            if (best < 0 || cost < bestCost || cost == bestCost && scores[move] > scores[best]) {
                best = move;
                bestCost = cost;
            }
        }
        if (chosenCost == bestCost) {
            return chosen;
        }
        moves.learn(features, best, chosen);
        return random.nextDouble() < corrected ? best : chosen;
    }

    private void attach(Configuration c, int move, int[] heads, AnalysedSentence gold) {
        int top = c.stack(0);
        int head = c.headBy(move);
        int relation = Relation.ROOT.ordinal();
        if (head <= gold.length()) {
            RelationFeatures.collect(c, move, features);
            relations.score(features, scores);
            relations.tick();
            relation = relations.best(scores);
            int right = gold.relations()[top - 1].ordinal();
            if (heads[top] == head && relation != right) {
                relations.learn(features, right, relation);
            }
        }
        wrongHeads += heads[top] == head ? 0 : 1;
        wrongRelations += heads[top] == head && relation == gold.relations()[top - 1].ordinal() ? 0 : 1;
        c.attach(move, relation);
    }
}
