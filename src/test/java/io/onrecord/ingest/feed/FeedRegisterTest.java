package io.onrecord.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.onrecord.embedded.SharedBroker;
import io.onrecord.embedded.SharedRegistry;
import io.onrecord.embedded.TopicLog;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The list of the feeds when its topics are not what they should be. */
@Timeout(120)
class FeedRegisterTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void startsAgainUntilItsTopicsAreThereAndSaysSoMeanwhile() throws Exception {
        // Given
        Settings settings = Settings.of(Map.of(
                SettingNames.BOOTSTRAP_SERVERS,
                SharedBroker.bootstrapServers(),
                SettingNames.SCHEMA_REGISTRY_URL,
                SharedRegistry.url(),
                SettingNames.TOPIC_PREFIX,
                "register-"));
        Map<String, String> compacted = Map.of("cleanup.policy", "compact");
        try (ConfluentRegistry registry = ConfluentRegistry.of(settings.schemaRegistryUrl(), settings.registry());
                FeedRegister register = FeedRegister.open(settings, AvroSerdes.of(registry))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(register.trouble())
                            .hasValueSatisfying(trouble -> assertThat(trouble).contains("register-feed")));

            // When
            TopicLog.create(settings.bootstrapServers(), settings.topic("feeds"), 2, compacted);
            TopicLog.create(settings.bootstrapServers(), settings.topic("feed-progress"), 2, compacted);

            // Then
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(register.trouble()).isEmpty());
            FeedEntry added = register.add("https://news.example/feed");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(register.list()).containsExactly(added));
        }
    }
}
