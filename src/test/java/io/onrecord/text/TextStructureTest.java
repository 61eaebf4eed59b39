package io.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextStructureTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "He didn't go to the U.S. Senate.|He did n't go to the U.S. Senate .",
                "Ms. Lane’s 3.5 million, U.S.-led|Ms. Lane ’s 3.5 million , U.S.-led",
                "@mayor_lane wrote: see https://a.example/b?c=d now|@mayor_lane wrote : see https://a.example/b?c=d now",
                "``We won,'' she said--twice...|`` We won , '' she said -- twice ...",
                "AT&T and 1,200 O'Neill players'|AT&T and 1,200 O'Neill players '",
                "Okafor\u00ad\u00ad’s gov\u00adernment doesn’\u00ad\u00adt|Okafor ’s government does n’t"
            })
    void cutsWordsAsTreebanksDo(String text, String expected) {
        // Given
        Tokens tokens = Tokenizer.tokens(text);

        // When
        List<String> words =
                IntStream.range(0, tokens.size()).mapToObj(tokens::word).toList();

        // Then
        assertThat(String.join(" ", words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mr. Lane left. He met Sen. Ruiz in Austin.|Mr. Lane left. / He met Sen. Ruiz in Austin.",
                "\"Why now?\" Ms. Lane asked. Nobody knew.|\"Why now?\" Ms. Lane asked. / Nobody knew.",
                "\"We won.\" The crowd left.|\"We won.\" / The crowd left.",
                "“No!” he said. “Never.”|“No!” he said. / “Never.”",
                "He lives in the U.S. The firm is in Ohio.|He lives in the U.S. / The firm is in Ohio.",
                "Acme Inc. said on Jan. 5 it lost $2.5 million.|Acme Inc. said on Jan. 5 it lost $2.5 million.",
                "J. R. Moore spoke. She did not.|J. R. Moore spoke. / She did not."
            })
    void cutsSentences(String text, String expected) {
        // Given
        TextStructure structure = TextStructure.of(text);

        // When
        List<String> sentences = structure.sentences().stream()
                .map(s -> structure.tokens().span(s.first(), s.end() - 1).in(text))
                .toList();

        // Then
        assertThat(String.join(" / ", sentences)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "He said \"go\" and “stay”.|\"go\" / “stay”",
                "‘The workers’ rights are at risk,’ she said.|‘The workers’ rights are at risk,’",
                "'I don't know,' he said, 'but we'll see.'|'I don't know,' / 'but we'll see.'",
                "Mayor: Budget 'a Joke'|'a Joke'",
                "``We are done,'' he said. ''It is over.''|``We are done,'' / ''It is over.''",
                "« Nous y sommes », she said.|« Nous y sommes »",
                "»Wir gehen«, he said.|»Wir gehen«",
                "A 6\" pipe, he said, \"is broken\".|\"is broken\"",
                "“He told me ‘never again’ twice,” she said.|“He told me ‘never again’ twice,” / ‘never again’",
                "‘He told me “never again” twice,’ she said.|‘He told me “never again” twice,’ / “never again”",
                "The plan “is dead and “will not return,” she said.|“will not return,”",
                "The '90s were rock 'n' roll, the players' union said.|~~",
                "It ends” here, she said: “We go.”|“We go.”",
                "She said, “We wait.|“We wait.",
                "“We dug. “We built. “Nobody came.” He left “early”.|“We dug. “We built. “Nobody came.” / “early”",
                "“We dug, said Ms. Lane. “We built.”|“We dug, / “We built.”"
            })
    void pairsQuotationMarks(String text, String expected) {
        // Given
        TextStructure structure = TextStructure.of(text);

        // When
        List<String> quotations =
                structure.quotations().stream().map(q -> q.span().in(text)).toList();

        // Then
        assertThat(String.join(" / ", quotations)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void carriesOnAQuotationThatIsReopenedAtEachParagraph() {
        // Given
        String text = "“We tried, she said.\n\n“We failed.\n\n“We try again,” Ms. Lane said. “Soon.”";

        // When
        List<Quotation> quotations = TextStructure.of(text).quotations();

        // Then
        assertThat(quotations).extracting(Quotation::continues).containsExactly(false, true, true, false);
        assertThat(quotations).extracting(Quotation::closed).containsExactly(false, false, true, true);
    }

    @Test
    void carriesOnASingleQuotationThatIsReopenedAfterAnAttribution() {
        // Given
        String text = "‘We dug,’ she said. ‘We built.\n\n‘Nobody came.’";

        // When
        List<Quotation> quotations = TextStructure.of(text).quotations();

        // Then
        assertThat(quotations)
                .extracting(q -> q.span().in(text))
                .containsExactly("‘We dug,’", "‘We built.", "‘Nobody came.’");
        assertThat(quotations).extracting(Quotation::continues).containsExactly(false, false, true);
    }

    @Test
    void oneStrayMarkDamagesOneParagraphOnly() {
        // Given
        String text = "The mayor \" spoke.\n\n\"We won,\" she said.\n\nHe left \"early\".";

        // When
        List<Quotation> quotations = TextStructure.of(text).quotations();

        // Then
        assertThat(quotations).extracting(q -> q.span().in(text)).containsSubsequence("\"We won,\"", "\"early\"");
    }

    @Test
    void keepsADatelineOutOfTheFirstSentenceProper() {
        // Given
        String text = "OSLO, Dec 15 (Agency) - The minister said nothing new was agreed on Friday with the union.";

        // When
        Paragraph paragraph = TextStructure.of(text).paragraphs().get(0);

        // Then
        assertThat(TextStructure.of(text).tokens().word(paragraph.body())).isEqualTo("The");
    }

    @Test
    void tellsTheArticleFromThePage() {
        // Given
        String text = """
                ×
                Menu
                Enjoying the site without ads?
                Your support keeps our newsroom going, so please consider a gift today, however small it is.
                Support us

                Harbour Town Votes Down Second Bridge

                Mayor Ines Okafor (L) at the town hall. Petra Lund / Harbour News

                By Petra Lund

                Mayor Ines Okafor said on Tuesday that the town would not build a second bridge over the sound this year.

                The council voted nine to four after a debate that went on until well after midnight, officials said.

                “We will come back to it,” Okafor said after the vote, and she thanked everyone who had stayed so long.

                A Message from The Harbour News:

                Dear readers,

                We need your help to keep on reporting from this coast, where no other paper has stayed on through the years.

                Once
                Monthly
                Read more
                """;

        // When
        List<ParagraphRole> roles = TextStructure.of(text).paragraphs().stream()
                .map(Paragraph::role)
                .toList();

        // Then
        assertThat(roles)
                .containsExactly(
                        ParagraphRole.FURNITURE,
                        ParagraphRole.FURNITURE,
                        ParagraphRole.FURNITURE,
                        ParagraphRole.FURNITURE,
                        ParagraphRole.FURNITURE,
                        ParagraphRole.HEADLINE,
                        ParagraphRole.CAPTION,
                        ParagraphRole.BYLINE,
                        ParagraphRole.BODY,
                        ParagraphRole.BODY,
                        ParagraphRole.BODY,
                        ParagraphRole.FURNITURE,
                        ParagraphRole.FURNITURE,
                        ParagraphRole.FURNITURE,
                        ParagraphRole.FURNITURE,
                        ParagraphRole.FURNITURE,
                        ParagraphRole.FURNITURE);
    }

    @Test
    void joinsLinesThatWereWrapped() {
        // Given
        String text = """
                The central bank said on Monday that it would leave its
                main rate where it is, because prices have hardly moved
                in the past three months and wages have stayed as they
                were.
                   Analysts had expected as much, and the currency did not
                move after the news came out in the early afternoon.
                """;

        // When
        List<Paragraph> paragraphs = TextStructure.of(text).paragraphs();

        // Then
        assertThat(paragraphs).hasSize(2);
    }
}
