package io.onrecord.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.text.ArticleText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Statements that layout alone attributes: signed quotations and posts, and the turns of transcripts. */
class LayoutTest {
    private static final String OPENING = """
            Eastmere argues over its harbour

            Mayor Dora Finch and her challenger Paul Orme spoke about the harbour plan on Sunday. The port is closed until May.

            """;

    private static final List<Arguments> READ = List.of(
            Arguments.of(
                    "a dash on the same line",
                    "“We will not sell the port to anybody.” ― Dora Finch",
                    List.of("Dora Finch: “We will not sell the port to anybody.”")),
            Arguments.of(
                    "a dash on the line below, an occasion behind the name",
                    "\"We will not sell the port.\"\n\n- Finch, in an interview with the Gazette.",
                    List.of("Dora Finch: \"We will not sell the port.\"")),
            Arguments.of(
                    "a quotation over two paragraphs",
                    "“We will not sell the port.\n\n“We will not sell the pier.” — Paul Orme",
                    List.of("Paul Orme: “We will not sell the port. “We will not sell the pier.”")),
            Arguments.of(
                    "a quotation in the quotation by the same marks",
                    "\"He told me \"never again\" and did it again.\" -- Paul Orme",
                    List.of("Paul Orme: \"He told me \"never again\" and did it again.\"")),
            Arguments.of(
                    "a description",
                    "\"My boat is older than the council.\" - A fisherman on the quay",
                    List.of("A fisherman on the quay: \"My boat is older than the council.\"")),
            Arguments.of(
                    "a post with its account and date, a picture's address left off",
                    "Nobody had told the tide. pic.twitter.com/abc — Bea Farrow (@beafarrow) June 12, 2026",
                    List.of("Bea Farrow: Nobody had told the tide.")),
            Arguments.of(
                    "turns in capitals by the surnames of persons of the article",
                    "FINCH: I have asked you for a plan.\n\nORME: We sent you one. You lost it.",
                    List.of("Dora Finch: I have asked you for a plan.", "Paul Orme: We sent you one. You lost it.")),
            Arguments.of(
                    "turns that are quoted, each with a mark of its own",
                    "It went as follows:\n\n\"FINCH: Where is your plan?\n\n\"ORME: We sent you one.\"",
                    List.of("Dora Finch: Where is your plan?", "Paul Orme: We sent you one.")),
            Arguments.of(
                    "initials",
                    "PO: We have a plan.\n\nDF: I have not seen it.\n\nPO: You lost it.",
                    List.of(
                            "Paul Orme: We have a plan.",
                            "Dora Finch: I have not seen it.",
                            "Paul Orme: You lost it.")),
            Arguments.of(
                    "a turn that goes on in a paragraph without a label",
                    "Orme: We have a plan.\n\nWe sent it to you.\n\nFinch: I lost it.\n\nOrme: I thought so.",
                    List.of(
                            "Paul Orme: We have a plan. We sent it to you.",
                            "Dora Finch: I lost it.",
                            "Paul Orme: I thought so.")),
            Arguments.of(
                    "a name on a line of its own within the marks",
                    "\"We will not sell the port to anybody.\nDora Finch, mayor of Eastmere.\"\n\nThe council met.",
                    List.of("Dora Finch: \"We will not sell the port to anybody.")),
            Arguments.of(
                    "an outlet in brackets",
                    "PORT FOR SALE “The port has lost half its ships in the last two years.” [Coast Gazette.]",
                    List.of("Coast Gazette: “The port has lost half its ships in the last two years.”")));

    private static final List<Arguments> NOT_READ = List.of(
            Arguments.of(
                    "a sentence that goes on", "“We will not sell it” — the motto that hung in the hall — is gone."),
            Arguments.of("a verb behind the name", "\"We will not sell the port\" - Finch has said so since May."),
            Arguments.of("a list of matters", "- Finch: a life in the harbour is shown on Channel Four at six."),
            Arguments.of("a title", "“Harbour Lights” — Paul Orme"),
            Arguments.of("a remark in brackets", "“We will not sell the port in my lifetime.” [laughs]"),
            Arguments.of("a cited phrase", "The port is “closed to all ships for many years” [Coast Gazette]"),
            Arguments.of(
                    "a source of its own before the brackets",
                    "Finch said: “We will not sell the port in my lifetime.” [Coast Gazette]"),
            Arguments.of(
                    "a sentence before the mark that closes",
                    "\"We will not sell the port to anybody.\nFinch said so on Monday.\"\n\nThe council met."),
            Arguments.of("counts", "Finch: 48\n\nOrme: 47\n\nOthers: 5"),
            Arguments.of(
                    "a list of what each must do", "Finch: Win in a walk.\n\nOrme: Hang on.\n\nHale: Finish second."));

    private static List<StatementExtractor> engines() {
        return List.of(Extractors.shipped(), Extractors.grammar());
    }

    private static List<String> byLayout(StatementExtractor engine, String text) {
        Extraction extraction = engine.extract(ArticleText.of(text));
        assertThat(extraction).isInstanceOf(Extraction.Extracted.class);
        return ((Extraction.Extracted) extraction)
                .statements().stream()
                        .filter(statement -> statement.provenance().endsWith(":turn")
                                || statement.provenance().endsWith(":signature"))
                        .map(statement -> statement.speaker().name() + ": "
                                + statement.content().stream()
                                        .map(span -> span.in(text))
                                        .collect(Collectors.joining(" ")))
                        .map(LayoutTest::words)
                        .toList();
    }

    /** The engines differ in whether marks at the ends belong to what was said, and in where its runs part. */
    private static String words(String statement) {
        return statement.replaceAll("[\"“”.,?]", "").replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("READ")
    void readsWhatLayoutAttributes(String layout, String text, List<String> expected) {
        for (StatementExtractor engine : engines()) {
            // When
            List<String> found = byLayout(engine, OPENING + text + "\n");

            // Then
            assertThat(found)
                    .as("%s, by %s", layout, engine.engine())
                    .containsExactlyElementsOf(
                            expected.stream().map(LayoutTest::words).toList());
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("NOT_READ")
    void readsNothingInto(String layout, String text) {
        for (StatementExtractor engine : engines()) {
            // When
            List<String> found = byLayout(engine, OPENING + text + "\n");

            // Then
            assertThat(found).as("%s, by %s", layout, engine.engine()).isEmpty();
        }
    }
}
