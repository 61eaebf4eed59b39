package io.onrecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatementKeyTest {
    @Test
    void keysOfASpeakerStandInTheOrderOfTime() {
        // Given
        List<Instant> times = Stream.of(
                        "-9999-01-01T00:00:00Z",
                        "0001-01-01T00:00:00Z",
                        "1605-03-01T00:00:00Z",
                        "1969-12-31T23:59:59.999Z",
                        "1970-01-01T00:00:00Z",
                        "2026-03-01T12:00:00Z",
                        "9999-12-31T23:59:59.999Z",
                        "+12000-01-01T00:00:00Z")
                .map(Instant::parse)
                .toList();
        // When
        List<String> keys =
                times.stream().map(time -> StatementKey.from("reed.reed", time)).toList();
        // Then
        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void timesThatNoStatementIsOfComeBeforeAllAndAfterAll() {
        // Given
        String least = StatementKey.from("reed.reed", Instant.parse("0001-01-01T00:00:00Z"));
        String most = StatementKey.from("reed.reed", Instant.parse("9999-12-31T23:59:59Z"));
        // When
        String before = StatementKey.from("reed.reed", Instant.MIN);
        String after = StatementKey.from("reed.reed", Instant.MAX);
        // Then
        assertThat(before).isLessThan(least);
        assertThat(after).isGreaterThan(most);
    }

    @Test
    void aKeyIsReadBackAsItWas() {
        // Given
        StatementKey key = new StatementKey(
                "reed.reed", Instant.parse("1969-12-31T23:59:59.007Z"), "s-1", Instant.parse("2026-03-01T00:00:00Z"));
        // When
        StatementKey read = StatementKey.parse(key.text());
        // Then
        assertThat(read).isEqualTo(key);
    }
}
