package io.onrecord.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<b>Reed</b> said| Reed said",
                "AT&T is < 5 & > 3|AT&T is < 5 & > 3",
                "<unknown>|<unknown>",
                "a<script>b()</script >c|a c",
                "a<!-- b -->c|a c",
                "&ldquo;No,&rdquo; she|“ No, ” she",
                "said: &quot;No,&quot; she|said: \"No,\" she",
                "&#8220;No&#x201d; &#0; &x;|“ No ” &#0; &x;",
                "<p|<p",
                "said: \\\"No,\\\" she|said: \"No,\" she",
                "C:\\news|C:\\news",
                "″No,″ ❝no,❞ ´´no,´´ ＂no＂|\"No,\" “no,” \"no,\" \"no\"",
                "the mayor´s 5′ wall|the mayor’s 5’ wall",
                "â€œNo,â€\u009d she â€“ and heâ€¦|“ No, ” she – and he…",
                "â€œNo,â€ she|“ No, ” she",
                "said Â£5 to FranÃ§ois|said £ 5 to Franç\u00adois",
                "the mayorâ€™s|the mayor’\u00ad\u00ads",
                "Ã‰lysÃ©e|É\u00adlysé\u00ade",
                "CafÃ©, Âge, Ã|Café , Âge, Ã",
                "\ufffdNo,\ufffd the mayor\ufffds|\"No,\" the mayor’s",
                "gov\u00adernment \u00adof|gov\u00adernment of",
                "gov\u200bern\ufeffment \u200b\u2060 of|gov\u00adern\u00adment of",
                "**“No,”** *she* said|“No,” she said",
                "* one * two ***** 5*3 ****|* one * two ***** 5*3 ****"
            })
    void whatStandsForCharactersIsReadAsItIsMeant(String text, String read) {
        // When
        String found = Legible.of(text);

        // Then
        assertThat(found).hasSameSizeAs(text);
        assertThat(found.strip().replaceAll(" +", " ")).isEqualTo(read);
    }

    @Test
    void marksThatNobodySeesAreBlankAndBlocksEndTheLine() {
        // Given
        String text = "\u202eReed\u202c\u0000 said<br>no.</p><p>Bold \u0093left\u0094.";

        // When
        String found = Legible.of(text);

        // Then
        assertThat(found).isEqualTo(" Reed   said\n   no.\n\n  \n\n Bold “left”.");
    }

    @Test
    void plainTextIsReadAsItCame() {
        // Given
        String text = "“No,” she said.\n\n\tThe 5 % rise – was late.";

        // When
        String found = Legible.of(text);

        // Then
        assertThat(found).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p ", "<script>", "<!--", "&", "&amp", "<", "</"})
    void endlessBeginningsTakeNoLongerThanTheirLength(String piece) {
        // Given
        String text = piece.repeat(200_000);

        // When
        String found = Assertions.assertTimeout(Duration.ofSeconds(30), () -> Legible.of(text));

        // Then
        assertThat(found).hasSameSizeAs(text);
    }

    @Test
    void anythingIsReadAtItsLength() {
        // Given
        Random random = new Random(11);
        String pieces = "<>&;/!-#xp b\u0000\u200f\u0093script*\\\"´â€œÃÂ\u00ad\ufffd";

        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }

            // When
            String found = Legible.of(text.toString());

            // Then
            assertThat(found).hasSameSizeAs(text);
        }
    }
}
