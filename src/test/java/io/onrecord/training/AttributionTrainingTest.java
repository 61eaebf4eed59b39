package io.onrecord.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.evaluation.Evaluation;
import io.onrecord.evaluation.GoldArticle;
import io.onrecord.extract.Extractors;
import io.onrecord.extract.learned.AttributionModel;
import io.onrecord.extract.learned.AttributionModelFile;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.syntax.SyntaxModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributionTrainingTest {
    private static final Path GOLDEN = Path.of("src/test/resources/io/onrecord/golden");

    @Test
    void theSameArticlesGiveTheSameModelByteForByte() throws IOException {
        // Given
        List<GoldArticle> articles = GoldArticle.read(GOLDEN).subList(0, 10);

        // When
        byte[] first = bytes(train(articles));
        byte[] second = bytes(train(articles));

        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aModelFindsAgainWhatItHasSeen() throws IOException {
        // Given
        List<GoldArticle> articles = GoldArticle.read(GOLDEN).subList(0, 10);

        // When
        AttributionModel model = train(articles);

        // Then
        double f1 = Evaluation.score(Extractors.learned(model, CueLexicon.shipped()), articles, true)
                .f1();
        assertThat(f1).isGreaterThan(0.8);
    }

    private static AttributionModel train(List<GoldArticle> articles) {
        return new AttributionTraining(articles, List.of(), 1, CueLexicon.shipped(), SyntaxModel.shipped(), step -> {})
                .train("test");
    }

    private static byte[] bytes(AttributionModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AttributionModelFile.write(model, bytes);
        return bytes.toByteArray();
    }
}
