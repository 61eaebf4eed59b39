package io.onrecord.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.onrecord.embedded.SharedBroker;
import io.onrecord.http.Instance;
import io.onrecord.query.LineExtractor;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.InMemoryRegistry;
import io.onrecord.settings.Settings;
import io.onrecord.topology.TopicPlan;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetersTest {
    @TempDir
    private Path folder;

    @Test
    void everyThreadHasItsOwnLine() throws Exception {
        // Given
        Settings settings = Settings.of(Map.of(
                "bootstrap.servers", SharedBroker.bootstrapServers(),
                "application.id", "meters",
                "topic.prefix", "meters-",
                "threads", "3"));
        try (Admin admin = Admin.create(settings.admin())) {
            admin.createTopics(TopicPlan.of(settings).stream()
                            .map(topic -> new NewTopic(topic.name(), settings.partitions(), (short) 1))
                            .toList())
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        List<String> meters;
        try (Instance instance =
                new Instance(settings, AvroSerdes.of(new InMemoryRegistry()), new LineExtractor(), folder)) {

            // When
            meters = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(instance.url() + "/metrics"))
                                    .build(),
                            BodyHandlers.ofLines())
                    .body()
                    .toList();
        }

        // Then
        assertThat(meters)
                .filteredOn(line -> line.startsWith("kafka_stream_thread_thread_state{"))
                .hasSize(3);
        assertThat(meters).noneMatch(line -> line.startsWith("kafka_consumer_fetch_manager_bytes"));
        assertThat(meters).anyMatch(line -> line.startsWith("onrecord_articles{outcome=\"processed\"}"));
        assertThat(meters).contains("onrecord_trend_windows_total 0.0", "onrecord_trend_bursts_total 0.0");
    }
}
