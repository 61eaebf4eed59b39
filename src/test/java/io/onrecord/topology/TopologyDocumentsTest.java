package io.onrecord.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.onrecord.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.junit.jupiter.api.Test;

/** The documents say what the code does. */
class TopologyDocumentsTest {
    private static final Path FOLDER = Path.of("topology-docs");

    @Test
    void theDocumentsAreCurrent() throws IOException {
        // Given
        Map<String, String> made = TopologyDocuments.of(Settings.defaults());

        for (Map.Entry<String, String> document : made.entrySet()) {
            // When
            String held = Files.readString(FOLDER.resolve(document.getKey()));

            // Then
            assertThat(held)
                    .as("%s, made anew by 'onrecord topology --write topology-docs'", document.getKey())
                    .isEqualTo(document.getValue());
        }
    }

    @Test
    void noNodeAndNoStoreHasAGeneratedName() {
        // Given
        String description = TopologyDocuments.of(Settings.defaults()).get("topology.txt");

        // When
        boolean generated = description.matches("(?s).*KSTREAM-.*|.*KTABLE-.*|.*STATE-STORE-.*");

        // Then
        assertThat(generated).isFalse();
    }

    @Test
    void aNameThatIsNotGivenIsRefused() {
        // Given
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(
                NewsTopology.properties(Settings.defaults().with("bootstrap.servers", "none:9092")))));
        builder.stream("articles").groupBy((key, value) -> value).count();

        // When
        assertThatExceptionOfType(TopologyException.class)
                .isThrownBy(builder::build)

                // Then
                .withMessageContaining("named");
    }
}
