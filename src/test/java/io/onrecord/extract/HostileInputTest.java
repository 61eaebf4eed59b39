package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.evaluation.GoldArticle;
import io.onrecord.text.ArticleText;
import io.onrecord.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are none, or are made to cost much: every one is read or refused, in time that a hang would exceed by far. */
@Timeout(180)
class HostileInputTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/onrecord/golden");
    private static final List<StatementExtractor> ENGINES = List.of(Extractors.shipped(), Extractors.grammar());

    /** What mutations put in: marks that pair, breaks, and characters of more than one code unit or of none. */
    private static final String[] PIECES = {
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "''",
        "``",
        "«",
        "»",
        "(",
        ")",
        "[",
        "]",
        ":",
        ",",
        ".",
        "...",
        "—",
        "-",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00a0",
        "\u2028",
        "\ufeff",
        "\u0000",
        "\u200b",
        "\u202e",
        "😀",
        "e\u0301",
        "他说",
        " said ",
        " according to ",
        " who ",
        " that ",
        " and ",
        "'s ",
        "No. 2",
        "X",
        "@a",
        "#b"
    };

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("five million characters without a space", "x".repeat(5_000_000), Refusal.TOO_LONG),
                Arguments.of("a word of 200,000 letters", "x".repeat(200_000), Refusal.NOT_PROSE),
                Arguments.of("one sentence of a megabyte", "the man of it ".repeat(75_000), Refusal.TOO_LONG),
                Arguments.of("500,000 commas", ",".repeat(500_000), Refusal.NO_TEXT),
                Arguments.of("100,000 quotation marks", "\"".repeat(100_000), Refusal.NO_TEXT),
                Arguments.of("200,000 newlines", "\n".repeat(200_000), Refusal.NO_TEXT),
                Arguments.of("nothing", "", Refusal.NO_TEXT),
                Arguments.of("a lone surrogate", "The mayor said so. \ud83d", Refusal.MALFORMED_TEXT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String name, String text, Refusal reason) {
        // Given
        ArticleText article = ArticleText.of(text);

        for (StatementExtractor engine : ENGINES) {
            // When
            Extraction extraction = engine.extract(article);

            // Then
            assertThat(extraction).isInstanceOf(Extraction.Refused.class);
            assertThat(((Extraction.Refused) extraction).reason()).as(name).isEqualTo(reason);
        }
    }

    static Stream<Arguments> read() {
        String prose = " The man said that it was in the house of the mayor. ";
        return Stream.of(
                Arguments.of("quotation marks among words", "\" the ".repeat(12_000)),
                Arguments.of("quotations nested deep", "“the ".repeat(8_000) + "”".repeat(8_000) + prose),
                Arguments.of("one long sentence", "the man of the house and ".repeat(3_800)),
                Arguments.of("lines of one word", "the\n".repeat(20_000)),
                Arguments.of("commas between words", "the, of, and, ".repeat(6_000)),
                Arguments.of("only capitals", "THE MAN OF THE HOUSE SAID ".repeat(3_600)),
                Arguments.of("cues without end", "he said that ".repeat(7_000)),
                Arguments.of("appositions without end", "Smith, the man, ".repeat(5_600) + "said it"),
                Arguments.of("names without end", "Jon Smith and Ann Lee said it. He said so. ".repeat(2_200)),
                Arguments.of("NULs", "\u0000 the man said it ".repeat(5_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void read(String name, String text) {
        // Given
        ArticleText article = ArticleText.of(text);

        for (StatementExtractor engine : ENGINES) {
            // When
            Extraction extraction = engine.extract(article);

            // Then
            assertSound(extraction, text);
        }
    }

    static Stream<Arguments> mutations() throws IOException {
        return GoldArticle.read(FOLDER).stream()
                .flatMap(article ->
                        IntStream.range(0, 6).mapToObj(seed -> Arguments.of(article.id(), seed, article.text())));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("mutations")
    void mutatedArticlesAreReadOrRefused(String id, int seed, String text) {
        // Given
        String mutated = mutated(text, new Random(id.hashCode() * 31L + seed));

        for (StatementExtractor engine : ENGINES) {
            // When
            Extraction extraction = engine.extract(ArticleText.of(mutated));

            // Then
            assertSound(extraction, mutated);
        }
    }

    @Test
    void randomCharactersAreReadOrRefused() {
        // Given
        Random random = new Random(20_261_125);
        List<String> texts = IntStream.range(0, 300)
                .mapToObj(i -> random.ints(1 + random.nextInt(400), 0, 0x11000)
                        .filter(c -> c < 0xd800 || c > 0xdfff)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();

        for (StatementExtractor engine : ENGINES) {
            for (String text : texts) {
                // When
                Extraction extraction = engine.extract(ArticleText.of(text));

                // Then
                assertSound(extraction, text);
            }
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes && mutated.length() > 2; i++) {
            int at = random.nextInt(mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 1 -> mutated.delete(at, Math.min(mutated.length(), at + 1 + random.nextInt(60)));
                case 2 ->
                    mutated.insert(at, mutated.substring(at, Math.min(mutated.length(), at + random.nextInt(120))));
                default -> mutated.setLength(Math.max(1, mutated.length() - random.nextInt(200)));
            }
        }
        return mutated.toString();
    }

    /** Every span lies in the text, in order and apart from the next of its part; outer statements stand before their inner ones. */
    private static void assertSound(Extraction extraction, String text) {
        if (!(extraction instanceof Extraction.Extracted extracted)) {
            return;
        }
        List<Statement> statements = extracted.statements();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            assertThat(statement.outer()).isLessThan(i);
            assertThat(statement.content()).isNotEmpty();
            for (List<Span> part : List.of(
                    statement.source(),
                    statement.cue().spans(),
                    statement.content(),
                    statement.addressee(),
                    statement.venue())) {
                int end = -1;
                for (Span span : part) {
                    assertThat(span.start()).isGreaterThan(end);
                    assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(text.length());
                    end = span.end() - 1;
                }
            }
        }
    }
}
