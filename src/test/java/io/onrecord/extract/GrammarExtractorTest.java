package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.text.ArticleText;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrammarExtractorTest {
    private final StatementExtractor extractor = Extractors.grammar();

    @Test
    void readsWhoSaidWhatThroughWhom() {
        // Given
        ArticleText article = ArticleText.of("""
                President Marta Lindqvist said Norland has handed Ostia its terms for a fishing truce amid a row over the straits, Norpress reported Monday.

                “The president voiced hope that the Ostians will answer soon,” Norpress quoted Lindqvist’s trade adviser Olav Brekke as saying.

                Lindqvist denies blocking the port, blaming the Ostian navy for the delays and demanding “full access” for trawlers.
                """);

        // When
        Extraction extraction = extractor.extract(article);

        // Then
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        List<Statement> statements = ((Extraction.Extracted) extraction).statements();
        assertThat(statements)
                .extracting(statement -> statement.speaker().name())
                .containsExactly(
                        "Marta Lindqvist",
                        "Olav Brekke",
                        "Marta Lindqvist",
                        "Marta Lindqvist",
                        "Marta Lindqvist",
                        "Marta Lindqvist");
        assertThat(statements)
                .extracting(statement -> statement.cue().lemma())
                .containsExactlyInAnyOrder("say", "quote as saying", "voice hope", "deny", "blame", "demand");
        assertThat(statements.get(0).chain()).hasSize(1);
        assertThat(statements.get(2).outer()).isEqualTo(1);
    }
}
