package io.onrecord.serde;

import java.io.ByteArrayOutputStream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** The Confluent wire format, and the buffer in which a thread writes it: byte 0, schema id (big-endian), Avro binary. */
final class Frame extends ByteArrayOutputStream {
    /** First byte of every record. */
    static final byte MAGIC = 0;

    /** Bytes before the Avro data: the magic byte and the schema id. */
    static final int HEADER = 1 + Integer.BYTES;

    // A single giant record must not pin its size in every thread for good.
    private static final int KEPT = 1 << 20;

    private @Nullable BinaryEncoder encoder;

    /** Starts a record of the given schema, and returns the encoder to write it with. */
    BinaryEncoder begin(int id) {
        encoder = EncoderFactory.get().binaryEncoder(this, encoder);
        if (buf.length > KEPT) {
            buf = new byte[KEPT];
        }
        reset();
        write(MAGIC);
        write(id >>> 24);
        write(id >>> 16);
        write(id >>> 8);
        write(id);
        return encoder;
    }
}
