package io.onrecord.serde;

import io.onrecord.serde.WireException.Fault;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes records of one generated class; the schema is registered under a topic's subject at its first record. */
final class AvroSerializer<T extends SpecificRecord> implements Serializer<T> {
    private final AvroSerdes serdes;
    private final Side side;
    private final Schema schema;
    private final DatumWriter<T> writer;
    private final ConcurrentMap<String, Integer> ids = new ConcurrentHashMap<>();
    private final ThreadLocal<Frame> frames = ThreadLocal.withInitial(Frame::new);

    AvroSerializer(Class<T> type, AvroSerdes serdes, Side side) {
        SpecificData model = SpecificData.getForClass(type);
        this.serdes = serdes;
        this.side = side;
        this.schema = model.getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema, model);
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        Integer id = ids.get(topic);
        Frame frame = frames.get();
        try {
            BinaryEncoder encoder = frame.begin(id == null ? register(topic) : id);
            writer.write(data, encoder);
            encoder.flush();
        } catch (IOException | RuntimeException e) {
            frames.remove(); // the encoder may hold the first part of the record
            throw e instanceof WireException known ? known.at(side.place(topic)) : unwritable(topic, e);
        }
        if (frame.size() > serdes.maxBytes()) {
            throw new WireException(
                    Fault.TOO_LARGE,
                    "%s: a %s of %d bytes, expected at most %d"
                            .formatted(side.place(topic), schema.getFullName(), frame.size(), serdes.maxBytes()),
                    null);
        }
        return frame.toByteArray();
    }

    private int register(String topic) {
        int id = serdes.registry().register(side.subject(topic), schema);
        ids.put(topic, id);
        return id;
    }

    private WireException unwritable(String topic, Exception cause) {
        return new WireException(
                Fault.MALFORMED,
                "%s: not a whole %s: %s".formatted(side.place(topic), schema.getFullName(), cause.getMessage()),
                cause);
    }
}
