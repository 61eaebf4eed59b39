package io.onrecord.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.query.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The HTTP API of an instance, with its refusals told as failures of the command. */
final class Api {
    static final ObjectMapper JSON = Json.mapper();

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int ATTEMPTS = 6;
    private static final long LONGEST_PAUSE = 5;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI address;

    Api(URI address) {
        this.address = address;
    }

    /** Returns the answer to a question; while state moves between instances it is asked again a few times. */
    JsonNode get(String path, Map<String, String> parameters) throws IOException, InterruptedException {
        HttpRequest request = request(path, parameters).timeout(ANSWER).build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<byte[]> response = send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                return parsed(response.body());
            }
            if (response.statusCode() != 503 || attempt == ATTEMPTS) {
                throw refusal(response.statusCode(), response.body());
            }
            pause(response);
        }
    }

    /** Returns the stream of server-sent events, to be closed by the caller. */
    InputStream stream(Map<String, String> parameters) throws IOException, InterruptedException {
        HttpRequest request = request("stream", parameters)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            throw refusal(response.statusCode(), body.readAllBytes());
        }
    }

    /** Returns a part of a path, fit for an address. */
    static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + segment(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
        return HttpRequest.newBuilder(address.resolve("api/v1/" + path + query));
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws InterruptedException {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.UNAVAILABLE,
                    "no instance answers at " + address + " (" + reason(e)
                            + "): expected a running 'onrecord serve' or 'onrecord demo'; --url names another address",
                    e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? "nothing listens there" : e.getMessage();
    }

    private static void pause(HttpResponse<?> response) {
        long seconds = response.headers().firstValueAsLong("Retry-After").orElse(1);
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Math.min(seconds, LONGEST_PAUSE)));
    }

    private Failure refusal(int status, byte[] body) {
        JsonNode problem = problem(body);
        if (problem == null) {
            return new Failure(
                    ExitCode.UNAVAILABLE, "what listens at " + address + " is no OnRecord: it answered " + status);
        }
        String detail = problem.path("detail").asText();
        return switch (status) {
            case 400 -> new Failure(ExitCode.USAGE, detail);
            case 503 -> new Failure(ExitCode.UNAVAILABLE, detail);
            default -> new Failure(ExitCode.FAILED, detail);
        };
    }

    private static @Nullable JsonNode problem(byte[] body) {
        try {
            JsonNode problem = JSON.readTree(body);
            return problem != null && problem.path("type").asText().startsWith("urn:onrecord:") ? problem : null;
        } catch (IOException e) {
            return null;
        }
    }

    private JsonNode parsed(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Failure(
                    ExitCode.UNAVAILABLE, "what listens at " + address + " is no OnRecord: its answer is no JSON", e);
        }
    }
}
