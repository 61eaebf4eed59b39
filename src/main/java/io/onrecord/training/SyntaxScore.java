package io.onrecord.training;

import io.onrecord.syntax.Configuration;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.syntax.Relation;
import io.onrecord.syntax.SyntaxModel;
import io.onrecord.syntax.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How far a syntax model agrees with its teacher on sentences that it has not learned from. */
final class SyntaxScore {
    private int words;
    private int tags;
    private int unmarked;
    private int heads;
    private int labelled;
    private int personsRight;
    private int personsFound;
    private int personsThere;
    private final Map<Relation, int[]> relations = new EnumMap<>(Relation.class);

    private SyntaxScore() {}

    static SyntaxScore of(SyntaxModel model, List<AnalysedSentence> sentences) {
        SyntaxScore score = new SyntaxScore();
        for (AnalysedSentence sentence : sentences) {
            score.add(model, sentence);
        }
        return score;
    }

    private void add(SyntaxModel model, AnalysedSentence gold) {
        Words found = gold.unanalysed();
        Configuration tree = model.parse(found);
        int[] goldHeads = gold.headsWithRootLast();
        for (int i = 1; i <= gold.length(); i++) {
            words++;
            PartOfSpeech tag = gold.tags()[i - 1];
            tags += found.tag(i) == tag ? 1 : 0;
            Relation relation = gold.relations()[i - 1];
            int[] counts = relations.computeIfAbsent(relation, r -> new int[3]);
            int[] foundCounts = relations.computeIfAbsent(tree.relation(i), r -> new int[3]);
            counts[0]++;
            foundCounts[1]++;
            boolean head = tree.head(i) == goldHeads[i];
            boolean label = head && tree.relation(i) == relation;
            counts[2] += label ? 1 : 0;
            if (relation != Relation.PUNCT) {
                unmarked++;
                heads += head ? 1 : 0;
                labelled += label ? 1 : 0;
            }
        }
        persons(found, gold);
    }

    private void persons(Words found, AnalysedSentence gold) {
        for (int i = 1; i <= gold.length(); i++) {
            boolean there = gold.persons()[i - 1] == 1;
            boolean marked = found.person(i) == 1;
            personsThere += there ? 1 : 0;
            personsFound += marked ? 1 : 0;
            personsRight += there && marked && end(found, i) == end(gold, i) ? 1 : 0;
        }
    }

    private static int end(Words words, int start) {
        int end = start + 1;
        while (end <= words.length() && words.person(end) == 2) {
            end++;
        }
        return end;
    }

    private static int end(AnalysedSentence gold, int start) {
        int end = start + 1;
        while (end <= gold.length() && gold.persons()[end - 1] == 2) {
            end++;
        }
        return end;
    }

    /** Returns the figures, one a line, and those of each relation. */
    String report() {
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d words held out: tags %.2f %%, heads %.2f %%, heads with relation %.2f %% (marks apart), persons F1 %.3f%n",
                words,
                100.0 * tags / words,
                100.0 * heads / unmarked,
                100.0 * labelled / unmarked,
                2.0 * personsRight / (personsFound + personsThere)));
        relations.forEach((relation, counts) -> report.append(String.format(
                Locale.ROOT,
                "  %-10s precision %.3f recall %.3f of %d%n",
                relation,
                (double) counts[2] / Math.max(1, counts[1]),
                (double) counts[2] / Math.max(1, counts[0]),
                counts[0])));
        return report.toString();
    }
}
