package io.onrecord.extract.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.onrecord.extract.grammar.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeastRiskTest {
    private static final Words CUE = new Words(4, 5);

    private static Candidate candidate(int end) {
        return new Candidate(
                List.of(CUE), List.of(new Words(3, 4)), List.of(new Words(5, end)), Candidate.Origin.CHAIN, 0, 0, null);
    }

    @Test
    void theOneThatIsSureIsTaken() {
        // Given
        LeastRisk risk = new LeastRisk();
        List<Candidate> candidates = List.of(candidate(10), candidate(15), candidate(25));

        // When
        risk.weigh(candidates, new double[] {9, 0, 0});

        // Then
        assertThat(risk.best()).isZero();
        assertThat(risk.worth()).isCloseTo(3, within(0.01));
    }

    @Test
    void betweenTwoThatExcludeEachOtherTheOneBetweenThemIsTaken() {
        // Given
        LeastRisk risk = new LeastRisk();
        List<Candidate> candidates = List.of(candidate(10), candidate(15), candidate(25));

        // When
        risk.weigh(candidates, new double[] {1, 0.9, 1});

        // Then
        assertThat(risk.best()).isEqualTo(1);
        assertThat(risk.worth()).isBetween(1.5, 3.0);
    }

    @Test
    void scoresBeyondThoseOfTheCandidatesCountForNothing() {
        // Given
        LeastRisk risk = new LeastRisk();

        // When
        risk.weigh(List.of(candidate(10)), new double[] {-3, 50});

        // Then
        assertThat(risk.best()).isZero();
        assertThat(risk.worth()).isCloseTo(3, within(1e-9));
    }
}
