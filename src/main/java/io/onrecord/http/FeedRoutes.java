package io.onrecord.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.onrecord.ingest.feed.FeedEntry;
import io.onrecord.ingest.feed.FeedRegister;
import io.onrecord.query.Json;
import io.onrecord.schema.FeedProgress;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** The feeds: listed for whoever may read, changed by whoever may write. */
final class FeedRoutes {
    private static final int USUAL = 100;
    private static final int MOST = 1_000;
    private static final Set<String> WRITING = Set.of("POST", "PATCH", "DELETE");

    private final HttpOptions options;
    private final Supplier<Services> services;

    FeedRoutes(HttpOptions options, Supplier<Services> services) {
        this.options = options;
        this.services = services;
    }

    /**
     * Refuses changes that a page elsewhere asks a reader's browser for, and from strangers where the server listens beyond this machine.
     */
    void guard(Context context) {
        if (!WRITING.contains(context.method().name())) {
            return;
        }
        String origin = context.header("Origin");
        boolean own = origin == null
                || origin.replaceFirst("^https?://", "").equals(context.header("Host"))
                || options.origins().contains(origin);
        if (!own) {
            throw forbidden(
                    "A page of '" + origin + "' may not change the feeds; expected an origin of 'web.origins'.");
        }
        if (!options.isLoopback() && !showsSecret(context)) {
            throw forbidden(
                    "This server listens beyond loopback: to change the feeds, show 'instance.secret' as a bearer token.");
        }
        // A form can be sent from anywhere without being asked for; JSON cannot.
        String type = context.contentType();
        boolean json = type != null && type.toLowerCase(Locale.ROOT).startsWith("application/json");
        if (!json && !context.method().name().equals("DELETE")) {
            throw new Refused(Problem.of(
                    "unsupported-type",
                    "Unsupported type",
                    415,
                    "The body is '" + type + "'; expected application/json."));
        }
    }

    private boolean showsSecret(Context context) {
        String shown = context.header("Authorization");
        return options.secret() != null
                && shown != null
                && MessageDigest.isEqual(shown.getBytes(UTF_8), ("Bearer " + options.secret()).getBytes(UTF_8));
    }

    private static Refused forbidden(String detail) {
        return new Refused(Problem.of("forbidden", "Forbidden", 403, detail));
    }

    void list(Context context) {
        Parameters parameters = new Parameters(context, Set.of("limit", "cursor"));
        int limit = parameters.number("limit", 1, MOST, USUAL);
        String after = parameters.text("cursor");
        List<FeedEntry> all = all();
        int from = 0;
        while (!after.isEmpty() && from < all.size() && !all.get(from).id().equals(after)) {
            from++;
        }
        from = after.isEmpty() ? 0 : Math.min(all.size(), from + 1);
        int to = Math.min(all.size(), from + limit);
        String next = to < all.size() ? all.get(to - 1).id() : null;
        context.json(
                new FeedsBody(all.subList(from, to).stream().map(FeedBody::of).toList(), all.size(), next));
    }

    private List<FeedEntry> all() {
        try {
            return register().list();
        } catch (KafkaException e) {
            throw new Refused(Problem.stateMoving("The list of feeds cannot be read: " + e.getMessage() + "."));
        }
    }

    void one(Context context) {
        context.json(FeedBody.of(find(context)));
    }

    void add(Context context) {
        String url = body(context).path("url").asText("");
        try {
            context.status(201).json(FeedBody.of(register().add(url)));
        } catch (IllegalArgumentException e) {
            throw Parameters.refusal("url", url, "an absolute http or https URL without credentials");
        }
    }

    void change(Context context) {
        JsonNode paused = body(context).path("paused");
        if (!paused.isBoolean()) {
            throw Parameters.refusal("paused", paused.toString(), "true or false");
        }
        context.json(FeedBody.of(register().pause(find(context), paused.booleanValue())));
    }

    void remove(Context context) {
        register().remove(find(context));
        context.status(204);
    }

    private FeedEntry find(Context context) {
        String id = context.pathParam("id");
        return all().stream()
                .filter(feed -> feed.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Problem.of("unknown-feed", "Unknown feed", 404, "No feed has the id '" + id + "'.")));
    }

    private static JsonNode body(Context context) {
        try {
            return Json.mapper().readTree(context.bodyAsBytes());
        } catch (JsonProcessingException e) {
            throw Parameters.refusal("body", context.body(), "a JSON object");
        } catch (java.io.IOException e) {
            throw Parameters.refusal("body", "", "a JSON object");
        }
    }

    private FeedRegister register() {
        FeedRegister register = services.get().feeds();
        if (register == null) {
            throw new Refused(Problem.stateMoving("The feeds are not there."));
        }
        return register;
    }

    record FeedsBody(
            List<FeedBody> feeds, int total, @Nullable String next) {}

    record FeedBody(
            String id,
            String url,
            @Nullable String title,
            String status,
            Instant added,
            @Nullable Instant lastPoll,
            @Nullable Instant lastNews,
            @Nullable Instant nextPoll,
            long intervalSeconds,
            long articles,
            long retractions,
            int failures,
            @Nullable String error) {
        static FeedBody of(FeedEntry feed) {
            FeedProgress progress = feed.progress();
            String status = feed.status().name().toLowerCase(Locale.ROOT);
            if (progress == null) {
                return new FeedBody(
                        feed.id(), feed.url(), null, status, feed.added(), null, null, null, 0, 0, 0, 0, null);
            }
            return new FeedBody(
                    feed.id(),
                    feed.url(),
                    progress.getTitle(),
                    status,
                    feed.added(),
                    known(progress.getPolled()),
                    known(progress.getChanged()),
                    feed.paused() ? null : known(progress.getNext()),
                    progress.getInterval() / 1000,
                    progress.getArticles(),
                    progress.getRetractions(),
                    progress.getFailures(),
                    progress.getError());
        }

        private static @Nullable Instant known(Instant time) {
            return time.equals(Instant.EPOCH) ? null : time;
        }
    }
}
