package io.onrecord.ingest.feed;

import io.onrecord.ingest.web.Hosts;
import io.onrecord.schema.Feed;
import io.onrecord.schema.FeedProgress;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.WireException;
import io.onrecord.settings.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The two topics of the feeds: what is to be read, which anybody may write, and how far the reading has come, which only the instance
 * that reads a feed writes. Both are partitioned by the site of the feed, so that one instance has all feeds of a site: manners
 * towards it, and articles that several of its feeds list, are that instance's matter alone.
 *
 * @param feeds name of the one
 * @param progress name of the other
 */
record FeedTopics(String feeds, String progress) {
    private static final Logger LOG = LoggerFactory.getLogger(FeedTopics.class);
    private static final int ATTEMPTS = 40;
    private static final long PAUSE_MS = 500;

    static FeedTopics of(Settings settings) {
        return new FeedTopics(settings.topic("feeds"), settings.topic("feed-progress"));
    }

    static KafkaProducer<String, @Nullable SpecificRecord> producer(Settings settings, AvroSerdes serdes) {
        Serializer<Feed> feeds = serdes.value(Feed.class).serializer();
        Serializer<FeedProgress> progress = serdes.value(FeedProgress.class).serializer();
        return new KafkaProducer<>(settings.producer(), new StringSerializer(), (topic, value) -> {
            if (value instanceof Feed feed) {
                return feeds.serialize(topic, feed);
            }
            return value == null ? null : progress.serialize(topic, (FeedProgress) value);
        });
    }

    static KafkaConsumer<String, byte[]> consumer(Map<String, Object> properties) {
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Returns the value of a record; empty for none, and for bytes that are no such value, which are told of and passed over. A registry that
     * is away, or has not heard of a schema yet that another one just wrote, is asked again for a while.
     */
    static <T> Optional<T> value(ConsumerRecord<String, byte[]> record, Deserializer<T> values) {
        if (record.value() == null) {
            return Optional.empty();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.of(values.deserialize(record.topic(), record.value()));
            } catch (SerializationException e) {
                if (attempt == ATTEMPTS || !mayPass(e) || !pause()) {
                    LOG.atWarn()
                            .addKeyValue("topic", record.topic())
                            .addKeyValue("offset", record.offset())
                            .addKeyValue("reason", e.getMessage())
                            .log("A record about a feed cannot be read and is passed over");
                    return Optional.empty();
                }
            }
        }
    }

    private static boolean mayPass(SerializationException e) {
        return WireException.isRetriable(e)
                || e instanceof WireException wire && wire.fault() == WireException.Fault.UNKNOWN_SCHEMA;
    }

    /** Returns whether the pause came to its end. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static ProducerRecord<String, @Nullable SpecificRecord> record(
            KafkaProducer<?, ?> producer, String topic, String url, @Nullable SpecificRecord value) {
        int partitions = producer.partitionsFor(topic).size();
        byte[] site = Hosts.site(URI.create(url)).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, Utils.toPositive(Utils.murmur2(site)) % partitions, url, value);
    }
}
