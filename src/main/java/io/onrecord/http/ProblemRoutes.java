package io.onrecord.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.onrecord.query.Json;
import io.onrecord.query.StateMoving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered where a route cannot: always a problem, never a page of the server's or a stack trace. */
final class ProblemRoutes {
    static final String RETRY_AFTER_SECONDS = "2";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemRoutes.class);

    private ProblemRoutes() {}

    static void add(RoutesConfig routes) {
        routes.exception(Refused.class, (refused, context) -> answer(context, refused.problem()));
        routes.exception(
                StateMoving.class,
                (moving, context) -> answer(context, Problem.stateMoving("The state of " + moving.getMessage() + ".")));
        routes.exception(HttpResponseException.class, (response, context) -> answer(context, of(context, response)));
        routes.exception(Exception.class, (bug, context) -> {
            LOG.atError().setCause(bug).addKeyValue("path", context.path()).log("Request failed");
            answer(
                    context,
                    Problem.of("internal", "Internal error", 500, "This is a fault of the server; its log says more."));
        });
    }

    private static Problem of(Context context, HttpResponseException response) {
        return switch (response.getStatus()) {
            case 404 ->
                Problem.notFound("There is nothing at '" + context.path() + "'; /openapi.yaml lists what there is.");
            case 405 ->
                Problem.of(
                        "method-not-allowed",
                        "Method not allowed",
                        405,
                        "'" + context.path() + "' does not answer " + context.method() + ".");
            default -> Problem.of("refused", "Refused", response.getStatus(), String.valueOf(response.getMessage()));
        };
    }

    static void answer(Context context, Problem problem) {
        if (problem.status() == 503) {
            context.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        try {
            context.status(problem.status())
                    .result(Json.mapper().writeValueAsBytes(problem))
                    .contentType(Problem.MEDIA_TYPE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always writable", e);
        }
    }
}
