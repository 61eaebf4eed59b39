package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.text.ArticleText;
import io.onrecord.text.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that nobody wrote: an engine reads or refuses it, and never breaks. */
class HostileTextTest {
    private static final List<String> PIECES = List.of(
            "according to",
            "said",
            "says",
            "told",
            "quoted",
            "as saying",
            "that",
            "who",
            "but",
            "and",
            "if",
            "not",
            "denied",
            "asked",
            "whether",
            "in the words of",
            "in her view",
            "is said to",
            "declined to comment",
            "he",
            "she",
            "they",
            "it",
            "his",
            "the mayor",
            "police",
            "Anna Reed",
            "Reed",
            "George Bold Sr.",
            "Bold",
            "Sr.",
            "Jr.",
            "Mr.",
            "Dr",
            "Xi Wen",
            "van der Berg",
            "the ferry",
            "was late",
            "will rise",
            "yesterday",
            "on Monday",
            ",",
            ",",
            ".",
            ".",
            ";",
            ":",
            "-",
            "—",
            "...",
            "?",
            "!",
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "''",
            "``",
            "(",
            ")",
            "[",
            "]",
            "\n",
            "\n\n",
            "\n\n",
            " ",
            " ",
            "\u00a0",
            "\u200f",
            "\u0000",
            "<p>",
            "</p>",
            "@reed",
            "#late",
            "12",
            "3.5",
            "U.S.",
            "😀",
            "\u0301",
            "«",
            "»",
            "Q:",
            "A:",
            "-Reed",
            "― Anna Reed",
            "— Anna Reed (@reed) June 12, 2026",
            "REED:",
            "AR:",
            "((AR))",
            "(LAUGHTER)",
            "\t",
            "\uFEFF");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomPiecesOfNewsAreReadOrRefused(long seed) {
        // Given
        Random random = new Random(seed);
        List<String> texts = Stream.generate(() -> text(random)).limit(400).toList();

        // When / Then
        for (String text : texts) {
            for (StatementExtractor engine : List.of(Extractors.grammar(), Extractors.shipped())) {
                assertWithin(text, read(engine, text));
            }
        }
    }

    static Stream<String> monsters() {
        return Stream.of(
                "said ".repeat(20_000),
                "“".repeat(20_000),
                "(".repeat(20_000),
                "\"said ".repeat(10_000),
                "Anna Reed, ".repeat(10_000),
                "according to; ".repeat(5_000),
                "he said she said that ".repeat(5_000),
                "\n".repeat(50_000) + "He said.",
                "“We will not sell it,” he said. “No.” — Anna Reed\n\n".repeat(4_000),
                "REED: I said that he said no.\n\nAR: I know that.\n\n".repeat(4_000),
                "Anna Reed, Bob Vik and Ann Quill said no.\n\nAQ: I said so.\n\n".repeat(3_000),
                "We know it — Anna Reed (@reed) June 12, 2026\n\n".repeat(4_000),
                "a".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void monstersAreReadOrRefused(String text) {
        // When / Then
        assertWithin(text, read(Extractors.shipped(), text));
    }

    private static Extraction read(StatementExtractor engine, String text) {
        try {
            return engine.extract(ArticleText.of(text));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("broke on: " + text.substring(0, Math.min(2_000, text.length())), e);
        }
    }

    private static void assertWithin(String text, Extraction extraction) {
        if (extraction instanceof Extraction.Extracted extracted) {
            for (Statement statement : extracted.statements()) {
                assertThat(statement.content()).isNotEmpty();
                for (Span span : statement.content()) {
                    assertThat(span.in(text)).isNotBlank();
                }
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 5 + random.nextInt(60); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(6) > 0 ? " " : "");
        }
        return text.toString();
    }
}
