package io.onrecord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One test a rung of the precedence, each against the rung below it. */
class SettingSourcesTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("onrecord.properties"), "port=3000\nkafka.client.rack=Regal Ä\n");
    }

    @Test
    void flagWinsOverEnvironment() {
        // Given
        Map<String, String> environment = Map.of("ONRECORD_PORT", "2000");

        // When
        Settings settings = SettingSources.resolve(Map.of("port", "1000"), environment, file);

        // Then
        assertThat(settings.port()).isEqualTo(1000);
    }

    @Test
    void environmentWinsOverFile() {
        // Given
        Map<String, String> environment = Map.of("ONRECORD_PORT", "2000", "PATH", "/usr/bin");

        // When
        Settings settings = SettingSources.resolve(Map.of(), environment, file);

        // Then
        assertThat(settings.port()).isEqualTo(2000);
    }

    @Test
    void fileWinsOverDefault() {
        // When
        Settings settings = SettingSources.resolve(Map.of(), Map.of(), file);

        // Then
        assertThat(settings.port()).isEqualTo(3000);
        assertThat(settings.kafka()).containsEntry("client.rack", "Regal Ä");
    }

    @Test
    void defaultHoldsWhereNobodySaysOtherwise() {
        // When
        Settings settings = SettingSources.resolve(Map.of(), Map.of(), null);

        // Then
        assertThat(settings).isEqualTo(Settings.defaults());
        assertThat(settings.port()).isEqualTo(8080);
    }

    @Test
    void environmentNamesTheFileWhereNoFlagDoes() {
        // Given
        Map<String, String> environment = Map.of("ONRECORD_CONFIG", file.toString());

        // When
        Settings settings = SettingSources.resolve(Map.of(), environment, null);

        // Then
        assertThat(settings.port()).isEqualTo(3000);
    }

    @Test
    void missingFileIsNamed() {
        // Given
        Path missing = folder.resolve("missing.properties");

        // When
        assertThatThrownBy(() -> SettingSources.resolve(Map.of(), Map.of(), missing))
                // Then
                .isInstanceOf(SettingException.class)
                .hasMessageContaining("missing.properties")
                .hasMessageContaining("name=value");
    }
}
