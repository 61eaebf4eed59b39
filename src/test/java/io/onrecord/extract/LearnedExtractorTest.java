package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.text.ArticleText;
import io.onrecord.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LearnedExtractorTest {
    private static final StatementExtractor EXTRACTOR = Extractors.shipped();

    private static final String ARTICLE = """
            Council rejects harbour plan

            The council of Eastmere voted on Tuesday against a second ferry terminal. “We cannot build on sand and hope,” said Mayor Dora Finch, who has opposed the plan since May.

            Finch told reporters that the site would flood within ten years. Her deputy, Paul Orme, called the vote “a gift to nobody.”

            According to the port authority, the old pier will close in March. “It has served us well,” its director, Ann Quill, wrote in a letter to staff. “It will not serve us longer.”

            Orme declined to say whether he would stand in the autumn. The company behind the plan denied that it had paid for the survey, insisting that “every figure was checked.”
            """;

    @Test
    void readsWhoSaidWhat() {
        // Given
        ArticleText article = ArticleText.of(ARTICLE);

        // When
        List<Statement> statements = statements(article);

        // Then
        assertThat(statements)
                .extracting(statement -> statement.speaker().name())
                .contains("Dora Finch", "Paul Orme", "Ann Quill");
        assertThat(statements)
                .filteredOn(statement -> "Ann Quill".equals(statement.speaker().name()))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.content()).hasSize(2);
                    assertThat(statement.kind()).isEqualTo(Kind.DIRECT);
                });
        assertThat(statements)
                .filteredOn(statement -> statement.cue().lemma().equals("decline to say"))
                .extracting(Statement::polarity)
                .containsExactly(Polarity.WITHHELD);
        assertThat(statements)
                .filteredOn(statement -> statement.cue().lemma().equals("deny"))
                .extracting(Statement::polarity)
                .containsExactly(Polarity.DENIED);
    }

    @Test
    void partsOfAStatementDoNotOverlapAndConfidenceIsAShare() {
        // Given
        ArticleText article = ArticleText.of(ARTICLE);

        // When
        List<Statement> statements = statements(article);

        // Then
        assertThat(statements).isNotEmpty().allSatisfy(statement -> {
            List<Span> parts = new ArrayList<>(statement.content());
            parts.addAll(statement.source());
            parts.addAll(statement.cue().spans());
            parts.sort(null);
            for (int i = 1; i < parts.size(); i++) {
                assertThat(parts.get(i - 1).overlaps(parts.get(i)))
                        .as("%s", statement)
                        .isFalse();
            }
            assertThat(statement.confidence()).isBetween(0.0, 1.0);
            assertThat(statement.provenance()).startsWith("tagger:");
        });
    }

    @Test
    void theMarkThatOpensTheNextQuotationBelongsToNoContent() {
        // Given
        ArticleText article = ArticleText.of("""
                Ferries carry more

                Ferries between Tarn and Oxey carried 40,000 passengers in April, Tarn Lines said on Monday.

                Chief executive Mina Achterberg said she expected a record summer. "People remember that the sea is flat," Achterberg said.
                """);

        // When
        List<Statement> statements = statements(article);

        // Then
        assertThat(statements)
                .flatExtracting(Statement::content)
                .extracting(span -> span.in(article.text()))
                .containsExactly(
                        "Ferries between Tarn and Oxey carried 40,000 passengers in April",
                        "she expected a record summer",
                        "\"People remember that the sea is flat,\"");
    }

    @Test
    void severalThreadsFindWhatOneFinds() throws Exception {
        // Given
        ArticleText article = ArticleText.of(ARTICLE);
        Extraction alone = EXTRACTOR.extract(article);
        Callable<Extraction> reading = () -> EXTRACTOR.extract(article);
        ExecutorService threads = Executors.newFixedThreadPool(4);

        // When
        List<Future<Extraction>> together;
        try {
            together =
                    threads.invokeAll(Stream.generate(() -> reading).limit(24).toList());
        } finally {
            threads.shutdown();
        }

        // Then
        for (Future<Extraction> one : together) {
            assertThat(one.get()).isEqualTo(alone);
        }
    }

    static Stream<Arguments> hostile() {
        String said = "He said that it was late. ";
        return Stream.of(
                Arguments.of("a text without spaces", "a".repeat(5_000_000)),
                Arguments.of("words without spaces between sentences", "said.".repeat(20_000)),
                Arguments.of("quotation marks", said + "\"".repeat(100_000)),
                Arguments.of("opening marks", said + "“".repeat(100_000)),
                Arguments.of("one sentence", said + "the mayor said and ".repeat(2_000)),
                Arguments.of("one sentence of quotations", said + "“no,” he said, ".repeat(2_000)),
                Arguments.of("commas", said + ",".repeat(200_000)),
                Arguments.of("line breaks", said + "\n".repeat(200_000) + said),
                Arguments.of("capitals", said + "SAID THE MAYOR ".repeat(2_000)),
                Arguments.of("nothing", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void hostileTextsAreReadOrRefused(String name, String text) {
        // Given
        ArticleText article = ArticleText.of(text);

        // When
        Extraction extraction = EXTRACTOR.extract(article);

        // Then
        if (extraction instanceof Extraction.Extracted extracted) {
            assertThat(extracted.statements())
                    .as(name)
                    .allSatisfy(statement -> assertThat(statement.content()).isNotEmpty());
        } else {
            assertThat(((Extraction.Refused) extraction).expected()).as(name).isNotEmpty();
        }
    }

    private static List<Statement> statements(ArticleText article) {
        return ((Extraction.Extracted) EXTRACTOR.extract(article)).statements();
    }
}
