package io.onrecord.ingest;

import io.onrecord.schema.Article;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts articles on the topic {@code articles}: the key is the article's id, no value takes the article back. */
public final class ArticlePublisher implements AutoCloseable {
    /** Header of a retraction: when it was made, as RFC 3339 text. */
    public static final String RETRACTED_AT = "onrecord.retracted.at";

    /** Header of a retraction: why, or how it is known that the article is gone, in words. */
    public static final String RETRACTION_REASON = "onrecord.retraction.reason";

    private final KafkaProducer<String, @Nullable Article> producer;
    private final String topic;
    private final AtomicLong acknowledged = new AtomicLong();

    /**
     * @param settings where the cluster is
     * @param serdes of the same cluster's registry; stays open when this is closed
     */
    public ArticlePublisher(Settings settings, AvroSerdes serdes) {
        this.topic = settings.topic("articles");
        this.producer = new KafkaProducer<>(
                settings.producer(),
                new StringSerializer(),
                serdes.value(Article.class).serializer());
    }

    /** Takes what became of a record that was not acknowledged. */
    @FunctionalInterface
    public interface Refusal {
        /** @param reason why the broker or the client did not take the record */
        void because(Exception reason);
    }

    /**
     * Sends one version of an article; returns before it is acknowledged, and waits where the buffer is full.
     *
     * @param article the version; its id is the key
     * @param refusal called, from another thread, if it could not be delivered
     */
    public void send(Article article, Refusal refusal) {
        send(new ProducerRecord<>(topic, article.getId(), article), refusal);
    }

    /**
     * Takes an article back.
     *
     * @param id id of the article
     * @param at when it was retracted; null for its arrival
     * @param reason why, or how that is known, for people; null for none
     * @param refusal called, from another thread, if it could not be delivered
     */
    public void retract(String id, @Nullable Instant at, @Nullable String reason, Refusal refusal) {
        ProducerRecord<String, @Nullable Article> retraction = new ProducerRecord<>(topic, id, null);
        if (at != null) {
            retraction.headers().add(RETRACTED_AT, at.toString().getBytes(StandardCharsets.UTF_8));
        }
        if (reason != null) {
            retraction.headers().add(RETRACTION_REASON, reason.getBytes(StandardCharsets.UTF_8));
        }
        send(retraction, refusal);
    }

    private void send(ProducerRecord<String, @Nullable Article> record, Refusal refusal) {
        producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.incrementAndGet();
            } else {
                refusal.because(failure);
            }
        });
    }

    /** Waits until each record sent so far is acknowledged or refused. */
    public void flush() {
        producer.flush();
    }

    /** Returns how many records are acknowledged by every in-sync replica. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** Waits for what is under way, then closes. */
    @Override
    public void close() {
        producer.close();
    }
}
