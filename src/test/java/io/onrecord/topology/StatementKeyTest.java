package io.onrecord.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class StatementKeyTest {
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    @Test
    void aTimeIsWrittenAsTheLibraryWritesIt() {
        // Given
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (int i = 0; i < 20_000; i++) {
            Instant time = Instant.ofEpochMilli(i == 0 ? FIRST : i == 1 ? LAST : random.nextLong(FIRST, LAST));
            // When
            String key = StatementKey.from("reed.reed", time);
            // Then
            assertThat(key).isEqualTo("reed.reed|" + formatter.format(time));
        }
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
