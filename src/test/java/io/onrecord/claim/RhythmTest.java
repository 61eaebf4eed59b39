package io.onrecord.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void tellsABurstFromTheUsual() {
        // Given
        Rhythm rhythm = new Rhythm(Duration.ofDays(1));
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
    void countsOutWhatWasWithdrawn() {
        // Given
        Rhythm rhythm = new Rhythm(Duration.ofHours(1));
        rhythm.count(DAY, 1);
        // When
        rhythm.count(DAY, -1);
        // Then
        assertThat(rhythm.counts()).isEmpty();
    }

    @Test
    void forgetsWindowsTooOldToCount() {
        // Given
        Rhythm rhythm = new Rhythm(Duration.ofHours(1));
        rhythm.count(DAY, 3);
        // When
        rhythm.forget(DAY.plus(Duration.ofDays(3)));
        // Then
        assertThat(rhythm.counts()).isEmpty();
    }
}
