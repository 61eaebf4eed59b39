package io.onrecord.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.query.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerRoutesTest {
    private static SampleServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        server = SampleServer.start();
        client = new Client(server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsTheMostActiveFirst() throws Exception {
        // When
        JsonNode answer = client.json("/api/v1/speakers");

        // Then
        assertThat(answer.findValuesAsText("statements"))
                .hasSize(8)
                .isSortedAccordingTo((a, b) -> Integer.compare(Integer.parseInt(b), Integer.parseInt(a)));
        assertThat(answer.get("next").isNull()).isTrue();
        assertThat(answer.get("stale").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/speakers/%s",
                "/api/v1/speakers/%s/statements",
                "/api/v1/speakers/%s/trends",
                "/api/v1/claims?speaker=%s"
            })
    void anIdOfBeforeLeadsOnToAnyPartition(String path) throws Exception {
        // When
        JsonNode answer = client.json(path.formatted(Samples.FORMER_ID));

        // Then
        assertThat(answer).isEqualTo(client.json(path.formatted("lindqvist.sara-lindqvist")));
    }

    @ParameterizedTest
    @CsvSource({"activity,1", "activity,3", "recent,2", "recent,8"})
    void pagesShowEverySpeakerOnceOverAllPartitions(String order, int limit) throws Exception {
        // Given
        List<String> wanted = ids(client.json("/api/v1/speakers?order=" + order));
        List<String> seen = new ArrayList<>();
        String cursor = "";

        // When
        do {
            JsonNode page = client.json("/api/v1/speakers?order=" + order + "&limit=" + limit + "&cursor=" + cursor);
            seen.addAll(ids(page));
            cursor = page.get("next").asText(null);
        } while (cursor != null);

        // Then
        assertThat(seen).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "helene,moreau.helene-moreau",
        "HÉLÈNE%20MOR,moreau.helene-moreau",
        "transport,moreau.helene-moreau",
        "port%20auth,carvel-port-authority.carvel-port-authority"
    })
    void findsByTheStartOfAnyWordWithoutCaseAndDiacritics(String prefix, String id) throws Exception {
        // When
        JsonNode answer = client.json("/api/v1/speakers?prefix=" + prefix);

        // Then
        assertThat(ids(answer)).containsExactly(id);
    }

    @Test
    void findsNobodyByTheMiddleOfAWord() throws Exception {
        // When
        JsonNode answer = client.json("/api/v1/speakers?prefix=oreau");

        // Then
        assertThat(ids(answer)).isEmpty();
    }

    @Test
    void tellsOneSpeaker() throws Exception {
        // When
        JsonNode answer = client.json("/api/v1/speakers/moreau.helene-moreau");

        // Then
        assertThat(answer.get("name").asText()).isEqualTo("Hélène Moreau");
        assertThat(answer.get("titles").get(0).get("title").asText()).isEqualTo("Transport Minister");
    }

    @Test
    void listsStatementsNewestFirstByTimeRange() throws Exception {
        // When
        JsonNode answer = client.json(
                "/api/v1/speakers/lindqvist.sara-lindqvist/statements?from=2026-11-22&to=2026-11-22T09:30:00Z");

        // Then
        assertThat(answer.findValuesAsText("id")).containsExactly("h1", "c1");
        assertThat(answer.get("statements").get(1).get("chain").get(0).asText()).isEqualTo("Meridian News Agency");
    }

    @Test
    void goesOnBehindTheCursor() throws Exception {
        // Given
        String path = "/api/v1/speakers/okafor.daniel-okafor/statements?limit=1";
        String next = client.json(path).get("next").asText();

        // When
        JsonNode second = client.json(path + "&cursor=" + next);

        // Then
        assertThat(second.findValuesAsText("id")).containsExactly("b1");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void filtersByPolarity() throws Exception {
        // When
        JsonNode answer = client.json("/api/v1/speakers/okafor.daniel-okafor/statements?polarity=denied");

        // Then
        assertThat(answer.findValuesAsText("polarity")).containsExactly("denied");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/speakers?limit=0                                | limit   | 0          | whole number from 1 to 200",
                "/api/v1/speakers?limit=many                             | limit   | many       | whole number from 1 to 200",
                "/api/v1/speakers?order=loud                             | order   | loud       | one of",
                "/api/v1/speakers?cursor=%25%25                          | cursor  | %%         | 'next' of the page before",
                "/api/v1/speakers?limit=1&limit=2                        | limit   | 1, 2       | one value",
                "/api/v1/speakers?prefx=mor                              | prefx   | mor        | one of the parameters",
                "/api/v1/speakers/moreau                                 | id      | moreau     | a speaker id",
                "/api/v1/speakers/a.b/statements?from=yesterday          | from    | yesterday  | RFC 3339",
                "/api/v1/speakers/a.b/statements?from=2026-02-01&to=2026-01-01 | to | 2026-01-01T00:00:00Z | after 'from'",
                "/api/v1/speakers/a.b/statements?kind=shouted            | kind    | shouted    | one of",
                "/api/v1/stream?recent=-1                                | recent  | -1         | whole number",
                "/api/v1/stream?speaker=nobody                           | speaker | nobody     | a speaker id",
                "/api/v1/stream?after=here                               | after   | here       | 'id' of an event"
            })
    void namesTheParameterItsValueAndWhatWasExpected(String path, String parameter, String value, String expected)
            throws Exception {
        // When
        var response = client.get(path);

        // Then
        JsonNode problem = client.json(path);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
        assertThat(problem.get("value").asText()).isEqualTo(value);
        assertThat(problem.get("expected").asText()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/speakers/nobody.at-all",
        "/api/v1/speakers/nobody.at-all/statements",
        "/api/v2/speakers",
        "/assets/../../etc/passwd"
    })
    void whatIsNotThereIsAProblemToo(String path) throws Exception {
        // When
        var response = client.get(path);

        // Then
        assertThat(response.statusCode()).isIn(400, 404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.get("speakers").forEach(speaker -> ids.add(speaker.get("id").asText()));
        return ids;
    }
}
