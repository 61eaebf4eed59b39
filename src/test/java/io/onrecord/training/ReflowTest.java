package io.onrecord.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.evaluation.GoldArticle;
import io.onrecord.text.TextStructure;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReflowTest {
    private static final String TEXT = """
            Ferry runs again

            The ferry left Harlow at noon. "It was late. It often is," said Ruth Calder.

            Nobody complained on the quay. The sun was out.
            """;

    private static final GoldArticle ARTICLE = new GoldArticle("ferry", TEXT, List.of());

    @Test
    void runsTheParagraphsOfTheArticleIntoOne() {
        // When
        String text = Reflow.JOINED.of(ARTICLE).text();

        // Then
        assertThat(text).hasSameSizeAs(TEXT).isEqualToIgnoringWhitespace(TEXT);
        assertThat(TextStructure.of(text).paragraphs()).hasSize(2);
    }

    @Test
    void cutsAtEachSentenceButNotWithinAQuotation() {
        // When
        String text = Reflow.CUT.of(ARTICLE).text();

        // Then
        assertThat(text).hasSameSizeAs(TEXT).isEqualToIgnoringWhitespace(TEXT);
        assertThat(TextStructure.of(text).paragraphs()).hasSize(5);
    }
}
