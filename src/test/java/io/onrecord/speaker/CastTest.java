package io.onrecord.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.text.ArticleText;
import io.onrecord.text.Span;
import io.onrecord.text.TextStructure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastTest {
    private static final String SUMMIT = """
            President Pavel Dorin said Moldova has handed Austria its terms for the gas transit deal, Interpress reported Monday.

            Moldova’s Energy Ministry gave the paper to Austrian State Secretary Lena Huber, who is in Chisinau after a stop in Kyiv.

            Dorin repeated his wish to “open talks at once” with Austria. Dorin earlier told his Greek counterpart of the terms.

            “The president voiced hope that the Austrians will answer well,” Interpress quoted Dorin’s senior energy policy aide Ion Munteanu as saying.

            Munteanu said Dorin told Chinese President Shen Guowei of the terms during a call on Monday.

            “The Chinese president stressed that he […] backs our plan in full,” Interpress quoted him as saying.

            Dorin’s aide added that the Moldovan leader agreed to keep Shen informed “about how the talks go.”

            Moldovan Deputy Energy Minister Sergiu Rotaru has warned that Chisinau could close the valves.

            Austrian Chancellor Karl Novak last week warned Dorin of “a winter he will not forget” if it did.
            """;

    private static Speaker speaker(String text, String source) {
        return speaker(text, source, 1);
    }

    private static Speaker speaker(String text, String source, int occurrence) {
        int at = -1;
        for (int i = 0; i < occurrence; i++) {
            at = text.indexOf(source, at + 1);
            assertThat(at).as("occurrence %d of '%s'", i + 1, source).isNotNegative();
        }
        return Cast.of(ArticleText.of(text), TextStructure.of(text)).speaker(new Span(at, at + source.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "President Pavel Dorin, 1, Pavel Dorin, dorin",
        "Interpress, 1, Interpress, interpress",
        "Dorin, 4, Pavel Dorin, dorin",
        "The president, 1, Pavel Dorin, dorin",
        "Dorin’s senior energy policy aide Ion Munteanu, 1, Ion Munteanu, munteanu",
        "Munteanu, 2, Ion Munteanu, munteanu",
        "The Chinese president, 1, Shen Guowei, shen",
        "Shen, 2, Shen Guowei, shen",
        "him, 1, Ion Munteanu, munteanu",
        "Dorin’s aide, 1, Ion Munteanu, munteanu",
        "the Moldovan leader, 1, Pavel Dorin, dorin",
        "Moldovan Deputy Energy Minister Sergiu Rotaru, 1, Sergiu Rotaru, rotaru",
        "Austrian Chancellor Karl Novak, 1, Karl Novak, novak",
    })
    void namesEverybodyOfASummit(String source, int occurrence, String name, String key) {
        // When
        Speaker speaker = speaker(SUMMIT, source, occurrence);
        // Then
        assertThat(speaker.name()).isEqualTo(name);
        assertThat(speaker.routingKey()).isEqualTo(key);
    }
}
