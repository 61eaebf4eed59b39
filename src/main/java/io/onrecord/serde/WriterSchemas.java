package io.onrecord.serde;

import io.onrecord.serde.WireException.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that records of one class were found to be written with, each with its reader.
 *
 * <p>A topic carries few of them, so they stand in an immutable list that is scanned: a look-up allocates nothing and
 * takes no lock, and a new schema replaces the list. An id that the registry does not know is not remembered, for it may
 * be registered later.
 */
final class WriterSchemas<T extends SpecificRecord> {
    /**
     * One of them.
     *
     * @param id schema id
     * @param name full name of the record in the writer's schema
     * @param reader resolves from the writer's schema to ours
     * @param conflicts why that is impossible; empty where it is possible
     */
    record Writer<T>(int id, String name, DatumReader<T> reader, List<String> conflicts) {}

    private final SpecificData model;
    private final Schema ours;
    private final SchemaRegistry registry;
    private volatile List<Writer<T>> known = List.of();

    WriterSchemas(Class<T> type, SchemaRegistry registry) {
        this.model = SpecificData.getForClass(type);
        this.ours = model.getSchema(type);
        this.registry = registry;
    }

    /**
     * Returns the writer's schema of an id.
     *
     * @throws WireException {@code UNKNOWN_SCHEMA} or {@code INCOMPATIBLE_SCHEMA}, or as the registry fails
     */
    Writer<T> of(int id) {
        Writer<T> writer = find(id);
        return checked(writer == null ? learn(id) : writer);
    }

    private @Nullable Writer<T> find(int id) {
        List<Writer<T>> snapshot = known;
        for (int i = 0; i < snapshot.size(); i++) {
            if (snapshot.get(i).id() == id) {
                return snapshot.get(i);
            }
        }
        return null;
    }

    private synchronized Writer<T> learn(int id) {
        Writer<T> learntMeanwhile = find(id);
        if (learntMeanwhile != null) {
            return learntMeanwhile;
        }
        Schema theirs = registry.byId(id);
        Writer<T> writer = new Writer<>(
                id,
                theirs.getType() == Schema.Type.RECORD
                        ? theirs.getFullName()
                        : theirs.getType().getName(),
                new SpecificDatumReader<>(theirs, ours, model),
                InMemoryRegistry.conflicts(ours, theirs));
        known = Stream.concat(known.stream(), Stream.of(writer)).toList();
        return writer;
    }

    private Writer<T> checked(Writer<T> writer) {
        if (writer.conflicts().isEmpty()) {
            return writer;
        }
        throw new WireException(
                Fault.INCOMPATIBLE_SCHEMA,
                "written as %s (schema id %d), which cannot be read as %s: %s"
                        .formatted(
                                writer.name(), writer.id(), ours.getFullName(), String.join("; ", writer.conflicts())),
                null);
    }
}
