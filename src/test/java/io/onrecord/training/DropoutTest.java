package io.onrecord.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DropoutTest {
    private static final int[] FEATURES = IntStream.range(0, 100_000).toArray();

    @Test
    void leavesOutTheShareThatItIsToldTo() {
        // Given
        Dropout dropout = new Dropout(0.25);

        // When
        int[] kept = dropout.kept(FEATURES);

        // Then
        assertThat(kept.length / 100_000.0).isCloseTo(0.75, within(0.01));
        assertThat(kept).isSorted().doesNotHaveDuplicates();
        assertThat(dropout.scale()).isCloseTo(4 / 3.0, within(1e-12));
    }

    @Test
    void leavesOutOthersEachTimeAndTheSameInEachTraining() {
        // Given
        Dropout dropout = new Dropout(0.25);
        Dropout again = new Dropout(0.25);

        // When
        int[] first = dropout.kept(FEATURES);
        int[] second = dropout.kept(FEATURES);

        // Then
        assertThat(second).isNotEqualTo(first);
        assertThat(again.kept(FEATURES)).isEqualTo(first);
        assertThat(again.kept(FEATURES)).isEqualTo(second);
    }

    @Test
    void keepsEverythingWhereNothingIsToBeLeftOut() {
        // Given
        Dropout dropout = new Dropout(0);

        // When
        int[] kept = dropout.kept(FEATURES);

        // Then
        assertThat(kept).isEqualTo(FEATURES);
    }
}
