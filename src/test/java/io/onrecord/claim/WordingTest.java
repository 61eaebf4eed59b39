package io.onrecord.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final String[] PIECES = {
        "n't", "N’T", "ca", "don't", "'", "’", "''", "s'", "'s", "o'clock", "3.5", "1,000.", "-", "…", " ", " ", " ",
        "not", "the", "ise", "our", "es", "e", "y", "ß", "İ", "😀", "\u0301", "他说", "mayor", "\n"
    };

    @Test
    void aNegationThatStandsApartIsCounted() {
        // When
        Wording apart = Wording.of("We ca n't close the bridge.");

        // Then
        assertThat(apart.negations()).isOne();
        assertThat(apart.words()).doesNotContain("");
        assertThat(apart.stems())
                .isEqualTo(Wording.of("We can't close the bridge.").stems());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverTheTextItsWordsAreWords(long seed) {
        // Given
        Random random = new Random(seed);
        String text = random.ints(4_000, 0, PIECES.length)
                .mapToObj(piece -> PIECES[piece])
                .collect(Collectors.joining());

        // When
        Wording wording = Wording.of(text);

        // Then
        assertThat(wording.words())
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word).isNotBlank());
        assertThat(wording.stems())
                .isNotEmpty()
                .allSatisfy(stem -> assertThat(stem).isNotBlank());
    }
}
