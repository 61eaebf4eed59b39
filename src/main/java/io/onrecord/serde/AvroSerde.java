package io.onrecord.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A generated Avro record in the Confluent wire format, with subjects by TopicNameStrategy.
 *
 * @param <T> the generated record
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {
    private final Serializer<T> serializer;
    private final Deserializer<T> deserializer;

    AvroSerde(Class<T> type, AvroSerdes serdes, boolean key) {
        Side side = key ? Side.KEY : Side.VALUE;
        serializer = new AvroSerializer<>(type, serdes, side);
        deserializer = new AvroDeserializer<>(type, serdes, side);
    }

    @Override
    public Serializer<T> serializer() {
        return serializer;
    }

    @Override
    public Deserializer<T> deserializer() {
        return deserializer;
    }
}
