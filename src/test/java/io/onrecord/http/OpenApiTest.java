package io.onrecord.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document and the server say the same. */
class OpenApiTest {
    private static SampleServer server;
    private static Client client;
    private static JsonNode document;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = SampleServer.start();
        client = new Client(server.url());
        document = new YAMLMapper().readTree(client.get("/openapi.yaml").body());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void documentListsExactlyTheRoutes() {
        // Given
        Set<String> documented = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                documented.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        // When
        Set<String> routes;
        try (HttpServer other = HttpServer.start(HttpOptions.loopback(0))) {
            routes = other.routes().stream()
                    .filter(route -> !route.contains(" /assets/") && !route.contains(" /internal/"))
                    .filter(route -> !route.endsWith(" /"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        // Then
        assertThat(routes).isEqualTo(documented);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/speakers?limit=3,Speakers",
        "/api/v1/speakers/moreau.helene-moreau,SpeakerAnswer",
        "/api/v1/speakers/moreau.helene-moreau/statements,Statements",
        "/api/v1/speakers/reyes.ana-reyes/statements,Statements",
        "/api/v1/speakers/lindqvist.sara-lindqvist/statements?limit=1,Statements",
        "/api/v1/speakers/moreau.helene-moreau/statements?asOf=2026-03-01,Statements",
        "/api/v1/speakers/moreau.helene-moreau/trends,Trends",
        "/api/v1/claims?speaker=moreau.helene-moreau,Claims",
        "/api/v1/claims/moreau.helene-moreau~a1,ClaimAnswer",
        "/api/v1/claims/moreau.helene-moreau~none,Problem",
        "/api/v1/claims/moreau.helene-moreau,Problem",
        "/api/v1/claims,Problem",
        "/api/v1/speakers/nobody.at-all,Problem",
        "/api/v1/speakers?limit=x,Problem",
        "/nowhere,Problem",
        "/health/live,Health",
        "/health/ready,Health"
    })
    void answersFitTheirSchemas(String path, String schema) throws Exception {
        // Given
        JsonNode answer = client.json(path);

        // When
        Set<ValidationMessage> faults = validate(answer, schema);

        // Then
        assertThat(faults).isEmpty();
        assertThat(answer).isNotEmpty();
    }

    @Test
    void theSchemasCanFail() throws Exception {
        // Given
        JsonNode answer = client.json("/api/v1/speakers/moreau.helene-moreau/statements");
        ((ObjectNode) answer.get("statements").get(0)).put("kind", "shouted").remove("content");

        // When
        Set<ValidationMessage> faults = validate(answer, "Statements");

        // Then
        assertThat(faults).hasSize(2);
    }

    private static Set<ValidationMessage> validate(JsonNode answer, String schema) {
        ObjectNode whole = new ObjectMapper().createObjectNode();
        whole.put("$ref", "#/components/schemas/" + schema);
        whole.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(answer);
    }
}
