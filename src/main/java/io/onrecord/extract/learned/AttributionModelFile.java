package io.onrecord.extract.learned;

import io.onrecord.syntax.ModelException;
import io.onrecord.syntax.ModelFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and writes attribution models as sections of a {@link ModelFile}: the same model always gives the same bytes. */
public final class AttributionModelFile {
    private static final String GATE = "attribution-gate";
    private static final String CUES = "attribution-cues";
    private static final String PARTS = "attribution-parts";
    private static final String RANKING = "attribution-ranking";
    private static final String ACCEPTANCE = "attribution-acceptance";
    private static final String DECISION = "attribution-decision";

    /** More than a training makes, so that what it made is read as it was; models of earlier versions lose a little. */
    private static final int MOST_PLACES = 1 << 19;

    private static final String RESOURCE = "/io/onrecord/model/attribution.model";

    private AttributionModelFile() {}

    private static final class Shipped {
        static final AttributionModel MODEL = load();

        private static AttributionModel load() {
            try (InputStream in =
                    Objects.requireNonNull(AttributionModelFile.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return read(RESOURCE, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns the model that comes with the product; read when it is first asked for. */
    public static AttributionModel shipped() {
        return Shipped.MODEL;
    }

    /** Writes {@code model}; {@code out} is not closed. */
    public static void write(AttributionModel model, OutputStream out) throws IOException {
        Map<String, byte[]> sections = new LinkedHashMap<>();
        sections.put(GATE, gate(model.gate()));
        sections.put(CUES, chain(model.cues()));
        sections.put(PARTS, chain(model.parts()));
        sections.put(RANKING, table(model.ranking(), null));
        sections.put(ACCEPTANCE, table(model.acceptance(), null));
        sections.put(DECISION, decision(model));
        ModelFile.write(sections, out);
    }

    /**
     * Reads a model.
     *
     * @param name what errors call it: a path, the name of a resource
     * @param in the bytes; read to their end, not closed
     * @throws ModelException where they are no attribution model, are damaged, or of another version
     * @throws IOException where they cannot be read
     */
    public static AttributionModel read(String name, InputStream in) throws IOException {
        ModelFile file = ModelFile.read(name, in);
        try {
            ByteBuffer decision = file.section(DECISION);
            double threshold = decision.getDouble();
            double[] scores = new double[count(name, decision.getInt(), decision.remaining() / 16)];
            double[] shares = new double[scores.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = decision.getDouble();
                shares[i] = decision.getDouble();
            }
            byte[] title = new byte[count(name, decision.getInt(), decision.remaining())];
            decision.get(title);
            return new AttributionModel(
                    gate(file),
                    chain(name, file.section(CUES), CueLabels.LABELS),
                    chain(name, file.section(PARTS), PartFeatures.LABELS),
                    table(name, file.section(RANKING), 1),
                    table(name, file.section(ACCEPTANCE), 1),
                    threshold,
                    new Confidence(scores, shares),
                    new String(title, StandardCharsets.UTF_8));
        } catch (BufferUnderflowException e) {
            throw new ModelException(name + ": a section of the attribution model ends too soon");
        }
    }

    private static byte[] decision(AttributionModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeDouble(model.threshold());
        Confidence confidence = model.confidence();
        data.writeInt(confidence.scores().length);
        for (int i = 0; i < confidence.scores().length; i++) {
            data.writeDouble(confidence.scores()[i]);
            data.writeDouble(confidence.shares()[i]);
        }
        byte[] title = model.name().getBytes(StandardCharsets.UTF_8);
        data.writeInt(title.length);
        data.write(title);
        return bytes.toByteArray();
    }

    /** Models of earlier versions have no gate. */
    private static CueGate gate(ModelFile file) throws ModelException {
        if (!file.has(GATE)) {
            return CueGate.OPEN;
        }
        ByteBuffer gate = file.section(GATE);
        double least = gate.getDouble();
        return new CueGate(table(file.name(), gate, 1), least);
    }

    private static byte[] gate(CueGate gate) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeDouble(gate.least());
        bytes.writeBytes(table(gate.weights(), null));
        return bytes.toByteArray();
    }

    private static byte[] chain(LabelChain chain) throws IOException {
        return table(chain.weights(), chain.transitions());
    }

    private static byte[] table(FeatureWeights weights, float @Nullable [] transitions) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(weights.labels());
        data.writeFloat(weights.scale());
        for (int i = 0; transitions != null && i < transitions.length; i++) {
            data.writeFloat(transitions[i]);
        }
        int[] features = weights.features();
        data.writeInt(features.length);
        for (int feature : features) {
            data.writeInt(feature);
        }
        for (int label = 0; label < weights.labels(); label++) {
            for (int feature : features) {
                data.writeByte(weights.weight(feature, label));
            }
        }
        return bytes.toByteArray();
    }

    private static LabelChain chain(String name, ByteBuffer bytes, int labels) throws ModelException {
        expectLabels(name, bytes, labels);
        float scale = bytes.getFloat();
        float[] transitions = new float[(labels + 1) * labels];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = bytes.getFloat();
        }
        return new LabelChain(rows(name, bytes, labels, scale), transitions);
    }

    private static FeatureWeights table(String name, ByteBuffer bytes, int labels) throws ModelException {
        expectLabels(name, bytes, labels);
        return rows(name, bytes, labels, bytes.getFloat());
    }

    private static void expectLabels(String name, ByteBuffer bytes, int labels) throws ModelException {
        int found = bytes.getInt();
        if (found != labels) {
            throw new ModelException(name + ": an attribution model of " + found + " labels: expected " + labels);
        }
    }

    private static FeatureWeights rows(String name, ByteBuffer bytes, int labels, float scale) throws ModelException {
        int[] features = new int[count(name, bytes.getInt(), bytes.remaining() / (4 + labels))];
        for (int i = 0; i < features.length; i++) {
            features[i] = bytes.getInt();
        }
        byte[] rows = new byte[features.length * labels];
        for (int label = 0; label < labels; label++) {
            for (int i = 0; i < features.length; i++) {
                rows[i * labels + label] = bytes.get();
            }
        }
        return FeatureWeights.within(MOST_PLACES, labels, scale, features, rows);
    }

    private static int count(String name, int found, int most) throws ModelException {
        if (found < 0 || found > most) {
            throw new ModelException(
                    name + ": a count of " + found + " in the attribution model: expected 0 to " + most);
        }
        return found;
    }
}
