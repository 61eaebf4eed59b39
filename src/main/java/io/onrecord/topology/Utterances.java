package io.onrecord.topology;

import io.onrecord.claim.Denials;
import io.onrecord.history.Hash;
import io.onrecord.history.Sketch;
import io.onrecord.history.Utterance;
import io.onrecord.schema.Polarity;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.Statement;
import io.onrecord.speaker.Evidence;
import io.onrecord.speaker.Post;
import io.onrecord.speaker.SpeakerKind;
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
        List<Statement> statements = reading.statements();
        List<Integer> cast = cast(statements);
        int[] denied = Denials.in(statements.stream().map(Utterances::told).toList());
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            utterances.add(utterance(statements.get(i), reading.outers()[i], denied[i], cast));
        }
        return utterances;
    }

    /** Returns the marks of the names of those who speak in an article. */
    private static List<Integer> cast(List<Statement> statements) {
        return Evidence.marks(statements.stream()
                .map(Statement::getSpeaker)
                .filter(speaker -> SpeakerRecords.domain(speaker).kind().isNamed())
                .map(Speaker::getName)
                .distinct()
                .sorted()
                .toList());
    }

    private static Denials.Told told(Statement statement) {
        Speaker speaker = statement.getSpeaker();
        return new Denials.Told(
                speaker.getRoutingKey() + '.' + speaker.getName(),
                statement.getPolarity() == Polarity.DENIED,
                statement.getContent().getText());
    }

    private static Utterance utterance(Statement statement, int outer, int denied, List<Integer> cast) {
        List<String> words = NO_WORD.splitAsStream(
                        statement.getContent().getText().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        io.onrecord.speaker.Speaker speaker = SpeakerRecords.domain(statement.getSpeaker());
        Post post = Post.of(speaker);
        Post borne = speaker.kind() == SpeakerKind.PERSON ? post : null;
        return new Utterance(
                post != null && Post.isNamedByPost(speaker) ? post.key() : speaker.routingKey(),
                fingerprint(statement),
                Hash.of(String.join(" ", words)),
                Sketch.of(words),
                outer,
                denied,
                cast,
                borne == null ? "" : borne.key(),
                borne == null ? "" : speaker.name());
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
