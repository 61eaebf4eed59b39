package io.onrecord.realclients;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.embedded.SharedBroker;
import io.onrecord.embedded.SharedRegistry;
import io.onrecord.embedded.TopicLog;
import io.onrecord.schema.Article;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

/** kcat, the usual tool on a shell, which is librdkafka: the client of most languages. */
class KcatRealClientIT {
    private final Serde<Article> articles =
            AvroSerdes.of(ConfluentRegistry.of(SharedRegistry.url(), Map.of())).value(Article.class);

    @Test
    void listsAndConsumes() throws Exception {
        // Given
        TopicLog topic = TopicLog.create(SharedBroker.bootstrapServers(), "read-by-kcat", 2, Map.of());
        Article article = Article.newBuilder().setId("a1").setText("Hi").build();
        topic.append(List.of(article, article, article), articles.serializer());
        Tool kcat = Tool.named("kcat");

        // When
        String list = kcat.run("", "-b", SharedBroker.bootstrapServers(), "-L", "-t", "read-by-kcat");
        String records = kcat.run(
                "", "-q", "-b", SharedBroker.bootstrapServers(), "-C", "-t", "read-by-kcat", "-e", "-f", "%S %s\\n");

        // Then
        assertThat(list).contains("topic \"read-by-kcat\" with 2 partitions");
        assertThat(records.lines().filter(line -> line.startsWith("20 \0\0\0\0")))
                .hasSize(3);
    }

    @Test
    void producesWhatWeRead() throws Exception {
        // Given
        TopicLog topic = TopicLog.create(SharedBroker.bootstrapServers(), "written-by-kcat", 1, Map.of());

        // When
        Tool.named("kcat")
                .run("one\ntwo\n", "-b", SharedBroker.bootstrapServers(), "-P", "-t", "written-by-kcat", "-z", "gzip");

        // Then
        assertThat(topic.texts()).containsExactly("one", "two");
    }
}
