package io.onrecord.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two days of two hundred feeds, two of which never answer. */
class FeedSimulationTest {
    @Test
    void nothingIsLostDoubledOrLate() {
        // Given
        FeedPolicy policy =
                new FeedPolicy(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(3), Duration.ofHours(3));
        List<Duration> hours = new ArrayList<>();
        // When
        FeedSimulation.Result result = new FeedSimulation(200, policy, 8).run(48, hours::add);
        // Then
        assertThat(result.out()).isGreaterThan(3_000);
        assertThat(result.lost()).isZero();
        assertThat(result.doubled()).isZero();
        assertThat(result.lateMillis()).isLessThan(60_000);
        assertThat(result.foundMillis()).isLessThan(Duration.ofMinutes(62).toMillis());
        assertThat(hours).hasSize(47);
    }
}
