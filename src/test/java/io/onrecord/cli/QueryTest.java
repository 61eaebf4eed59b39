package io.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.onrecord.http.SampleServer;
import io.onrecord.query.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QueryTest {
    private static SampleServer server;

    @BeforeAll
    static void start() {
        server = SampleServer.start();
        Samples.statements().forEach(server::say);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsSpeakers() {
        // When
        Verb verb = query("speakers", "--limit", "3");

        // Then
        assertThat(verb.exitCode()).isZero();
        assertThat(verb.out().lines()).hasSize(4).first().asString().contains("COUNT", "NAME", "ID");
        assertThat(verb.err()).contains("--all");
    }

    @Test
    void listsAllAsJsonOneALine() {
        // When
        Verb verb = query("speakers", "--all", "--format", "json");

        // Then
        assertThat(verb.out().lines()).hasSize(8).allMatch(line -> line.startsWith("{\"id\":\"") && line.endsWith("}"));
        assertThat(verb.err()).isEmpty();
    }

    @Test
    void showsOneSpeaker() {
        // When
        Verb verb = query("speaker", "moreau.helene-moreau");

        // Then
        assertThat(verb.out()).contains("Hélène Moreau  (person)", "Transport Minister", "2 statements stand");
    }

    @Test
    void listsStatements() {
        // When
        Verb verb = query("statements", "okafor.daniel-okafor", "--polarity", "denied");

        // Then
        assertThat(verb.out())
                .contains("\"denied\"  [indirect, denied]", "taking money")
                .doesNotContain("inquiry");
    }

    @Test
    void listsClaimsWithTheirSightings() {
        // When
        Verb verb = query("claims", "okafor.daniel-okafor");

        // Then
        assertThat(verb.exitCode()).isZero();
        assertThat(verb.out())
                .contains("taking money", "sightings 1, outlets 1, copies 0", "Northern Post", "denied by");
    }

    @Test
    void showsOneClaim() {
        // Given
        String id = query("claims", "okafor.daniel-okafor", "--format", "json")
                .out()
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceAll("^\\{\"id\":\"([^\"]+)\".*", "$1");

        // When
        Verb verb = query("claims", id);

        // Then
        assertThat(verb.exitCode()).isZero();
        assertThat(verb.out()).contains(id);
        assertThat(query("claims", "okafor.daniel-okafor~none").err()).contains("no claim");
    }

    @Test
    void streamsUntilTheCountIsReached() {
        // When
        Verb verb = query("stream", "--recent", "3", "--count", "3");

        // Then
        assertThat(verb.exitCode()).isZero();
        assertThat(verb.out()).contains("hiding the repair bill", "Eve Mallory").doesNotContain("\u001b");
    }

    @Test
    void nobodyOfThatIdIsAFailureInWords() {
        // When
        Verb verb = query("speaker", "nobody.at-all");

        // Then
        assertThat(verb.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(verb.err()).contains("nobody.at-all").doesNotContain("\tat ");
    }

    @Test
    void wrongParameterIsNamed() {
        // When
        Verb verb = query("statements", "a.b", "--kind", "shouted");

        // Then
        assertThat(verb.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(verb.err()).contains("kind", "shouted", "direct");
    }

    @Test
    void saysThatNothingListens() {
        // When
        Verb verb = Verb.run("query", "speakers", "--url", "http://127.0.0.1:1");

        // Then
        assertThat(verb.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(verb.err()).contains("http://127.0.0.1:1/", "onrecord serve", "--url");
    }

    @Test
    void saysThatSomethingElseListens() throws IOException {
        // Given
        HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        stranger.start();

        // When
        Verb verb = Verb.run(
                "query",
                "speakers",
                "--url",
                "http://127.0.0.1:" + stranger.getAddress().getPort());
        stranger.stop(0);

        // Then
        assertThat(verb.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(verb.err()).contains("is no OnRecord");
    }

    @Test
    void addressHasToBeOne() {
        // When
        Verb verb = Verb.run("query", "speakers", "--url", "localhost");

        // Then
        assertThat(verb.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(verb.err()).contains("localhost", "http://HOST:PORT");
    }

    private static Verb query(String what, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "query";
        arguments[1] = what;
        arguments[2] = "--url";
        arguments[3] = server.url();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Verb.run(arguments);
    }
}
