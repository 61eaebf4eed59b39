package io.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extract.Extraction;
import io.onrecord.extract.Extractors;
import io.onrecord.extract.Kind;
import io.onrecord.extract.Statement;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.text.ArticleText;
import io.onrecord.text.TextStructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles of many styles, with the constructions at which extractors fail; each file names the ones that it holds. */
class GoldenArticlesTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/onrecord/golden");

    static List<MarkedArticle> articles() throws IOException {
        List<MarkedArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                articles.add(GoldArticle.marked(file));
            }
        }
        return articles;
    }

    static List<StatementExtractor> engines() {
        return List.of(Extractors.shipped(), Extractors.grammar());
    }

    @ParameterizedTest
    @MethodSource("articles")
    void annotationsHoldTogether(MarkedArticle article) {
        // Given
        TextStructure structure = TextStructure.of(article.text());

        // When
        List<MarkedStatement> statements = article.statements();

        // Then
        assertThat(statements).isNotEmpty();
        for (MarkedStatement statement : statements) {
            boolean marked = statement.attribution().content().stream()
                    .anyMatch(span -> structure.isQuoted(structure.tokens().at(span.start()))
                            || structure.isQuoted(structure.tokens().at(span.end() - 1))
                            || span.in(article.text()).matches("(?s).*[\"“‘'].*"));
            assertThat(marked || statement.attribution().kind() == Kind.INDIRECT)
                    .as("%s, statement %d", article.id(), statement.number())
                    .isTrue();
        }
    }

    @Test
    void areManyAndOfManyStyles() throws IOException {
        // Given
        List<MarkedArticle> articles = articles();

        // When
        int statements = articles.stream()
                .mapToInt(article -> article.statements().size())
                .sum();

        // Then
        assertThat(articles).hasSizeGreaterThanOrEqualTo(20);
        assertThat(statements).isGreaterThanOrEqualTo(300);
    }

    @ParameterizedTest
    @EnumSource
    void areReadWhereMarksAreDamaged(Damage damage) throws IOException {
        // Given
        List<GoldArticle> articles =
                articles().stream().map(MarkedArticle::gold).map(damage::of).toList();

        // When
        Scorer scorer = Evaluation.score(Extractors.shipped(), articles, true);

        // Then
        assertThat(scorer.f1()).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void areReadAsPeopleReadThem(StatementExtractor engine) throws IOException {
        // Given
        List<GoldArticle> articles = GoldArticle.read(FOLDER);

        // When
        Scorer scorer = Evaluation.score(engine, articles, true);

        // Then
        double[] half = Scorer.rates(scorer.half.pairs, scorer.extracted, scorer.gold);
        assertThat(half[2]).as(scorer.report()).isGreaterThanOrEqualTo(0.95);
        assertThat((double) scorer.speakers.right / scorer.speakers.named)
                .as(scorer.report())
                .isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyPartIsAPieceOfTheText(MarkedArticle article) {
        // Given
        StatementExtractor engine = Extractors.shipped();

        // When
        Extraction extraction = engine.extract(ArticleText.of(article.text()));

        // Then
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        for (Statement statement : ((Extraction.Extracted) extraction).statements()) {
            assertThat(statement.content())
                    .as("no mark of the next quotation, nor marks alone")
                    .allSatisfy(span -> assertThat(span.in(article.text()))
                            .containsPattern("[\\p{L}\\p{N}]")
                            .doesNotContainPattern("\\s[\"“‘]$"));
        }
    }
}
