package io.onrecord.ingest;

import io.onrecord.schema.Article;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts articles on the topic {@code articles}: the key is the article's id, no value takes the article back. */
public final class ArticlePublisher implements AutoCloseable {
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
     * Sends one article, or its retraction; returns before it is acknowledged, and waits where the buffer is full.
     *
     * @param id id of the article
     * @param article the version; null takes the article back
     * @param refusal called, from another thread, if it could not be delivered
     */
    public void send(String id, @Nullable Article article, Refusal refusal) {
        producer.send(new ProducerRecord<>(topic, id, article), (metadata, failure) -> {
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
