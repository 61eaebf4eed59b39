package io.onrecord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    private static List<Piece> pieces() {
        String[] names = {"Robert Vance", "Nora Blum", "Carl Ottman", "Helen Marsh", "William Crane", "Susan Foster"};
        String[] quotes = {
            "We close the old bridge in the first week of winter and open another",
            "Nobody told the engineers that the northern tunnel was flooded twice",
            "Every school gets a new roof before the children return in autumn",
            "My opponent promised cheaper tickets and raised the fares instead",
            "The harbour crane will stay where it has stood for ninety years",
        };
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            String name = names[i % names.length];
            String family = name.substring(name.indexOf(' ') + 1);
            String text = "The council of town number " + i + " met on Monday. Mayor " + name
                    + " said the old bridge has to be closed. “" + quotes[i % quotes.length] + ",” " + family
                    + " said. "
                    + family + " then left.";
            pieces.add(new Piece("p" + i, DAY.plus(Duration.ofHours(i)), text));
        }
        return pieces;
    }

    @Test
    void scoresPairs() {
        // Given
        List<PairScore.Item> items = List.of(
                new PairScore.Item("a", "1"),
                new PairScore.Item("a", "1"),
                new PairScore.Item("a", "2"),
                new PairScore.Item("b", "2"));
        // When
        PairScore score = PairScore.of(items);
        // Then
        assertThat(score).isEqualTo(new PairScore(4, 3, 2, 1));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(1.0 / 3);
    }

    @Test
    void findsPersonsAgainUnderOtherNames() {
        // Given
        IdentityStream stream = IdentityStream.of(pieces(), new Random(1));
        // When
        IdentityBench.Result result = new IdentityBench(stream).run(20, 1);
        // Then
        assertThat(stream.units()).hasSizeGreaterThan(60);
        assertThat(result.orders()).isEqualTo(20);
        assertThat(result.pairs().precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(result.pairs().recall()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void findsUtterancesAgainInOtherWords() {
        // Given
        ClaimStream stream = ClaimStream.of(pieces(), new Random(1));
        // When
        ClaimBench.Result result = new ClaimBench(stream).run(20, 1);
        // Then
        assertThat(stream.utterances()).isEqualTo(36);
        assertThat(result.pairs().precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(result.pairs().recall()).isGreaterThanOrEqualTo(0.92);
        assertThat(result.copies().precision()).isGreaterThanOrEqualTo(0.75);
        assertThat(result.copies().recall()).isGreaterThanOrEqualTo(0.75);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We close the old bridge in the first week of winter | we close the old bridge in the first week of winter, and open another | 1.0
            I’m not going to close the old bridge                 | Nobody is going to close the old bridge this year                      | 0.75
            We close the old bridge in winter                     | The harbour crane will stay where it has stood                         | 0.0
            """)
    void tellsHowMuchTwoQuotationsHaveInCommon(String a, String b, double share) {
        // When
        double overlap = Overlap.of(a, b);
        // Then
        assertThat(overlap).isEqualTo(share).isEqualTo(Overlap.of(b, a));
    }

    @Test
    void takesQuotationsOfOneEventForOneUtterance() {
        // Given
        List<Piece> pieces = List.of(
                quoting("p1", "We close the old bridge in the first week of winter and open another"),
                quoting("p2", "We'll close the old bridge in the first week of winter and open another one."),
                quoting("p3", "We close the old bridge in the first week, and the council pays for a ferry and a bus"),
                quoting("p4", "Nobody told the engineers that the northern tunnel was flooded twice"));
        // When
        ClaimStream stream = ClaimStream.of(pieces, new Random(1));
        // Then
        assertThat(stream.utterances()).isEqualTo(2);
        assertThat(stream.units())
                .extracting(unit -> unit.saying().articleId().substring(0, 2) + unit.utterance())
                .contains("p1u0", "p2u0", "p4u1")
                .noneMatch(told -> told.startsWith("p3"));
    }

    private static Piece quoting(String id, String words) {
        return new Piece(id, DAY, "The mayor spoke on Monday. “" + words + "” she said.");
    }
}
