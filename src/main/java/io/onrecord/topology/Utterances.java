package io.onrecord.topology;

import io.onrecord.history.Hash;
import io.onrecord.history.Sketch;
import io.onrecord.history.Utterance;
import io.onrecord.schema.Statement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** What is remembered of statements. */
final class Utterances {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final SpecificDatumWriter<Statement> WRITER = new SpecificDatumWriter<>(Statement.getClassSchema());

    private Utterances() {}

    /** Returns the statements of a reading, as they are remembered. */
    static List<Utterance> of(Reading reading) {
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < reading.statements().size(); i++) {
            utterances.add(utterance(reading.statements().get(i), reading.outers()[i]));
        }
        return utterances;
    }

    private static Utterance utterance(Statement statement, int outer) {
        List<String> words = NO_WORD.splitAsStream(
                        statement.getContent().getText().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Utterance(
                statement.getSpeaker().getRoutingKey(),
                fingerprint(statement),
                Hash.of(String.join(" ", words)),
                Sketch.of(words),
                outer);
    }

    /** Returns a hash of all that a statement says: of the very bytes that would go over the wire. */
    private static long fingerprint(Statement statement) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            WRITER.write(statement, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Hash.of(bytes.toByteArray(), bytes.size());
    }
}
