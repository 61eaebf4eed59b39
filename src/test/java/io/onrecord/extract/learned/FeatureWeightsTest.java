package io.onrecord.extract.learned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureWeightsTest {
    @Test
    void theWeightsOfTheFeaturesThatHoldAreAddedUpAgainstTheFirstLabel() {
        // Given
        FeatureList held = list(1, 2, 3);
        FeatureList known = list(1, 3, 4);
        byte[] rows = {1, 5, -2, 0, 0, 7, 100, 100, 100};
        FeatureWeights weights = new FeatureWeights(3, 0.5f, known.toArray(), rows);
        double[] scores = new double[4];

        // When
        weights.score(held, scores, 1);

        // Then
        assertThat(scores).containsExactly(0, 0, 2, 2);
    }

    @Test
    void ofThreeFeaturesAtTwoPlacesTheTwoWithTheMostToSayStay() {
        // Given
        int[] features = {3, 2 + 16, 3 + 32, 5};
        byte[] rows = {4, -9, 6, 1};

        // When
        FeatureWeights weights = FeatureWeights.within(16, 1, 1, features, rows);

        // Then
        assertThat(weights.features()).containsExactly(5, 18, 35);
        assertThat(weights.weight(18, 0)).isEqualTo((byte) -9);
        assertThat(weights.weight(35, 0)).isEqualTo((byte) 6);
    }

    @Test
    void aTableGrowsUntilEachFeatureFindsAPlace() {
        // Given
        int[] features = {3, 3 + 16, 3 + 64, -3};
        byte[] rows = {4, 9, -1, 2};

        // When
        FeatureWeights weights = new FeatureWeights(1, 1, features, rows);

        // Then
        assertThat(weights.features()).containsExactly(-3, 3, 19, 67);
        assertThat(weights.weight(67, 0)).isEqualTo((byte) -1);
    }

    private static FeatureList list(int... values) {
        FeatureList list = new FeatureList();
        for (int value : values) {
            list.add(900, value);
        }
        return list;
    }
}
