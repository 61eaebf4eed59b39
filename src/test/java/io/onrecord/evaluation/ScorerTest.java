package io.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected figures were computed once by the reference scorer, {@code score.py}, on these two files. */
class ScorerTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/onrecord/evaluation");

    private static final String SPEECH =
            "half 0.857 0.750 0.800 strict 0.571 0.500 0.533 exact 0.400 source 0.923 content 0.400"
                    + " source exact 0.833 gold 8 extracted 7";
    private static final String ALL =
            "half 0.700 0.778 0.737 strict 0.500 0.556 0.526 exact 0.421 source 0.824 content 0.421"
                    + " source exact 0.857 gold 9 extracted 10";

    @Test
    void agreesWithTheReferenceScorerOnStatements() throws IOException {
        // Given
        Scorer scorer = new Scorer(true);

        // When
        add(scorer);

        // Then
        assertThat(figures(scorer)).isEqualTo(SPEECH);
        assertThat(scorer.report()).contains("attribution, content Jaccard >= 0.5: P");
    }

    @Test
    void agreesWithTheReferenceScorerOnAllAttributions() throws IOException {
        // Given
        Scorer scorer = new Scorer(false);

        // When
        add(scorer);

        // Then
        assertThat(figures(scorer)).isEqualTo(ALL);
    }

    @Test
    void countsSpeakersNamedRightlyAndAbstentions() throws IOException {
        // Given
        Scorer scorer = new Scorer(true);

        // When
        add(scorer);

        // Then
        assertThat(scorer.speakers.named).isEqualTo(5);
        assertThat(scorer.speakers.right).isEqualTo(3);
        assertThat(scorer.speakers.abstained).isEqualTo(1);
    }

    @Test
    void namesTheLineThatIsNoAnnotatedArticle(@TempDir Path folder) throws IOException {
        // Given
        Path file = folder.resolve("gold.jsonl");
        Files.writeString(file, "{\"id\": \"a\", \"text\": \"x\", \"attributions\": [{\"content\": [[0, 9]]}]}\n");

        // When
        // Then
        assertThatThrownBy(() -> GoldArticle.read(file))
                .isInstanceOf(GoldException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("[0,9]");
    }

    private static void add(Scorer scorer) throws IOException {
        List<GoldArticle> gold = GoldArticle.read(FOLDER.resolve("gold.jsonl"));
        List<GoldArticle> system = GoldArticle.read(FOLDER.resolve("system.jsonl"));
        for (int i = 0; i < gold.size(); i++) {
            scorer.add(gold.get(i), system.get(i).attributions());
        }
    }

    private static String figures(Scorer scorer) {
        double[] half = Scorer.rates(scorer.half.pairs, scorer.extracted, scorer.gold);
        double[] strict = Scorer.rates(scorer.strict.pairs, scorer.extracted, scorer.gold);
        double[] exact = Scorer.rates(scorer.allExact, scorer.extracted, scorer.gold);
        double[] source = Scorer.rates(scorer.sources.right, scorer.sources.extracted, scorer.sources.gold);
        double[] content = Scorer.rates(scorer.contents.right, scorer.contents.extracted, scorer.contents.gold);
        return String.format(
                Locale.ROOT,
                "half %.3f %.3f %.3f strict %.3f %.3f %.3f exact %.3f source %.3f content %.3f source exact %.3f gold %d extracted %d",
                half[0],
                half[1],
                half[2],
                strict[0],
                strict[1],
                strict[2],
                exact[2],
                source[2],
                content[2],
                (double) scorer.half.sourceExact / scorer.half.pairs,
                scorer.gold,
                scorer.extracted);
    }
}
