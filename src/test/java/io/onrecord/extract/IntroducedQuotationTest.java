package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.speaker.SpeakerKind;
import io.onrecord.text.ArticleText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotations whose speaker stands beside them with an uncommon verb, or with none. */
class IntroducedQuotationTest {
    private static final String QUOTATION = "\"We will build this port by the end of the year.\"";
    private static final String ARTICLE = """
            Mayor speaks in Eastmere

            The mayor of Eastmere, Dora Finch, spoke to the crowd in the hall on Monday night.

            %s

            The port is closed until spring.
            """;

    private static final List<StatementExtractor> ENGINES = List.of(Extractors.shipped(), Extractors.grammar());

    private static List<Statement> quoted(StatementExtractor engine, String article) {
        Extraction extraction = engine.extract(ArticleText.of(article));
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) extraction)
                .statements().stream()
                        .filter(statement -> statement.content().stream()
                                .anyMatch(span -> span.in(article).contains("We will build")))
                        .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We will build this port by the end of the year,\" Finch demands as the crowd rises.",
                "\"We will build this port by the end of the year,\" Finch posts on the town's page.",
                "Finch, after the vote: " + QUOTATION,
                "Rep. Dora Finch (D-East.): " + QUOTATION,
                "Her message to voters was simple: " + QUOTATION,
                "Finch -- " + QUOTATION,
                "Said Finch, " + QUOTATION,
                "Finch took the job, writing, " + QUOTATION,
                "Stated Dora Finch: " + QUOTATION,
                "Finch reacted on the town's page, " + QUOTATION
            })
    void isSaidByWhomItsSentenceNames(String sentence) {
        for (StatementExtractor engine : ENGINES) {
            // When
            List<Statement> statements = quoted(engine, ARTICLE.formatted(sentence));

            // Then
            assertThat(statements).as(engine.engine()).singleElement().satisfies(statement -> {
                assertThat(statement.speaker().name()).isEqualTo("Dora Finch");
                assertThat(statement.kind()).isEqualTo(Kind.DIRECT);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "A footnote in the plan makes that clear: |A footnote in the plan",
                "Applicants are obliged to repeat: |Applicants",
                "The campaign made it clear in a note: |campaign",
            })
    void isSaidByWhatItsSentenceTellsOf(String sentence, String speaker) {
        for (StatementExtractor engine : ENGINES) {
            // When
            List<Statement> statements = quoted(engine, ARTICLE.formatted(sentence + QUOTATION));

            // Then
            assertThat(statements)
                    .as(engine.engine())
                    .singleElement()
                    .satisfies(
                            statement -> assertThat(statement.speaker().name()).isEqualTo(speaker));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the fishermen state in their paper.", "the two write.", "those people say of it."})
    void isSaidBySeveral(String attribution) {
        for (StatementExtractor engine : ENGINES) {
            // Given
            String article = ARTICLE.formatted("\"We will build this port by the end of the year,\" " + attribution);

            // When
            List<Statement> statements = quoted(engine, article);

            // Then
            assertThat(statements).as(engine.engine()).singleElement().satisfies(statement -> {
                assertThat(statement.speaker().kind()).isEqualTo(SpeakerKind.UNNAMED);
                assertThat(statement.kind()).isEqualTo(Kind.DIRECT);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EASTMERE -- " + QUOTATION, "The slogan -- " + QUOTATION + " -- was painted over."})
    void isSaidByNobodyWhereADashFollowsNoName(String sentence) {
        for (StatementExtractor engine : ENGINES) {
            // When
            List<Statement> statements = quoted(engine, ARTICLE.formatted(sentence));

            // Then
            assertThat(statements)
                    .as(engine.engine())
                    .allSatisfy(
                            statement -> assertThat(statement.speaker().kind()).isEqualTo(SpeakerKind.UNATTRIBUTED));
        }
    }

    @Test
    void isHeldToItsEnd() {
        // Given
        String sentence =
                "Finch took the job, writing, \"We will build this port. It will open in spring and it will pay for "
                        + "itself\" ((sv))Swedish: Vi ska bygga hamnen.";

        // When
        List<Statement> statements = quoted(Extractors.shipped(), ARTICLE.formatted(sentence));

        // Then
        assertThat(statements)
                .singleElement()
                .satisfies(statement -> assertThat(statement.content())
                        .singleElement()
                        .satisfies(span ->
                                assertThat(span.in(ARTICLE.formatted(sentence))).contains("pay for itself")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"We will build this port,\" Finch said, and the men of the harbour, who had waited all night, went home.",
                "\"We will build this port,\" Finch asked as the old clock of the hall struck ten and the lights went out.",
                "Finch was unmoved - \"We will build this port,\" she said - and left for the harbour.",
                "The plan met some anger in the hall (\"We will build this port,\" shouted Dora Finch from the stairs)."
            })
    void endsWithItsMark(String sentence) {
        // Given
        String article = ARTICLE.formatted(sentence);

        // When
        List<Statement> statements = quoted(Extractors.shipped(), article);

        // Then
        assertThat(statements)
                .singleElement()
                .satisfies(statement -> assertThat(statement.content())
                        .singleElement()
                        .satisfies(span -> assertThat(span.in(article)).isEqualTo("\"We will build this port,\"")));
    }

    @Test
    void goesOnBehindItsCue() {
        // Given
        String article = ARTICLE.formatted(
                "\"I love this town. I believe that we should 'do unto the harbour as it did unto us,'\""
                        + " Finch wrote in a letter to the Gazette. \"We will build this port, and it will pay for itself.\"");

        // When
        List<Statement> statements = quoted(Extractors.shipped(), article);

        // Then
        assertThat(statements)
                .singleElement()
                .satisfies(statement -> assertThat(statement.content())
                        .extracting(span -> span.in(article))
                        .satisfiesExactly(
                                before -> assertThat(before).startsWith("\"I love this town"),
                                after -> assertThat(after).startsWith("\"We will build")));
    }
}
