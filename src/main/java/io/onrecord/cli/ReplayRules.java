package io.onrecord.cli;

import io.onrecord.schema.Article;
import io.onrecord.schema.Rejection;
import io.onrecord.schema.RejectionReason;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** What record is to be sent again for a refused or dead one, if any. */
@FunctionalInterface
interface ReplayRules {
    /** Headers by which Kafka Streams tells where a dead letter comes from. */
    String STREAMS_ERROR = "__streams.errors.";

    /** Returns the record to send; empty where this one is not to be sent again. */
    Optional<ProducerRecord<byte[], byte[]>> again(ConsumerRecord<byte[], byte[]> record);

    /** For rejections: the article that each holds, where it was refused for one of the reasons. */
    static ReplayRules rejected(Settings settings, AvroSerdes serdes, Set<RejectionReason> reasons) {
        Deserializer<Rejection> rejections = serdes.value(Rejection.class).deserializer();
        Serializer<Article> articles = serdes.value(Article.class).serializer();
        String topic = settings.topic("articles");
        return record -> {
            Rejection rejection = rejections.deserialize(record.topic(), record.value());
            Article article = rejection.getArticle();
            boolean wanted = article != null && reasons.contains(rejection.getReason());
            return wanted
                    ? Optional.of(new ProducerRecord<>(topic, record.key(), articles.serialize(topic, article)))
                    : Optional.empty();
        };
    }

    /** For dead letters: the bytes as they were, to the topic and partition at which they broke. */
    static ReplayRules deadLetters(Settings settings) {
        String articles = settings.topic("articles");
        return record -> {
            String topic = text(record, "topic");
            String partition = text(record, "partition");
            // The header decides where we write: nowhere but to the topics that the application itself reads.
            boolean ours = articles.equals(topic)
                    || topic != null
                            && topic.startsWith(settings.applicationId() + "-")
                            && topic.endsWith("-repartition");
            if (topic == null || partition == null || !ours) {
                return Optional.empty();
            }
            // An article arrives now; what is further down keeps the time of its event.
            Long timestamp = articles.equals(topic) ? null : record.timestamp();
            ProducerRecord<byte[], byte[]> again =
                    new ProducerRecord<>(topic, Integer.valueOf(partition), timestamp, record.key(), record.value());
            record.headers().forEach(header -> {
                if (!header.key().startsWith(STREAMS_ERROR)) {
                    again.headers().add(header);
                }
            });
            return Optional.of(again);
        };
    }

    private static @Nullable String text(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(STREAMS_ERROR + name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
