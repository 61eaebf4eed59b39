package io.onrecord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
        assertThat(result.pairs().recall()).isGreaterThanOrEqualTo(0.80);
    }
}
