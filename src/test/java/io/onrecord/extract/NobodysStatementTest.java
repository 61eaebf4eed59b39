package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.text.ArticleText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told as said, and by nobody: passives without a speaker, and what may be said yet. */
class NobodysStatementTest {
    private static final String ARTICLE = """
            Eastmere waits for its harbour

            The harbour of Eastmere has been closed since March. %s The fishermen are waiting on the quay.
            """;

    private static final List<StatementExtractor> ENGINES = List.of(Extractors.shipped(), Extractors.grammar());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was announced on Monday that the bridge would close.",
                "It is said that the deal is dead.",
                "The plan was criticised as too slow.",
                "If Finch says that the plan is dead, the port will open.",
                "Mayor Dora Finch will say on Tuesday that the port is shut.",
            })
    void isNoStatement(String sentence) {
        for (StatementExtractor engine : ENGINES) {
            // When
            List<Statement> statements = statements(engine, sentence);

            // Then
            assertThat(statements).as(engine.engine()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was announced by Dora Finch that the bridge would close.",
                "Dora Finch was quoted as saying that the bridge would close.",
            })
    void whereThePassiveNamesItsSpeakerIsHis(String sentence) {
        for (StatementExtractor engine : ENGINES) {
            // When
            List<Statement> statements = statements(engine, sentence);

            // Then
            assertThat(statements)
                    .as(engine.engine())
                    .singleElement()
                    .satisfies(
                            statement -> assertThat(statement.speaker().name()).isEqualTo("Dora Finch"));
        }
    }

    private static List<Statement> statements(StatementExtractor engine, String sentence) {
        Extraction extraction = engine.extract(ArticleText.of(ARTICLE.formatted(sentence)));
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) extraction).statements();
    }
}
