package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.speaker.SpeakerKind;
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

    @Test
    void takesTheSpeakerOfAParagraphThatIsAllQuotationFromTheLineBeforeOrAfterIt() {
        // Given
        ArticleText article = ArticleText.of("""
                Checking the debate

                The mayor, Giles Teague, was blunt in his view of the plan:

                "I have watched that boat go out with two people and a dog on it."

                We looked at some of the other claims that were made in Harlow on Thursday.

                "The harbor made more money than all of the other ports taken together."

                - Ruth Calder.

                The number has been revised since then.
                """);

        // When
        List<Statement> statements = ((Extraction.Extracted) extractor.extract(article)).statements();

        // Then
        assertThat(statements)
                .extracting(statement -> statement.speaker().name())
                .containsExactly("Giles Teague", "Ruth Calder");
        assertThat(statements).extracting(Statement::kind).containsOnly(Kind.DIRECT);
    }

    @Test
    void aQuotationOfItsOwnBelongsToWhomTheSentenceBeforeItTellsOf() {
        // Given
        ArticleText article = ArticleText.of("""
                Harlow bridge stays shut

                Engineer Ada Flint spoke to reporters at the gate. "Two of the nine cables have come loose since Monday." The road has been shut for a week.

                Mayor Giles Teague told the council on Tuesday,

                "We have no money for a second bridge and no time for a first one."

                The vote is due in May.
                """);

        // When
        List<Statement> statements = ((Extraction.Extracted) extractor.extract(article)).statements();

        // Then
        assertThat(statements)
                .extracting(statement -> statement.speaker().name())
                .containsExactly("Ada Flint", "Giles Teague");
        assertThat(statements).extracting(Statement::kind).containsOnly(Kind.DIRECT);
    }

    @Test
    void aQuotationThatBeginsAParagraphGoesOnWithWhatItsSpeakerSaidAtTheEndOfTheLast() {
        // Given
        ArticleText article = ArticleText.of("""
                Ferry runs again

                "The engine was older than the captain," said skipper Ruth Calder before the first crossing of the year on Friday.

                "We put in a new one over the winter." The crossing takes forty minutes.
                """);

        // When
        List<Statement> statements = ((Extraction.Extracted) extractor.extract(article)).statements();

        // Then
        assertThat(statements)
                .singleElement()
                .satisfies(statement -> assertThat(statement.content())
                        .extracting(span -> span.in(article.text()))
                        .containsExactly(
                                "\"The engine was older than the captain,\"",
                                "\"We put in a new one over the winter.\""));
    }

    @Test
    void aClauseAfterThatIsNoPartOfTheSubjectInItAndNothingFollowsWhatSomebodyDeclined() {
        // Given
        ArticleText article = ArticleText.of("""
                Vance trusts the dam

                Senator Rita Vance said that Governor Paul Ames told her the dam would hold.

                A spokeswoman for Ames declined to comment, and the ministry did not respond to a letter.
                """);

        // When
        List<Statement> statements = ((Extraction.Extracted) extractor.extract(article)).statements();

        // Then
        assertThat(statements)
                .filteredOn(statement -> statement.cue().lemma().equals("tell"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.speaker().name()).isEqualTo("Paul Ames");
                    assertThat(statement.chain()).hasSize(1);
                });
        assertThat(statements)
                .filteredOn(statement -> statement.cue().lemma().startsWith("decline"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.speaker().kind()).isEqualTo(SpeakerKind.UNNAMED);
                    assertThat(statement.content())
                            .extracting(span -> span.in(article.text()))
                            .containsExactly("to comment");
                });
    }
}
