package io.onrecord.syntax;

/**
 * Finds the dependency tree of a tagged sentence, with one greedy choice a step: at a glance where that suffices, else by all
 * features. Immutable, thread-safe.
 */
final class Parser {
    private final Glance moveGlance;
    private final Weights moves;
    private final Glance relationGlance;
    private final Weights relations;

    Parser(Glance moveGlance, Weights moves, Glance relationGlance, Weights relations) {
        this.moveGlance = moveGlance;
        this.moves = moves;
        this.relationGlance = relationGlance;
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
        GlanceFeatures.move(configuration, features);
        int chosen = moveGlance.choose(features, scores);
        if (chosen >= 0 && configuration.isLegal(chosen)) {
            return chosen;
        }
        MoveFeatures.collect(configuration, features);
        moves.score(features, scores);
        return configuration.best(scores);
    }

    private int relation(Configuration configuration, int move, Features features, int[] scores) {
        if (configuration.headBy(move) == configuration.root) {
            return Relation.ROOT.ordinal();
        }
        GlanceFeatures.relation(configuration, move, features);
        int chosen = relationGlance.choose(features, scores);
        if (chosen >= 0) {
            return chosen;
        }
        RelationFeatures.collect(configuration, move, features);
        relations.score(features, scores);
        return relations.best(scores);
    }
}
