package io.onrecord.extract.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.syntax.ModelException;
import io.onrecord.syntax.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionModelFileTest {
    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        // Given
        byte[] bytes = bytes(model());

        // When
        AttributionModel read = AttributionModelFile.read("test.model", new ByteArrayInputStream(bytes));

        // Then
        assertThat(bytes(read)).isEqualTo(bytes);
        assertThat(read.name()).isEqualTo("small");
        assertThat(read.threshold()).isEqualTo(-0.5);
        assertThat(read.confidence().of(0.5)).isEqualTo(0.5);
        assertThat(read.cues().weights().weight(7, 2)).isEqualTo((byte) -3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 20, 60, 150})
    void aModelThatEndsTooSoonIsRefusedByName(int length) throws IOException {
        // Given
        byte[] cut = Arrays.copyOf(bytes(model()), length);

        // When, Then
        assertThatThrownBy(() -> AttributionModelFile.read("cut.model", new ByteArrayInputStream(cut)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("cut.model");
    }

    @Test
    void aFileThatIsNoModelIsRefusedByName() {
        // Given
        byte[] text = "Not a model, but a sentence about one.".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        // When, Then
        assertThatThrownBy(() -> AttributionModelFile.read("notes.txt", new ByteArrayInputStream(text)))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("notes.txt")
                .hasMessageContaining("expected");
    }

    @Test
    void aModelWithoutAGateLetsEverythingThrough() throws IOException {
        // Given
        ModelFile whole = ModelFile.read("whole.model", new ByteArrayInputStream(bytes(model())));
        Map<String, byte[]> sections = new LinkedHashMap<>();
        for (String name : List.of("cues", "parts", "ranking", "acceptance", "decision")) {
            byte[] content = new byte[whole.section("attribution-" + name).remaining()];
            whole.section("attribution-" + name).get(content);
            sections.put("attribution-" + name, content);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(sections, bytes);

        // When
        AttributionModel read =
                AttributionModelFile.read("before.model", new ByteArrayInputStream(bytes.toByteArray()));

        // Then
        assertThat(read.gate()).isSameAs(CueGate.OPEN);
    }

    @Test
    void aModelOfOtherThingsIsRefusedForWhatItLacks() throws IOException {
        // Given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(Map.of("weather", new byte[] {1, 2, 3}), bytes);

        // When, Then
        assertThatThrownBy(
                        () -> AttributionModelFile.read("weather.model", new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("weather.model")
                .hasMessageContaining("attribution");
    }

    private static AttributionModel model() {
        LabelChain cues = chain(CueLabels.LABELS);
        LabelChain parts = chain(PartFeatures.LABELS);
        FeatureWeights one = new FeatureWeights(1, 0.1f, new int[] {3, -9}, new byte[] {5, -6});
        Confidence confidence = new Confidence(new double[] {0, 1}, new double[] {0.25, 0.75});
        return new AttributionModel(CueGate.OPEN, cues, parts, one, one, -0.5, confidence, "small");
    }

    private static LabelChain chain(int labels) {
        byte[] rows = new byte[2 * labels];
        rows[2] = -3;
        rows[labels + 1] = 100;
        FeatureWeights weights = new FeatureWeights(labels, 0.03f, new int[] {7, -8}, rows);
        float[] transitions = new float[(labels + 1) * labels];
        Arrays.fill(transitions, 0.5f);
        return new LabelChain(weights, transitions);
    }

    private static byte[] bytes(AttributionModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AttributionModelFile.write(model, bytes);
        return bytes.toByteArray();
    }
}
