package io.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LostMarksTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // The closing mark is lost.
                "“The pier will hold, said Okafor. She left at noon.|“The pier will hold,",
                "“The pier will hold, she said. She left at noon.|“The pier will hold,",
                "\"Will the pier hold? Mayor Ines Okafor asked. \"It must.\"|\"Will the pier hold? / \"It must.\"",
                "“It must hold, the harbour master said. “We paid for it.”|“It must hold, / “We paid for it.”",
                "“The pier will hold.’ Okafor left at noon.|“The pier will hold.’",
                "“A pier of ‘good oak,’ and it will hold.’ Okafor left.|“A pier of ‘good oak,’ and it will hold.’ / ‘good oak,’",
                // The opening mark is lost.
                "The pier will hold,” Okafor said.|The pier will hold,”",
                "It rained. The pier will hold,” Okafor said.|The pier will hold,”",
                "We have looked. The pier will hold,” Okafor said.|We have looked. The pier will hold,”",
                "Okafor said: The pier will hold.” She left.|The pier will hold.”",
                "Okafor said, The pier will hold.” She left.|The pier will hold.”",
                "“It holds,” Okafor said. It has been mended.”|“It holds,” / It has been mended.”",
                "Okafor said that ‘the pier will hold,” and left.|‘the pier will hold,”",
                // A mark is one too many.
                "The mayor spoke of a \"pier and left.|",
                "The mayor spoke of a pier\" and left.|",
                "Okafor said the pier was old.” She left.|",
                "~The pier will hold.”\n\nOkafor said it was mended.~|",
                "“We must \"mend the pier,” Okafor said.|“We must \"mend the pier,”",
                "“We must mend\" the pier,” Okafor said.|“We must mend\" the pier,”",
            })
    void findsAQuotationByTheMarkItHas(String text, String expected) {
        // When
        TextStructure structure = TextStructure.of(text);

        // Then
        assertThat(structure.quotations().stream()
                        .map(quotation -> quotation.span().in(text))
                        .toList())
                .isEqualTo(expected == null ? java.util.List.of() : java.util.List.of(expected.split(" / ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "“The pier will hold, he said to me.;;“I did not believe him.”|“The pier will hold, he said to me.",
                "“The pier will hold, he said to me.;;I did not believe him,” she said.|“The pier will hold, he said to me.",
            })
    void whatALaterParagraphGoesOnWithHasLostNothing(String text, String first) {
        // Given
        String came = text.replace(';', '\n');

        // When
        TextStructure structure = TextStructure.of(came);

        // Then
        assertThat(structure.quotations().get(0).span().in(came)).isEqualTo(first);
        assertThat(structure.quotations()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word\" ", "\"word ", "“a, he ", "he said,” ", "“It, he said. ", "“a.’ ", "‘a.” "})
    void lostMarksWithoutEndTakeNoLongerThanTheirNumber(String piece) {
        // Given
        String text = piece.repeat(60_000);

        // When
        TextStructure structure = Assertions.assertTimeout(Duration.ofSeconds(30), () -> TextStructure.of(text));

        // Then
        assertThat(structure.text()).isEqualTo(text);
    }
}
