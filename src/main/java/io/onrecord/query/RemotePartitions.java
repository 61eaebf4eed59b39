package io.onrecord.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/**
 * The partitions of another instance, asked over HTTP. The path names the partition and the role, so that the far side reads exactly
 * that or refuses; whatever is no clear answer counts as state that moves, never as an empty one.
 */
public final class RemotePartitions implements PartitionQueries {
    /* Owner and standby together stay under the ten seconds that clients of the API wait. */
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final TypeReference<Page<SpeakerOnRecord>> SPEAKERS = new TypeReference<>() {};
    private static final TypeReference<Answer<SpeakerOnRecord>> SPEAKER = new TypeReference<>() {};
    private static final TypeReference<Page<StatementOnRecord>> STATEMENTS = new TypeReference<>() {};

    private static final TypeReference<Page<ClaimOnRecord>> CLAIMS = new TypeReference<>() {};
    private static final TypeReference<Answer<ClaimOnRecord>> CLAIM = new TypeReference<>() {};
    private static final TypeReference<Answer<SpeakerTrends>> TRENDS = new TypeReference<>() {};
    private static final TypeReference<String> SUCCESSOR = new TypeReference<>() {};

    private final HttpClient client;
    private final HostInfo instance;
    private final @Nullable String secret;
    private final ObjectMapper json = Json.mapper();

    /**
     * Takes an instance to ask.
     *
     * @param client connects within a bound of its own and follows no redirects
     * @param instance where the other instance listens
     * @param secret what the instances show each other, null where there is none
     */
    public RemotePartitions(HttpClient client, HostInfo instance, @Nullable String secret) {
        this.client = client;
        this.instance = instance;
        this.secret = secret;
    }

    @Override
    public Page<SpeakerOnRecord> speakers(int partition, SpeakerSearch search, Role role) {
        String query = query(
                "prefix", search.prefix(),
                "order", search.order().name().toLowerCase(Locale.ROOT),
                "limit", Integer.toString(search.limit()),
                "cursor", text(search.after()));
        return get(partition, role, "speakers" + query, SPEAKERS)
                .orElseThrow(() -> new StateMoving(partition, name() + " has no list of speakers"));
    }

    @Override
    public Optional<Answer<SpeakerOnRecord>> speaker(int partition, String id, Role role) {
        return get(partition, role, "speakers/" + encoded(id), SPEAKER);
    }

    @Override
    public Optional<Page<StatementOnRecord>> statements(int partition, StatementSearch search, Role role) {
        Instant asOf = search.asOf();
        String query = query(
                "from", search.from().toString(),
                "to", search.to().toString(),
                "kind", search.kind(),
                "polarity", search.polarity(),
                "asOf", asOf == null ? null : asOf.toString(),
                "limit", Integer.toString(search.limit()),
                "cursor", text(search.after()));
        return get(partition, role, "speakers/" + encoded(search.speakerId()) + "/statements" + query, STATEMENTS);
    }

    @Override
    public Optional<Page<ClaimOnRecord>> claims(int partition, ClaimSearch search, Role role) {
        String query = query(
                "speaker", search.speakerId(),
                "limit", Integer.toString(search.limit()),
                "cursor", text(search.after()));
        return get(partition, role, "claims" + query, CLAIMS);
    }

    @Override
    public Optional<Answer<ClaimOnRecord>> claim(int partition, String id, Role role) {
        return get(partition, role, "claims/" + encoded(id), CLAIM);
    }

    @Override
    public Optional<Answer<SpeakerTrends>> trends(int partition, String speakerId, Role role) {
        return get(partition, role, "speakers/" + encoded(speakerId) + "/trends", TRENDS);
    }

    @Override
    public Optional<String> successor(int partition, String speakerId, Role role) {
        return get(partition, role, "speakers/" + encoded(speakerId) + "/successor", SUCCESSOR);
    }

    private <T> Optional<T> get(int partition, Role role, String path, TypeReference<T> type) {
        URI uri = URI.create("http://" + name() + "/internal/partitions/" + partition + "/"
                + role.name().toLowerCase(Locale.ROOT) + "/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(LONGEST);
        if (secret != null) {
            request.header("Authorization", "Bearer " + secret);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                return Optional.of(json.readValue(response.body(), type));
            }
            // A 404 by itself may come from a server that is none of ours; only the problem says that nobody has the
            // id.
            String body = new String(response.body(), UTF_8);
            if (response.statusCode() == 404 && (body.contains("unknown-speaker") || body.contains("unknown-claim"))) {
                return Optional.empty();
            }
            throw new StateMoving(partition, name() + " answered " + response.statusCode());
        } catch (IOException e) {
            throw new StateMoving(partition, name() + " cannot be asked: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StateMoving(partition, "interrupted while asking " + name());
        }
    }

    private String name() {
        return instance.host() + ":" + instance.port();
    }

    private static @Nullable String text(@Nullable Cursor cursor) {
        return cursor == null ? null : cursor.text();
    }

    /** Returns names and values, in turns, as the query of an address; what has no value is left out. */
    private static String query(@Nullable String... namesAndValues) {
        StringJoiner query = new StringJoiner("&", "?", "");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value != null && !value.isEmpty()) {
                query.add(namesAndValues[i] + "=" + encoded(value));
            }
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
