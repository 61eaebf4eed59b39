package io.onrecord.extract.learned;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.syntax.SyntaxModel;
import io.onrecord.text.TextStructure;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CueGateTest {
    private static final String TEXT = """
            The bridge over the river was closed on Monday morning. Mayor Elena Hart said it would stay shut all summer.

            "There is no other way." The ferry sails every hour until nine.
            """;

    private final TextStructure structure = TextStructure.of(TEXT);

    @Test
    void letsThroughWhatScoresAndTheTokensBesideIt() {
        // Given
        CueGate gate = gateFor("said");

        // When
        boolean[] open = gate.open(structure, CueLexicon.shipped());

        // Then
        assertThat(IntStream.range(0, open.length).filter(i -> open[i]).mapToObj(structure.tokens()::word))
                .containsExactly("Elena", "Hart", "said", "it", "would");
    }

    @Test
    void onlySentencesThatMayHoldACueOrAQuotationAreParsed() {
        // Given
        CueGate gate = gateFor("said");

        // When
        ArticleView view = ArticleView.of(structure, CueLexicon.shipped(), SyntaxModel.shipped(), gate);

        // Then
        List<String> parsed = IntStream.range(0, structure.tokens().size())
                .filter(i -> view.reading().pos(i).isVerb())
                .mapToObj(structure.tokens()::word)
                .toList();
        assertThat(parsed).contains("said", "is").doesNotContain("closed", "sails");
    }

    @Test
    void theOpenGateShutsOutSentencesWithoutAnySign() {
        // Given
        TextStructure ferry = TextStructure.of("The ferry sails at nine. Mayor Elena Hart said so.");

        // When
        boolean[] open = CueGate.OPEN.open(ferry, CueLexicon.shipped());

        // Then
        assertThat(IntStream.range(0, open.length).filter(i -> open[i]).mapToObj(ferry.tokens()::word))
                .containsExactly("Mayor", "Elena", "Hart", "said", "so", ".");
    }

    /** A gate that knows a word, and takes nothing else for a cue. */
    private static CueGate gateFor(String word) {
        FeatureList features = new FeatureList();
        features.add(700, word.hashCode());
        return new CueGate(new FeatureWeights(1, 1, features.toArray(), new byte[] {10}), 5);
    }
}
