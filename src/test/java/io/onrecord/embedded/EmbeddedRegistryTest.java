package io.onrecord.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onrecord.schema.Article;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.serde.WireException;
import io.onrecord.serde.WireException.Fault;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedRegistryTest {
    private static final String ONE = "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"R\\\",\\\"fields\\\":"
            + "[{\\\"name\\\":\\\"a\\\",\\\"type\\\":\\\"int\\\"}]}";
    private static final String TWO = ONE.replace("]}", ",{\\\"name\\\":\\\"b\\\",\\\"type\\\":\\\"int\\\"}]}");
    private static final String TWO_WITH_DEFAULT = TWO.replace("\"int\\\"}]}", "\"int\\\",\\\"default\\\":0}]}");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theGenuineClientRegistersAndReads() {
        // Given
        Serde<Article> writer = AvroSerdes.of(ConfluentRegistry.of(SharedRegistry.url(), Map.of()))
                .value(Article.class);
        Serde<Article> reader = AvroSerdes.of(ConfluentRegistry.of(SharedRegistry.url(), Map.of()))
                .value(Article.class);
        Article article = Article.newBuilder().setId("a1").setText("Hi").build();

        // When
        byte[] bytes = writer.serializer().serialize("registry-round-trip", article);

        // Then
        assertThat(reader.deserializer().deserialize("registry-round-trip", bytes))
                .isEqualTo(article);
    }

    @Test
    void theGenuineClientHearsOfConflictsAndUnknownIds() {
        // Given
        ConfluentRegistry client = ConfluentRegistry.of(SharedRegistry.url(), Map.of());
        Schema one = new Schema.Parser().parse(ONE.replace("\\", ""));
        Schema two = new Schema.Parser().parse(TWO.replace("\\", ""));
        int id = client.register("conflicts-value", one);

        // When
        var conflicts = client.incompatibilities("conflicts-value", two);

        // Then
        assertThat(conflicts.toString()).contains("READER_FIELD_MISSING_DEFAULT_VALUE", "'b'", "BACKWARD");
        assertThat(client.incompatibilities("conflicts-value", one)).isEmpty();
        assertThat(client.incompatibilities("never-seen-value", two)).isEmpty();
        assertThat(client.byId(id)).isEqualTo(one);
        assertThatThrownBy(() -> client.register("conflicts-value", two))
                .isInstanceOfSatisfying(
                        WireException.class, e -> assertThat(e.fault()).isEqualTo(Fault.INCOMPATIBLE_SCHEMA))
                .hasMessageContainingAll(SharedRegistry.url(), "subject conflicts-value", "'b'");
        assertThatThrownBy(() -> client.byId(99_999))
                .isInstanceOfSatisfying(
                        WireException.class, e -> assertThat(e.fault()).isEqualTo(Fault.UNKNOWN_SCHEMA))
                .hasMessageContaining("schema id 99999");
    }

    @Test
    void aClientSetNotToRegisterOnlyLooksUp() {
        // Given
        ConfluentRegistry registering = ConfluentRegistry.of(SharedRegistry.url(), Map.of());
        ConfluentRegistry looking =
                ConfluentRegistry.of(SharedRegistry.url(), Map.of("schema.registry.auto.register.schemas", "false"));
        Schema schema = new Schema.Parser().parse(ONE.replace("\\", ""));
        assertThatThrownBy(() -> looking.register("look-up-value", schema))
                .isInstanceOfSatisfying(
                        WireException.class, e -> assertThat(e.fault()).isEqualTo(Fault.UNKNOWN_SCHEMA));

        // When
        int id = registering.register("look-up-value", schema);

        // Then
        assertThat(looking.register("look-up-value", schema)).isEqualTo(id);
    }

    @Test
    void keepsIdsSubjectsLevelsAndDeletionsOverARestart(@TempDir Path directory) throws Exception {
        // Given
        try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
            String before;
            try (EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), "127.0.0.1", 0)) {
                send(registry.url(), "POST", "/subjects/kept/versions", schema(ONE));
                send(registry.url(), "POST", "/subjects/kept/versions", schema(TWO_WITH_DEFAULT));
                send(registry.url(), "POST", "/subjects/gone/versions", schema(ONE));
                send(registry.url(), "DELETE", "/subjects/gone", "");
                send(registry.url(), "DELETE", "/subjects/gone?permanent=true", "");
                send(registry.url(), "PUT", "/config/kept", "{\"compatibility\":\"full\"}");
                send(registry.url(), "PUT", "/mode/kept", "{\"mode\":\"READONLY\"}");
                before = state(registry.url());
            }

            // When
            try (EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), "127.0.0.1", 0)) {

                // Then
                assertThat(state(registry.url()))
                        .isEqualTo(before)
                        .contains("\"version\":2", "[\"kept\"]", "{\"compatibilityLevel\":\"FULL\"}", "READONLY");
            }
        }
    }

    @Test
    void anotherRegistryOnTheSameBrokerSeesTheSame() {
        // Given
        Schema one = new Schema.Parser().parse(ONE.replace("\\", ""));
        Schema two = new Schema.Parser().parse(TWO_WITH_DEFAULT.replace("\\", ""));
        ConfluentRegistry first = ConfluentRegistry.of(SharedRegistry.url(), Map.of());
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(SharedBroker.bootstrapServers(), "127.0.0.1", 0)) {
            ConfluentRegistry second = ConfluentRegistry.of(registry.url(), Map.of());
            int oneId = first.register("shared-value", one);

            // When
            int twoId = second.register("shared-value", two);

            // Then
            assertThat(twoId).isNotEqualTo(oneId);
            assertThat(second.byId(oneId)).isEqualTo(one);
            assertThat(first.byId(twoId)).isEqualTo(two);
        }
    }

    private String state(String url) throws Exception {
        StringBuilder state = new StringBuilder();
        for (String path : new String[] {
            "/subjects?deleted=true",
            "/schemas",
            "/config",
            "/config/kept",
            "/mode",
            "/mode/kept",
            "/schemas/ids/1/versions"
        }) {
            state.append(send(url, "GET", path, "").body()).append('\n');
        }
        return state.toString();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GET | / | `` | 200 | {}",
                "GET | /schemas/types | `` | 200 | [\"AVRO\"]",
                "GET | /config | `` | 200 | {\"compatibilityLevel\":\"BACKWARD\"}",
                "GET | /mode | `` | 200 | {\"mode\":\"READWRITE\"}",
                "GET | /config/none?defaultToGlobal=true | `` | 200 | {\"compatibilityLevel\":\"BACKWARD\"}",
                "GET | /config/none | `` | 404 | 40408",
                "GET | /mode/none | `` | 404 | 40409",
                "GET | /subjects/none/versions | `` | 404 | 40401",
                "GET | /subjects/given/versions | `` | 200 | [1]",
                "GET | /subjects/given/versions/1 | `` | 200 | \"subject\":\"given\"",
                "GET | /subjects/given/versions/latest/schema | `` | 200 | {\"type\":\"record\"",
                "GET | /subjects/given/versions/7 | `` | 404 | 40402",
                "GET | /subjects/given/versions/x | `` | 422 | 42202",
                "GET | /schemas/ids/99999 | `` | 404 | 40403",
                "GET | /schemas/ids/x | `` | 404 | 40403",
                "POST | /subjects/given | {\"schema\":\"\\\"int\\\"\"} | 404 | 40403",
                "POST | /subjects/none | {\"schema\":\"\\\"int\\\"\"} | 404 | 40401",
                "POST | /subjects/given/versions | {\"schema\":\"{no\"} | 422 | 42201",
                "POST | /subjects/given/versions | {\"schema\":\"int\", \"schemaType\":\"JSON\"} | 422 | 42201",
                "POST | /subjects/given/versions | {} | 422 | 42201",
                "POST | /subjects/given/versions | no json | 400 | 400",
                "POST | /subjects/given/versions | {\"schema\":\"\\\"int\\\"\"} | 409 | \"error_code\":409",
                "POST | /compatibility/subjects/given/versions/latest | {\"schema\":\"\\\"int\\\"\"} | 200 | {\"is_compatible\":false}",
                "POST | /compatibility/subjects/given/versions?verbose=true | {\"schema\":\"\\\"int\\\"\"} | 200 | TYPE_MISMATCH",
                "PUT | /config/given | {\"compatibility\":\"SIDEWAYS\"} | 422 | 42203",
                "PUT | /mode/given | {\"mode\":\"SIDEWAYS\"} | 422 | 42204",
                "DELETE | /subjects/given?permanent=true | `` | 404 | 40405",
                "DELETE | /subjects/given/versions/1?permanent=true | `` | 404 | 40407",
                "GET | /nowhere | `` | 404 | 404",
            })
    void answersAsConfluentsRegistryDoes(String method, String path, String body, int status, String part)
            throws Exception {
        // Given
        send(SharedRegistry.url(), "POST", "/subjects/given/versions", schema(ONE));

        // When
        HttpResponse<String> answer = send(SharedRegistry.url(), method, path, body);

        // Then
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(part);
    }

    @Test
    void aSubjectThatMayOnlyBeReadTakesNoNewSchema() throws Exception {
        // Given
        send(SharedRegistry.url(), "POST", "/subjects/frozen/versions", schema(ONE));
        send(SharedRegistry.url(), "PUT", "/mode/frozen", "{\"mode\":\"readonly\"}");

        // When
        HttpResponse<String> answer =
                send(SharedRegistry.url(), "POST", "/subjects/frozen/versions", schema(TWO_WITH_DEFAULT));

        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("42205");
        assertThat(send(SharedRegistry.url(), "POST", "/subjects/frozen/versions", schema(ONE))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> send(String url, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String schema(String escaped) {
        return "{\"schema\":\"" + escaped + "\"}";
    }
}
