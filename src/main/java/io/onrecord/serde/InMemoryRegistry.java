package io.onrecord.serde;

import io.onrecord.serde.WireException.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/** A registry that lasts as long as the object: for topology tests and for describing a topology without a server. */
public final class InMemoryRegistry implements SchemaRegistry {
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, Schema> latest = new HashMap<>();

    @Override
    public synchronized int register(String subject, Schema schema) {
        int known = schemas.indexOf(schema);
        if (known >= 0 && schema.equals(latest.get(subject))) {
            return known + 1;
        }
        List<String> conflicts = incompatibilities(subject, schema);
        if (!conflicts.isEmpty()) {
            throw new WireException(
                    Fault.INCOMPATIBLE_SCHEMA, "subject " + subject + ": " + String.join("; ", conflicts), null);
        }
        latest.put(subject, schema);
        if (known >= 0) {
            return known + 1;
        }
        schemas.add(schema);
        return schemas.size();
    }

    @Override
    public synchronized Schema byId(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new WireException(
                    Fault.UNKNOWN_SCHEMA, "schema id " + id + " is unknown: expected 1 to " + schemas.size(), null);
        }
        return schemas.get(id - 1);
    }

    @Override
    public synchronized List<String> incompatibilities(String subject, Schema schema) {
        Schema writer = latest.get(subject);
        return writer == null ? List.of() : conflicts(schema, writer);
    }

    @Override
    public void close() {}

    /** Returns what keeps a reader of schema {@code reader} from reading what was written with {@code writer}. */
    static List<String> conflicts(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(conflict -> conflict.getType() + " at " + conflict.getLocation() + ": " + conflict.getMessage())
                .toList();
    }
}
