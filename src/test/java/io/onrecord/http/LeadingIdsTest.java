package io.onrecord.http;

import static io.onrecord.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.onrecord.embedded.SharedBroker;
import io.onrecord.runtime.Provisioning;
import io.onrecord.schema.Article;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.KnownTitle;
import io.onrecord.schema.SpeakerKind;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.InMemoryRegistry;
import io.onrecord.settings.Settings;
import io.onrecord.topology.SaidExtractor;
import io.onrecord.topology.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids under which statements lay while nobody knew who spoke lead on in the running product, over partitions too. */
class LeadingIdsTest {
    private static final Map<String, String> TEXTS = Map.of(
            "a-1", "The mayor of Gullwick said that the ferry is late.",
            "a-2", "Mayor Anna Reed of Gullwick said that the tax will rise.",
            "a-3", "Reed said that the pier is old.",
            "a-4", "Tom Reed said that the harbour is deep.");

    @Test
    void idsOfBeforeLeadToWhoeverSpoke(@TempDir Path folder) throws Exception {
        // Given
        AvroSerdes serdes = AvroSerdes.of(new InMemoryRegistry());
        Settings settings = settings("leading");
        createTopics(settings);
        try (var producer = new KafkaProducer<>(
                        settings.producer(),
                        new StringSerializer(),
                        serdes.value(Article.class).serializer());
                Instance instance = new Instance(settings, serdes, new SaidExtractor(), folder)) {
            Client client = new Client(instance.url());
            String topic = Topics.of(settings).articles();
            TEXTS.forEach((id, text) -> producer.send(new ProducerRecord<>(topic, id, article(id, text))));
            String ofPost = "/api/v1/speakers/mayor.the-mayor-" + hash("a-1");
            String unresolved = "/api/v1/speakers/reed.reed-" + hash("a-3");
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(
                                    client.json(unresolved + "/statements").findValuesAsText("speakerKind"))
                            .containsExactly("unresolved"));

            // When
            producer.send(new ProducerRecord<>(topic, "a-4", null));

            // Then
            for (String id : new String[] {ofPost, unresolved}) {
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .untilAsserted(() ->
                                assertThat(client.json(id).path("id").asText()).isEqualTo("reed.anna-reed"));
            }
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(
                                    client.json(ofPost).path("statements").asInt())
                            .isEqualTo(3));
        }
    }

    @Test
    void aPinnedPostIsThePinnedSpeakersWhereverItsPartitionIs(@TempDir Path folder) throws Exception {
        // Given
        AvroSerdes serdes = AvroSerdes.of(new InMemoryRegistry());
        Settings settings = settings("pinning");
        createTopics(settings);
        try (var articles = new KafkaProducer<>(
                        settings.producer(),
                        new StringSerializer(),
                        serdes.value(Article.class).serializer());
                var known = new KafkaProducer<>(
                        settings.producer(),
                        new StringSerializer(),
                        serdes.value(KnownSpeaker.class).serializer());
                Instance instance = new Instance(settings, serdes, new SaidExtractor(), folder)) {
            Client client = new Client(instance.url());
            Topics topics = Topics.of(settings);
            articles.send(new ProducerRecord<>(topics.articles(), "a-1", article("a-1", TEXTS.get("a-1"))));
            String ofPost = "/api/v1/speakers/mayor.the-mayor-" + hash("a-1");
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(
                                    client.json(ofPost).path("statements").asInt())
                            .isEqualTo(1));

            // When
            known.send(new ProducerRecord<>(
                    topics.knownSpeakers(),
                    "holt.ida-holt",
                    new KnownSpeaker(
                            "holt.ida-holt",
                            SpeakerKind.PERSON,
                            List.of("Ida Holt"),
                            List.of(new KnownTitle("Mayor", "Gullwick", null, null)),
                            null)));

            // Then
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() ->
                            assertThat(client.json(ofPost).path("id").asText()).isEqualTo("holt.ida-holt"));
            known.send(new ProducerRecord<>(topics.knownSpeakers(), "holt.ida-holt", null));
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(ofPost)
                            .endsWith(client.json(ofPost).path("id").asText("none")));
        }
    }

    private static Settings settings(String name) {
        return Settings.of(Map.of(
                "bootstrap.servers",
                SharedBroker.bootstrapServers(),
                "application.id",
                name,
                "topic.prefix",
                name + "-",
                "partitions",
                "4",
                "threads",
                "1"));
    }

    private static void createTopics(Settings settings) {
        try (Provisioning topics = Provisioning.connect(settings)) {
            topics.provide();
        }
    }

    private static String hash(String articleId) {
        return String.format(Locale.ROOT, "%08x", articleId.hashCode());
    }
}
