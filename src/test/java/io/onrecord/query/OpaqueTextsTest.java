package io.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors and positions come back from strangers: whatever stands in them is read or refused, never an accident. */
class OpaqueTextsTest {
    private static final String ALPHABET = "~.0123456789-_abcXYZ|%é\u0000 ";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void garbageIsRefused(long seed) {
        RandomGenerator random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            // Given
            String text = garbage(random, random.nextInt(60));

            // When
            Throwable cursor = catchThrowable(() -> Cursor.parse(text));
            Throwable position = catchThrowable(() -> StreamPosition.parse(text));

            // Then
            assertThat(cursor)
                    .as(text)
                    .isInstanceOfAny(IllegalArgumentException.class)
                    .isNotNull();
            if (position != null) {
                assertThat(position).as(text).isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void endlessOnesAreRefusedWithoutLookingThrough() {
        // Given
        String dots = "t~" + ".".repeat(StreamPosition.MAX_LENGTH - 2);

        // When
        StreamPosition longest = StreamPosition.parse(dots);

        // Then
        assertThat(longest.toString()).isEqualTo(dots);
        assertThat(catchThrowable(() -> StreamPosition.parse(dots + "."))).isInstanceOf(IllegalArgumentException.class);
        assertThat(catchThrowable(() -> Cursor.parse("A".repeat(5_000)))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void whatWeGaveOutComesBack(long seed) {
        RandomGenerator random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            // Given
            Cursor cursor = new Cursor(random.nextLong(), garbage(random, 20));
            StreamPosition position = StreamPosition.start("topic1")
                    .at(random.nextInt(20), random.nextLong(Long.MAX_VALUE))
                    .at(random.nextInt(20), random.nextLong(Long.MAX_VALUE));

            // When
            Cursor cursorAgain = Cursor.parse(cursor.text());
            StreamPosition positionAgain = StreamPosition.parse(position.toString());

            // Then
            assertThat(cursorAgain).isEqualTo(cursor);
            assertThat(positionAgain).isEqualTo(position);
        }
    }

    private static String garbage(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
