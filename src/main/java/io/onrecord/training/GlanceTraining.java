package io.onrecord.training;

import io.onrecord.syntax.Configuration;
import io.onrecord.syntax.Features;
import io.onrecord.syntax.GlanceFeatures;
import io.onrecord.syntax.MoveFeatures;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.syntax.Relation;
import io.onrecord.syntax.RelationFeatures;
import io.onrecord.syntax.SyntaxModel;
import io.onrecord.syntax.Weights;
import io.onrecord.syntax.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Teaches the glances of the tagger and the parser to decide as these do, and finds from which lead on they may be trusted: where,
 * on sentences that they have not seen, all but a few of a thousand of their decisions are right.
 */
public final class GlanceTraining {
    private static final int ROUNDS = 3;
    private static final int HELD_OUT = 10;

    private final Weights moves;
    private final Weights relations;
    private final Features features = new Features(MoveFeatures.MOST);
    private final int[] scores = new int[Relation.count()];
    // Tables of a quarter of a megabyte at most, which stay in the processor's cache.
    private final GlanceLesson tagLesson = new GlanceLesson("tags", PartOfSpeech.count(), 1 << 15, 0.998);
    private final GlanceLesson moveLesson = new GlanceLesson("moves", Configuration.MOVES, 1 << 16, 0.997);
    private final GlanceLesson relationLesson = new GlanceLesson("relations", Relation.count(), 1 << 15, 0.998);

    /**
     * Prepares a training.
     *
     * @param moves the parser's weights of moves
     * @param relations the parser's weights of relations
     */
    public GlanceTraining(Weights moves, Weights relations) {
        this.moves = moves;
        this.relations = relations;
    }

    /**
     * Returns the sections of the model that hold the glances.
     *
     * @param sentences what to learn from, tagged as the tagger tags
     * @param progress takes a line for each glance
     */
    public Map<String, byte[]> sections(List<Words> sentences, Consumer<String> progress) {
        int[] order = IntStream.range(0, sentences.size())
                .filter(i -> i % HELD_OUT != 0)
                .toArray();
        Shuffle shuffle = new Shuffle(11);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle.mix(order);
            for (int i : order) {
                read(sentences.get(i));
            }
        }
        List.of(tagLesson, moveLesson, relationLesson).forEach(GlanceLesson::end);
        for (int i = 0; i < sentences.size(); i += HELD_OUT) {
            read(sentences.get(i));
        }
        Map<String, byte[]> sections = new LinkedHashMap<>();
        sections.put(SyntaxModel.TAG_GLANCE, tagLesson.glance(progress));
        sections.put(SyntaxModel.MOVE_GLANCE, moveLesson.glance(progress));
        sections.put(SyntaxModel.RELATION_GLANCE, relationLesson.glance(progress));
        return sections;
    }

    /** Shows what is decided in a sentence, as it is decided without glances. */
    private void read(Words words) {
        for (int i = 1; i <= words.length(); i++) {
            if (words.sureTag(i) < 0) {
                GlanceFeatures.tag(words, i, features);
                tagLesson.show(features, words.tag(i).ordinal());
            }
        }
        Configuration c = new Configuration(words);
        while (!c.isFinal()) {
            int move = c.forced() >= 0 ? c.forced() : move(c);
            if (move == Configuration.SHIFT) {
                c.shift();
            } else {
                c.attach(move, c.headBy(move) > words.length() ? Relation.ROOT.ordinal() : relation(c, move));
            }
        }
    }

    private int move(Configuration c) {
        MoveFeatures.collect(c, features);
        moves.score(features, scores);
        int move = c.best(scores);
        GlanceFeatures.move(c, features);
        moveLesson.show(features, move);
        return move;
    }

    private int relation(Configuration c, int move) {
        RelationFeatures.collect(c, move, features);
        relations.score(features, scores);
        int relation = relations.best(scores);
        GlanceFeatures.relation(c, move, features);
        relationLesson.show(features, relation);
        return relation;
    }
}
