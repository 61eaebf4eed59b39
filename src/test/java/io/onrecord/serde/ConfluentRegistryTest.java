package io.onrecord.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Ticker;
import io.onrecord.schema.Article;
import io.onrecord.serde.WireException.Fault;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfluentRegistryTest {
    @Test
    void aRegistryThatIsAwayIsRetriableAndNamed() throws IOException {
        // Given
        String url = "http://127.0.0.1:" + closedPort();
        AvroSerdes serdes = AvroSerdes.of(ConfluentRegistry.of(url, Map.of()));

        // When
        ThrowingCallable read =
                () -> serdes.value(Article.class).deserializer().deserialize("articles", new byte[] {0, 0, 0, 0, 7, 0});

        // Then
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(WireException.class, e -> {
                    assertThat(e.fault()).isEqualTo(Fault.REGISTRY_UNAVAILABLE);
                    assertThat(e.retriable()).isTrue();
                    assertThat(WireException.isRetriable(new RuntimeException(e)))
                            .isTrue();
                })
                .hasMessageContainingAll("topic articles, value", url, "schema id 7", "Connection refused");
    }

    @Test
    void noSecretIsInAMessage() throws IOException {
        // Given
        String address = "127.0.0.1:" + closedPort();
        ConfluentRegistry registry = ConfluentRegistry.of(
                "http://reader:in-the-url@" + address,
                Map.of(
                        "basic.auth.credentials.source", "USER_INFO",
                        "basic.auth.user.info", "reader:in-the-settings"));

        // When
        ThrowingCallable register = () -> registry.register("s-value", Schema.create(Schema.Type.INT));

        // Then
        assertThatThrownBy(register)
                .hasMessageContaining(address)
                .hasMessageNotContainingAny("in-the-url", "in-the-settings")
                .hasNoCause();
    }

    @Test
    void aSettingThatTheClientRefusesIsNamedWithoutItsSecret() {
        // Given
        Map<String, String> settings = Map.of(
                "schema.registry.ssl.truststore.location", "/nowhere/trust.jks",
                "schema.registry.ssl.truststore.password", "sesame");

        // When
        ThrowingCallable make = () -> ConfluentRegistry.of("https://127.0.0.1:1", settings);

        // Then
        assertThatThrownBy(make)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/nowhere/trust.jks")
                .hasMessageNotContaining("sesame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:8081", "ftp://localhost", "http://ok:1, wrong"})
    void refusesAnAddressThatIsNone(String urls) {
        // When
        ThrowingCallable make = () -> ConfluentRegistry.of(urls, Map.of());

        // Then
        assertThatThrownBy(make).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("expected http://");
    }

    @Test
    void theClientsJarHoldsNothingThatBelongsToOthers() throws Exception {
        // Given
        Path jar = Path.of(SchemaRegistryClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        // When
        try (JarFile entries = new JarFile(jar.toFile())) {

            // Then
            assertThat(entries.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("org/apache/flink/avro/"));
        }
        assertThat(Ticker.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .contains("/guava-");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
