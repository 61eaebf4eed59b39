package io.onrecord.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onrecord.schema.Article;
import io.onrecord.schema.Rejection;
import io.onrecord.schema.RejectionReason;
import io.onrecord.serde.WireException.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class SchemaEvolutionTest {
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroSerdes serdes = AvroSerdes.of(registry);

    @Test
    void readsWhatAnOlderWriterLeftOut() throws IOException {
        // Given
        Schema older = changed(Article.getClassSchema(), schema -> remove(schema, "byline"));
        GenericRecord written = new GenericData.Record(older);
        written.put("id", "a1");
        written.put("text", "Hi");

        // When
        Article read = serdes.value(Article.class).deserializer().deserialize("articles", bytes(written));

        // Then
        assertThat(read)
                .isEqualTo(Article.newBuilder().setId("a1").setText("Hi").build());
    }

    @Test
    void skipsWhatANewerWriterAdds() throws IOException {
        // Given
        Schema newer = changed(
                Article.getClassSchema(),
                schema ->
                        fields(schema).insertObject(0).put("name", "paywalled").put("type", "boolean"));
        GenericRecord written = new GenericData.Record(newer);
        written.put("paywalled", true);
        written.put("id", "a1");
        written.put("text", "Hi");

        // When
        Article read = serdes.value(Article.class).deserializer().deserialize("articles", bytes(written));

        // Then
        assertThat(read)
                .isEqualTo(Article.newBuilder().setId("a1").setText("Hi").build());
    }

    @Test
    void aSymbolThatANewerWriterAddsIsReadAsTheDefault() throws IOException {
        // Given
        Schema newer = changed(Rejection.getClassSchema(), schema -> {
            ObjectNode reason = (ObjectNode) field(schema, "reason").path("type");
            ((ArrayNode) reason.path("symbols")).add("EMBARGOED");
        });
        GenericRecord written = new GenericData.Record(newer);
        written.put(
                "reason", new GenericData.EnumSymbol(newer.getField("reason").schema(), "EMBARGOED"));
        written.put("field", "text");
        written.put("found", "");
        written.put("expected", "");
        written.put("at", 7L);

        // When
        Rejection read = serdes.value(Rejection.class).deserializer().deserialize("rejected", bytes(written));

        // Then
        assertThat(read.getReason()).isEqualTo(RejectionReason.OTHER);
        assertThat(read.getAt()).isEqualTo(Instant.ofEpochMilli(7));
    }

    @Test
    void aFieldThatWeNeedAndTheWriterLacksIsAConflictThatNamesIt() throws IOException {
        // Given
        Schema lacking = changed(Article.getClassSchema(), schema -> remove(schema, "text"));
        GenericRecord written = new GenericData.Record(lacking);
        written.put("id", "a1");
        byte[] bytes = bytes(written);

        // When
        Serde<Article> articles = serdes.value(Article.class);

        // Then
        assertThatThrownBy(() -> articles.deserializer().deserialize("articles", bytes))
                .isInstanceOfSatisfying(
                        WireException.class, e -> assertThat(e.fault()).isEqualTo(Fault.INCOMPATIBLE_SCHEMA))
                .hasMessageContainingAll("topic articles, value", "io.onrecord.schema.Article", "text");
    }

    @Test
    void readersOfSeveralVersionsShareASerdeAmongThreads() throws Exception {
        // Given
        Serde<Article> articles = serdes.value(Article.class);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<byte[]> versions = new ArrayList<>();
        for (int version = 0; version < 8; version++) {
            int number = version;
            GenericRecord written = new GenericData.Record(changed(
                    Article.getClassSchema(),
                    schema -> schema.put("doc", "version " + number).put("edition", number)));
            written.put("id", "a" + number);
            written.put("text", "text ".repeat(number));
            versions.add(bytes(written));
        }

        // When
        List<Future<Integer>> results = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            results.add(threads.submit(() -> {
                int right = 0;
                for (int round = 0; round < 2_000; round++) {
                    int version = round % versions.size();
                    Article read = articles.deserializer().deserialize("articles", versions.get(version));
                    byte[] again = articles.serializer().serialize("articles", read);
                    right += articles.deserializer()
                                            .deserialize("articles", again)
                                            .equals(read)
                                    && read.getId().equals("a" + version)
                            ? 1
                            : 0;
                }
                return right;
            }));
        }

        // Then
        for (Future<Integer> result : results) {
            assertThat(result.get()).isEqualTo(2_000);
        }
        threads.shutdown();
    }

    private byte[] bytes(GenericRecord written) throws IOException {
        // A subject for each: what a registry would refuse may still lie on a topic.
        int id = registry.register("writer-" + written.getSchema().hashCode(), written.getSchema());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.write(ByteBuffer.allocate(4).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(written.getSchema()).write(written, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private static Schema changed(Schema schema, Consumer<ObjectNode> change) {
        try {
            ObjectNode json = (ObjectNode) new ObjectMapper().readTree(schema.toString());
            change.accept(json);
            return new Schema.Parser().parse(json.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ArrayNode fields(ObjectNode schema) {
        return (ArrayNode) schema.path("fields");
    }

    private static JsonNode field(ObjectNode schema, String name) {
        for (JsonNode field : fields(schema)) {
            if (field.path("name").asText().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("no field " + name);
    }

    private static void remove(ObjectNode schema, String name) {
        for (Iterator<JsonNode> fields = fields(schema).iterator(); fields.hasNext(); ) {
            if (fields.next().path("name").asText().equals(name)) {
                fields.remove();
            }
        }
    }
}
