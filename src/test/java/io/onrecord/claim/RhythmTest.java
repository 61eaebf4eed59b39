package io.onrecord.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void tellsABurstFromTheUsual() {
        // Given
        Rhythm rhythm = Rhythm.ofSpeaker(Duration.ofDays(1));
        for (int day = 0; day < 28; day++) {
            rhythm.count(DAY.plus(Duration.ofDays(day)), 2);
        }
        // When
        for (int i = 0; i < 12; i++) {
            rhythm.count(DAY.plus(Duration.ofDays(28)).plus(Duration.ofHours(i)), 1);
        }
        // Then
        Rhythm.Window window = rhythm.window(DAY.plus(Duration.ofDays(28)));
        assertThat(window.count()).isEqualTo(12);
        assertThat(window.usual()).isEqualTo(2.0);
        assertThat(window.burst()).isTrue();
        assertThat(rhythm.window(DAY.plus(Duration.ofDays(27))).burst()).isFalse();
    }

    @Test
    void aSpeakerWithoutHistoryHasNoUsualToBeAbove() {
        // Given
        Rhythm rhythm = Rhythm.ofSpeaker(Duration.ofDays(1));
        Instant week = DAY.plus(Duration.ofDays(7));
        // When
        IntStream.range(0, 20).forEach(any -> rhythm.count(week, 1));
        // Then
        assertThat(rhythm.window(week).burst()).isFalse();
        rhythm.count(DAY.plus(Duration.ofDays(1)), 3);
        assertThat(rhythm.window(week).burst()).as("known for six days").isFalse();
        rhythm.count(DAY, 1);
        assertThat(rhythm.window(week).burst()).as("known for a week").isTrue();
    }

    @Test
    void aClaimThatManyCarryAtOnceIsABurst() {
        // Given
        Rhythm rhythm = Rhythm.ofClaim(Duration.ofHours(1));
        // When
        IntStream.range(0, 9).forEach(any -> rhythm.count(DAY, 1));
        // Then
        assertThat(rhythm.window(DAY).burst()).isTrue();
    }

    @Test
    void countsOutWhatWasWithdrawn() {
        // Given
        Rhythm rhythm = Rhythm.ofSpeaker(Duration.ofHours(1));
        rhythm.count(DAY, 1);
        // When
        rhythm.count(DAY, -1);
        // Then
        assertThat(rhythm.counts()).isEmpty();
    }

    @Test
    void forgetsWindowsTooOldToCount() {
        // Given
        Rhythm rhythm = Rhythm.ofSpeaker(Duration.ofHours(1));
        rhythm.count(DAY, 3);
        // When
        rhythm.forget(DAY.plus(Duration.ofDays(3)));
        // Then
        assertThat(rhythm.counts()).isEmpty();
    }
}
