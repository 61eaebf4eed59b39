package io.onrecord.syntax;

/** Finds the dependency tree of a tagged sentence, with one greedy choice a step. Immutable, thread-safe. */
final class Parser {
    private final Weights moves;
    private final Weights relations;

    Parser(Weights moves, Weights relations) {
        this.moves = moves;
        this.relations = relations;
    }

    Configuration parse(Words words) {
        Configuration configuration = new Configuration(words);
        Features features = new Features(MoveFeatures.MOST);
        int[] scores = new int[Relation.count()];
        while (!configuration.isFinal()) {
            int move = move(configuration, features, scores);
            if (move == Configuration.SHIFT) {
                configuration.shift();
            } else {
                configuration.attach(move, relation(configuration, move, features, scores));
            }
        }
        return configuration;
    }

    private int move(Configuration configuration, Features features, int[] scores) {
        int forced = configuration.forced();
        if (forced >= 0) {
            return forced;
        }
        MoveFeatures.collect(configuration, features);
        moves.score(features, scores);
        int best = Configuration.SHIFT;
        for (int move = Configuration.LEFT; move < Configuration.MOVES; move++) {
            if (configuration.isLegal(move) && scores[move] > scores[best]) {
                best = move;
            }
        }
        return best;
    }

    private int relation(Configuration configuration, int move, Features features, int[] scores) {
        if (configuration.headBy(move) == configuration.root) {
            return Relation.ROOT.ordinal();
        }
        RelationFeatures.collect(configuration, move, features);
        relations.score(features, scores);
        return relations.best(scores);
    }
}
