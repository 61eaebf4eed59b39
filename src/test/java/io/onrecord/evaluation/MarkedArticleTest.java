package io.onrecord.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.extract.Kind;
import io.onrecord.extract.Polarity;
import io.onrecord.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedArticleTest {
    @Test
    void readsPartsKindPolaritySpeakerAndChain() throws GoldException {
        // Given
        String marked = """
                # a comment
                {s1,2 The pilot} {c1 denied} {k1 it}, {c2 saying} {k2 "No," {s3 a boy} {c3 asked} {k3 me} and {k2 no}}.
                ====
                1 indirect denied: Ann Lee
                2 mixed: Ann Lee, through Radio One, Harbour News
                3 direct: [a boy]
                """;

        // When
        MarkedArticle article = MarkedArticle.of("ice", marked);

        // Then
        assertThat(article.text()).isEqualTo("The pilot denied it, saying \"No,\" a boy asked me and no.");
        MarkedStatement first = article.statements().get(0);
        assertThat(first.polarity()).isEqualTo(Polarity.DENIED);
        assertThat(first.attribution().source()).containsExactly(new Span(0, 9));
        assertThat(first.attribution().speaker()).isEqualTo("Ann Lee");
        MarkedStatement second = article.statements().get(1);
        assertThat(second.attribution().kind()).isEqualTo(Kind.MIXED);
        assertThat(second.attribution().source()).containsExactly(new Span(0, 9));
        assertThat(second.chain()).containsExactly("Radio One", "Harbour News");
        MarkedStatement third = article.statements().get(2);
        assertThat(third.unnamed()).isEqualTo("a boy");
        assertThat(third.attribution().speaker()).isNull();
        assertThat(article.gold().attributions()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{k1 No line|no line of '===='",
                "{k1 Open~====~1 direct: -|{k1 is not closed",
                "Shut}~====~|closes nothing",
                "{s1 Ann}~====~1 direct: Ann|statement 1 has no content",
                "{k1 Yes}~====~|marks without a line in the list: [k1]",
                "{k1 Yes}~====~1 shouted: Ann|'1 shouted: Ann', expected"
            })
    void saysWhatIsWrongWithMarks(String marked, String message) {
        // Given
        String lines = marked.replace('~', '\n');

        // When
        // Then
        assertThatThrownBy(() -> MarkedArticle.of("ice", lines))
                .isInstanceOf(GoldException.class)
                .hasMessageContaining("ice: ")
                .hasMessageContaining(message);
    }
}
