package io.onrecord.serde;

import io.onrecord.serde.WireException.Fault;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads records of one generated class, whatever compatible schema they were written with. */
final class AvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {
    private final AvroSerdes serdes;
    private final Side side;
    private final WriterSchemas<T> writers;
    private final ThreadLocal<BinaryDecoder> decoders =
            ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

    AvroDeserializer(Class<T> type, AvroSerdes serdes, Side side) {
        this.serdes = serdes;
        this.side = side;
        this.writers = new WriterSchemas<>(type, serdes.registry());
    }

    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        try {
            return read(data);
        } catch (WireException e) {
            throw e.at(side.place(topic));
        }
    }

    private T read(byte[] data) {
        int id = id(data);
        WriterSchemas.Writer<T> writer = writers.of(id);
        BinaryDecoder decoder =
                DecoderFactory.get().binaryDecoder(data, Frame.HEADER, data.length - Frame.HEADER, decoders.get());
        T read;
        boolean whole;
        try {
            read = writer.reader().read(null, decoder);
            whole = decoder.isEnd();
        } catch (EOFException e) {
            throw malformed(writer, "the bytes end in the middle of it", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Avro has no exception of its own for bad data: casts, indices and nulls fail as they come.
            throw malformed(writer, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
        }
        if (!whole) {
            throw malformed(writer, "bytes are left over after it", null);
        }
        return read;
    }

    private int id(byte[] data) {
        if (data.length > serdes.maxBytes()) {
            throw new WireException(
                    Fault.TOO_LARGE, data.length + " bytes, expected at most " + serdes.maxBytes(), null);
        }
        if (data.length > 0 && data[0] != Frame.MAGIC) {
            throw new WireException(
                    Fault.NOT_FRAMED,
                    "first byte is 0x%02x, expected 0x00: the Confluent wire format is byte 0, a schema id of 4 bytes, Avro binary%s"
                            .formatted(data[0], data[0] == '{' ? " (this looks like JSON)" : ""),
                    null);
        }
        if (data.length < Frame.HEADER) {
            throw new WireException(
                    Fault.NOT_FRAMED,
                    data.length + " bytes, expected at least " + Frame.HEADER
                            + ": the Confluent wire format is byte 0, a schema id of 4 bytes, Avro binary",
                    null);
        }
        return ByteBuffer.wrap(data).getInt(1);
    }

    private static WireException malformed(WriterSchemas.Writer<?> writer, String why, @Nullable Throwable cause) {
        return new WireException(
                Fault.MALFORMED,
                "not one whole %s of schema id %d: %s".formatted(writer.name(), writer.id(), why),
                cause);
    }
}
