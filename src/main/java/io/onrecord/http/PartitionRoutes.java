package io.onrecord.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.http.Context;
import io.onrecord.query.PartitionQueries;
import io.onrecord.query.PartitionQueries.Role;
import java.security.MessageDigest;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The routes by which another instance asks for the partitions that this one holds. They answer from here or not at all, so that
 * a question can never go round in circles.
 */
final class PartitionRoutes {
    private static final String BEARER = "Bearer ";

    private final HttpOptions options;
    private final Supplier<Services> services;

    PartitionRoutes(HttpOptions options, Supplier<Services> services) {
        this.options = options;
        this.services = services;
    }

    void speakers(Context context) {
        context.json(partitions().speakers(partition(context), SpeakerRoutes.search(context), role(context)));
    }

    void speaker(Context context) {
        String id = new Parameters(context, Set.of()).speakerId();
        context.json(partitions()
                .speaker(partition(context), id, role(context))
                .orElseThrow(() -> SpeakerRoutes.nobody(id)));
    }

    void statements(Context context) {
        var search = SpeakerRoutes.statementSearch(context);
        context.json(partitions()
                .statements(partition(context), search, role(context))
                .orElseThrow(() -> SpeakerRoutes.nobody(search.speakerId())));
    }

    void trends(Context context) {
        String id = new Parameters(context, Set.of()).speakerId();
        context.json(
                partitions().trends(partition(context), id, role(context)).orElseThrow(() -> SpeakerRoutes.nobody(id)));
    }

    void successor(Context context) {
        String id = new Parameters(context, Set.of()).speakerId();
        String successor = partitions()
                .successor(partition(context), id, role(context))
                .orElseThrow(() -> SpeakerRoutes.nobody(id));
        // A bare text would be taken for JSON that is written already.
        context.json(TextNode.valueOf(successor));
    }

    void claims(Context context) {
        var search = ClaimRoutes.search(context);
        context.json(partitions()
                .claims(partition(context), search, role(context))
                .orElseThrow(() -> SpeakerRoutes.nobody(search.speakerId())));
    }

    void claim(Context context) {
        String id = ClaimRoutes.id(context);
        context.json(
                partitions().claim(partition(context), id, role(context)).orElseThrow(() -> ClaimRoutes.unknown(id)));
    }

    /** Refuses whoever is no instance of ours: a stranger where there is a secret, anybody where one is missing. */
    void guard(Context context) {
        String secret = options.secret();
        if (secret == null) {
            if (!options.isLoopback()) {
                throw forbidden(
                        "This instance listens beyond loopback and has no 'instance.secret', so it answers no other.");
            }
            return;
        }
        String shown = context.header("Authorization");
        if (shown == null || !MessageDigest.isEqual(shown.getBytes(UTF_8), (BEARER + secret).getBytes(UTF_8))) {
            throw forbidden("The secret of the instances is missing or another one.");
        }
    }

    private static Refused forbidden(String detail) {
        return new Refused(Problem.of("forbidden", "Forbidden", 403, detail));
    }

    private PartitionQueries partitions() {
        return services.get().partitions();
    }

    private static int partition(Context context) {
        String value = context.pathParam("partition");
        if (!value.matches("\\d{1,5}")) {
            throw Parameters.refusal("partition", value, "the number of a partition");
        }
        return Integer.parseInt(value);
    }

    private static Role role(Context context) {
        return "standby".equals(context.pathParam("role")) ? Role.STANDBY : Role.OWNER;
    }
}
