package io.onrecord.realclients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.embedded.SharedBroker;
import io.onrecord.embedded.TopicLog;
import io.onrecord.schema.Article;
import io.onrecord.schema.Rejection;
import io.onrecord.schema.RejectionReason;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Confluent's JavaScript client with kafkajs, through our registry and through Apicurio's. */
class JavaScriptRealClientIT {
    private static final String TEXT = "\u201cWe stay,\u201d Ms. Okafor said. \ud83d\ude00 \u05d0";
    private static final Instant PUBLISHED = Instant.parse("2026-03-04T05:06:07.089Z");

    @ParameterizedTest
    @EnumSource
    void readsWhatWeWrite(ForeignRegistry registry) throws Exception {
        // Given
        Serde<Rejection> rejections = serdes(registry).value(Rejection.class);
        TopicLog topic =
                TopicLog.create(SharedBroker.bootstrapServers(), registry.topic("read-by-javascript"), 1, Map.of());
        Rejection rejection = Rejection.newBuilder()
                .setArticleId("a1")
                .setReason(RejectionReason.FUTURE_DATE)
                .setField("published")
                .setAt(PUBLISHED)
                .setArticle(article())
                .build();
        topic.append(List.of(rejection, rejection), rejections.serializer());

        // When
        String output =
                Tool.script("consume.mjs").run("", SharedBroker.bootstrapServers(), registry.url(), topic.name(), "2");

        // Then
        List<String> lines = output.lines().toList();
        JsonNode value = new ObjectMapper().readTree(lines.get(1)).path("value");
        assertThat(lines).hasSize(2);
        assertThat(value.path("reason").asText()).isEqualTo("FUTURE_DATE");
        assertThat(value.path("at").asLong()).isEqualTo(PUBLISHED.toEpochMilli());
        assertThat(value.findPath("text").asText()).isEqualTo(TEXT);
        assertThat(value.findPath("outlet").isNull()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void writesWhatWeRead(ForeignRegistry registry) throws Exception {
        // Given
        Serde<Article> articles = serdes(registry).value(Article.class);
        TopicLog topic =
                TopicLog.create(SharedBroker.bootstrapServers(), registry.topic("written-by-javascript"), 1, Map.of());
        ConfluentRegistry.of(registry.url(), Map.of()).register(topic.name() + "-value", Article.getClassSchema());
        String line = new ObjectMapper()
                .createObjectNode()
                .put("id", "a1")
                .put("published", PUBLISHED.toEpochMilli())
                .put("text", TEXT)
                .toString();

        // When
        String output = Tool.script("produce.mjs")
                .run(line + "\n", SharedBroker.bootstrapServers(), registry.url(), topic.name());

        // Then
        assertThat(output).isEqualTo("wrote 1\n");
        assertThat(topic.records(articles.deserializer()))
                .singleElement()
                .satisfies(found -> assertThat(found.key()).isEqualTo("a1"))
                .extracting(ConsumerRecord::value)
                .isEqualTo(article());
    }

    private static Article article() {
        return Article.newBuilder()
                .setId("a1")
                .setPublished(PUBLISHED)
                .setText(TEXT)
                .build();
    }

    private static AvroSerdes serdes(ForeignRegistry registry) {
        return AvroSerdes.of(ConfluentRegistry.of(registry.url(), Map.of()));
    }
}
