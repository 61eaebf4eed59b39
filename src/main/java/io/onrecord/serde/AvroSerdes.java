package io.onrecord.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.serialization.Serde;

/**
 * Gives out the serdes of the product's generated records.
 *
 * @param registry where ids come from; shared by every serde, closed by whoever made it
 * @param maxBytes most bytes of one serialised record, frame included; more is refused in both directions; 5 or more
 */
public record AvroSerdes(SchemaRegistry registry, int maxBytes) {
    /** Most bytes of a record where nothing else is set: an article far beyond any real one, far below a heap. */
    public static final int DEFAULT_MAX_BYTES = 16 << 20;

    private static final String GENERATED = "io.onrecord.schema";

    static {
        // Since 1.12.2 Avro instantiates no generated class, not even a nested one in a builder, that is not on its
        // list.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(GENERATED)));
    }

    /** Checks the limit; an {@link IllegalArgumentException} names it. */
    public AvroSerdes {
        if (maxBytes < Frame.HEADER) {
            throw new IllegalArgumentException(
                    "max bytes of a record: expected " + Frame.HEADER + " or more, found " + maxBytes);
        }
    }

    /** Returns serdes over {@code registry} with the default limit of a record. */
    public static AvroSerdes of(SchemaRegistry registry) {
        return new AvroSerdes(registry, DEFAULT_MAX_BYTES);
    }

    /** Returns a serde for the values of any topic; safe for any number of threads. */
    public <T extends SpecificRecord> Serde<T> value(Class<T> type) {
        return new AvroSerde<>(type, this, false);
    }

    /** Returns a serde for the keys of any topic; safe for any number of threads. */
    public <T extends SpecificRecord> Serde<T> key(Class<T> type) {
        return new AvroSerde<>(type, this, true);
    }
}
