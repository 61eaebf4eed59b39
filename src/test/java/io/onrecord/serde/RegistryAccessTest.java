package io.onrecord.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.onrecord.serde.WireException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.avro.Schema;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users' settings reach the wire, and every way in which a registry says no has its fault. */
class RegistryAccessTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final Schema INT = Schema.create(Schema.Type.INT);

    private HttpServer server;
    private String expected = "";
    private int status = 200;
    private String answer = "{\"schema\":\"\\\"int\\\"\",\"id\":7}";

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void basicAuthenticationIsSent() throws IOException {
        // Given
        expected = basic("reader:sesame");
        ConfluentRegistry registry = ConfluentRegistry.of(
                start("http", HttpServer.create(ANY_PORT, 0), ""),
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "reader:sesame"));

        // When
        int id = registry.register("s-value", INT);

        // Then
        assertThat(id).isEqualTo(7);
    }

    @Test
    void credentialsInTheAddressAreSentAsBasicAuthentication() throws IOException {
        // Given
        expected = basic("reader:open sesame");
        ConfluentRegistry registry = ConfluentRegistry.of(
                start("http", HttpServer.create(ANY_PORT, 0), "reader:open%20sesame@"),
                Map.of("basic.auth.credentials.source", "URL"));

        // When
        Schema schema = registry.byId(7);

        // Then
        assertThat(schema).isEqualTo(INT);
    }

    @Test
    void aBearerTokenIsSent() throws IOException {
        // Given
        expected = "Bearer sesame";
        ConfluentRegistry registry = ConfluentRegistry.of(
                start("http", HttpServer.create(ANY_PORT, 0), ""),
                Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "sesame"));

        // When
        Schema schema = registry.byId(7);

        // Then
        assertThat(schema).isEqualTo(INT);
    }

    @Test
    void wrongCredentialsAreRefusedAndNeverShown() throws IOException {
        // Given
        expected = basic("reader:sesame");
        ConfluentRegistry registry = ConfluentRegistry.of(
                start("http", HttpServer.create(ANY_PORT, 0), ""),
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "reader:wrong-word"));

        // When
        ThrowingCallable ask = () -> registry.byId(7);

        // Then
        assertThatThrownBy(ask)
                .isInstanceOfSatisfying(WireException.class, e -> {
                    assertThat(e.fault()).isEqualTo(Fault.REGISTRY_REFUSED);
                    assertThat(e.retriable()).isTrue();
                })
                .hasMessageNotContaining("wrong-word");
    }

    @Test
    void theUsersTrustStoreDecidesWhomWeTrust(@TempDir Path directory) throws Exception {
        // Given
        Path store = directory.resolve("registry.p12");
        keytool(store);
        HttpsServer secure = HttpsServer.create(ANY_PORT, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        String url = start("https", secure, "");
        ConfluentRegistry trusting = ConfluentRegistry.of(
                url,
                Map.of(
                        "schema.registry.ssl.truststore.location", store.toString(),
                        "schema.registry.ssl.truststore.password", "changeit",
                        "schema.registry.ssl.truststore.type", "PKCS12"));

        // When
        Schema schema = trusting.byId(7);

        // Then
        assertThat(schema).isEqualTo(INT);
        assertThatThrownBy(() -> ConfluentRegistry.of(url, Map.of()).byId(7))
                .isInstanceOfSatisfying(
                        WireException.class, e -> assertThat(e.fault()).isEqualTo(Fault.REGISTRY_REFUSED))
                .hasMessageContaining("no secure connection");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {\"error_code\":40403,\"message\":\"Schema 7 not found\"} | UNKNOWN_SCHEMA",
                "404 | <html>no such page</html> | REGISTRY_UNAVAILABLE",
                "403 | {\"error_code\":40301,\"message\":\"no\"} | REGISTRY_REFUSED",
                "422 | {\"error_code\":42205,\"message\":\"read-only\"} | REGISTRY_REFUSED",
                "422 | {\"error_code\":42201,\"message\":\"bad\"} | INCOMPATIBLE_SCHEMA",
                "429 | {\"error_code\":42901,\"message\":\"slow down\"} | REGISTRY_UNAVAILABLE",
                "503 | <html>down</html> | REGISTRY_UNAVAILABLE",
                "200 | <html>a proxy's page</html> | REGISTRY_UNAVAILABLE",
                "200 | {\"schema\":\"syntax = 'proto3'\",\"schemaType\":\"PROTOBUF\"} | INCOMPATIBLE_SCHEMA",
                "200 | {\"schema\":\"no schema\"} | INCOMPATIBLE_SCHEMA",
                "200 | {} | REGISTRY_UNAVAILABLE",
            })
    void everyAnswerHasItsFault(int code, String body, Fault fault) throws IOException {
        // Given
        status = code;
        answer = body;
        ConfluentRegistry registry = ConfluentRegistry.of(start("http", HttpServer.create(ANY_PORT, 0), ""), Map.of());

        // When
        ThrowingCallable ask = () -> registry.byId(7);

        // Then
        assertThatThrownBy(ask)
                .isInstanceOfSatisfying(
                        WireException.class,
                        e -> assertThat(e.fault()).as(e.getMessage()).isEqualTo(fault))
                .hasMessageContaining("schema id 7");
    }

    private String start(String scheme, HttpServer made, String userInfo) {
        server = made;
        server.createContext("/", this::answer);
        server.start();
        return scheme + "://" + userInfo + "localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        boolean allowed = expected.isEmpty() || expected.equals(authorization);
        byte[] body = (allowed ? answer : "{\"error_code\":401,\"message\":\"Unauthorized\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(allowed ? status : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static void keytool(Path store) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "registry",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor())
                .as(new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
    }

    private static SSLContext context(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
