package io.onrecord.ingest.feed;

import io.onrecord.ingest.web.Hosts;
import io.onrecord.schema.Feed;
import io.onrecord.schema.FeedProgress;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * The two topics of the feeds: what is to be read, which anybody may write, and how far the reading has come, which only the instance
 * that reads a feed writes. Both are partitioned by the site of the feed, so that one instance has all feeds of a site: manners
 * towards it, and articles that several of its feeds list, are that instance's matter alone.
 *
 * @param feeds name of the one
 * @param progress name of the other
 */
record FeedTopics(String feeds, String progress) {
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

    static <T> KafkaConsumer<String, T> consumer(Map<String, Object> properties, Deserializer<T> values) {
        return new KafkaConsumer<>(properties, new StringDeserializer(), values);
    }

    static ProducerRecord<String, @Nullable SpecificRecord> record(
            KafkaProducer<?, ?> producer, String topic, String url, @Nullable SpecificRecord value) {
        int partitions = producer.partitionsFor(topic).size();
        byte[] site = Hosts.site(URI.create(url)).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(topic, Utils.toPositive(Utils.murmur2(site)) % partitions, url, value);
    }
}
