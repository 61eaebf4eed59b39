package io.onrecord.serde;

import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.CompatibilityLevel;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;

/** Confluent's own judgement of whether one schema may follow others, in Confluent's words. */
public final class ConfluentCompatibility {
    private ConfluentCompatibility() {}

    /** Returns the names of the levels, as they are written: NONE, BACKWARD, ... FULL_TRANSITIVE. */
    public static List<String> levels() {
        return Stream.of(CompatibilityLevel.values()).map(Enum::name).toList();
    }

    /**
     * Returns what forbids {@code schema} as the next version; empty where nothing does.
     *
     * @param level one of {@link #levels()}
     * @param schema Avro schema as JSON
     * @param older the versions before it, oldest first, as JSON
     */
    public static List<String> conflicts(String level, String schema, List<String> older) {
        List<ParsedSchemaHolder> holders = older.stream()
                .<ParsedSchemaHolder>map(text -> new SimpleParsedSchemaHolder(new AvroSchema(text)))
                .toList();
        return List.copyOf(new AvroSchema(schema).isCompatible(CompatibilityLevel.valueOf(level), holders));
    }
}
