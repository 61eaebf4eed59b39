package io.onrecord.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.embedded.EmbeddedBroker;
import io.onrecord.embedded.EmbeddedRegistry;
import io.onrecord.embedded.TopicLog;
import io.onrecord.runtime.OnRecord;
import io.onrecord.schema.Article;
import io.onrecord.schema.StatementEvent;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.settings.Settings;
import io.onrecord.topology.Articles;
import io.onrecord.topology.SaidExtractor;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryAwayTest {
    private static final byte[] NO_AVRO = {'{', '}'};

    @Test
    void articlesWaitForTheRegistryWhileBrokenBytesDoNot(@TempDir Path temporary) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(temporary.resolve("broker"), 0)) {
            // Given
            TopicLog articles = TopicLog.create(broker.bootstrapServers(), "articles", 1, Map.of());
            EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), "127.0.0.1", 0);
            String url = registry.url();
            articles.append(List.of(NO_AVRO), new ByteArraySerializer());
            articles.append(
                    List.of(Articles.article("a1", "Mayor Anna Reed said that the tax will rise.")),
                    Article::getId,
                    serdes(url).value(Article.class).serializer());
            registry.close();
            Settings settings = Settings.of(Map.of(
                    "bootstrap.servers",
                    broker.bootstrapServers(),
                    "schema.registry.url",
                    url,
                    "data.dir",
                    temporary.resolve("instance").toString(),
                    "partitions",
                    "1",
                    "message.max.bytes",
                    "1048588"));
            try (OnRecord instance = OnRecord.start(settings, serdes(url), new SaidExtractor())) {
                Awaitility.await("a thread gives up on the registry")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> instance.condition().replaced() > 0);

                // When
                registry = EmbeddedRegistry.start(
                        broker.bootstrapServers(), "127.0.0.1", URI.create(url).getPort());

                // Then
                Awaitility.await("the article is read")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> !new TopicLog(broker.bootstrapServers(), "statements")
                                .records(serdes(url).value(StatementEvent.class).deserializer())
                                .isEmpty());
                assertThat(new TopicLog(broker.bootstrapServers(), "dead-letters").bytes())
                        .singleElement()
                        .satisfies(letter -> assertThat(letter.value()).isEqualTo(NO_AVRO));
            } finally {
                registry.close();
            }
        }
    }

    private static AvroSerdes serdes(String url) {
        return AvroSerdes.of(ConfluentRegistry.of(url, Map.of()));
    }
}
