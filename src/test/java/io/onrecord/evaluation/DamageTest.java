package io.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamageTest {
    /** The id decides which quotation is damaged: here the first, and so the sixth. */
    private static final String ID = "d";

    private static final String TEXT = "“One,” “two,” “three,” “four,” “five” and ''six'' she said.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "LOST_OPENING|~ One,” “two,” “three,” “four,” “five” and   six'' she said.~",
                "LOST_CLOSING|~“One,  “two,” “three,” “four,” “five” and ''six   she said.~",
                "SINGLE_CLOSING|~“One,’ “two,” “three,” “four,” “five” and ''six’  she said.~",
                "UNREADABLE|~\ufffdOne,\ufffd “two,” “three,” “four,” “five” and  \ufffdsix\ufffd  she said.~"
            })
    void meetsOneQuotationInFive(Damage damage, String expected) {
        // Given
        GoldArticle article = new GoldArticle(ID, TEXT, List.of());

        // When
        GoldArticle damaged = damage.of(article);

        // Then
        assertThat(damaged.text()).isEqualTo(expected);
    }
}
