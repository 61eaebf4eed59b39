package io.onrecord.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.onrecord.embedded.RegistryEntry.Kind;
import io.onrecord.embedded.RegistryEntry.Version;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Confluent's REST API over a {@link Registrar}: Avro, without references and contexts. */
final class RegistryRoutes {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";

    private final ObjectMapper json = new ObjectMapper();
    private final Registrar registrar;

    RegistryRoutes(Registrar registrar) {
        this.registrar = registrar;
    }

    void declare(RoutesConfig routes) {
        routes.get("/", context -> answer(context, Map.of()));
        routes.get("/contexts", context -> answer(context, List.of(".")));
        routes.get("/schemas", this::schemas);
        routes.get("/schemas/types", context -> answer(context, List.of("AVRO")));
        routes.get("/schemas/ids/{id}", context -> answer(context, Map.of("schema", registrar.schema(id(context)))));
        routes.get("/schemas/ids/{id}/schema", context -> text(context, registrar.schema(id(context))));
        routes.get(
                "/schemas/ids/{id}/subjects",
                context -> answer(
                        context,
                        users(context).stream().map(Version::subject).distinct().toList()));
        routes.get(
                "/schemas/ids/{id}/versions",
                context -> answer(
                        context,
                        users(context).stream()
                                .map(user -> Map.of("subject", user.subject(), "version", user.version()))
                                .toList()));
        routes.get("/subjects", this::subjects);
        routes.post(
                "/subjects/{subject}",
                context -> answer(
                        context, shown(registrar.lookUp(subject(context), schema(context), flag(context, "deleted")))));
        routes.delete(
                "/subjects/{subject}",
                context -> answer(context, registrar.delete(subject(context), flag(context, "permanent"))));
        routes.get(
                "/subjects/{subject}/versions",
                context -> answer(
                        context,
                        registrar.versions(subject(context), flag(context, "deleted")).stream()
                                .map(Version::version)
                                .toList()));
        routes.post(
                "/subjects/{subject}/versions",
                context -> answer(context, Map.of("id", registrar.register(subject(context), schema(context)))));
        routes.get("/subjects/{subject}/versions/{version}", context -> answer(context, shown(version(context))));
        routes.get(
                "/subjects/{subject}/versions/{version}/schema",
                context -> text(context, version(context).schema()));
        routes.get("/subjects/{subject}/versions/{version}/referencedby", context -> {
            version(context);
            answer(context, List.of());
        });
        routes.delete(
                "/subjects/{subject}/versions/{version}",
                context -> answer(
                        context,
                        registrar.delete(subject(context), context.pathParam("version"), flag(context, "permanent"))));
        routes.post("/compatibility/subjects/{subject}/versions", context -> compatibility(context, null));
        routes.post(
                "/compatibility/subjects/{subject}/versions/{version}",
                context -> compatibility(context, context.pathParam("version")));
        settings(routes, "/config", Kind.CONFIG, "compatibility");
        settings(routes, "/mode", Kind.MODE, "mode");
        routes.exception(
                RegistryRefusal.class,
                (refusal, context) ->
                        refuse(context, refusal.status(), refusal.code(), String.valueOf(refusal.getMessage())));
        routes.exception(
                HttpResponseException.class,
                (refusal, context) -> refuse(
                        context, refusal.getStatus(), refusal.getStatus(), String.valueOf(refusal.getMessage())));
    }

    private void settings(RoutesConfig routes, String path, Kind kind, String field) {
        for (String at : List.of(path, path + "/{subject}")) {
            routes.get(
                    at,
                    context -> answer(
                            context,
                            Map.of(
                                    kind.field(),
                                    registrar.setting(
                                            kind, subjectOrNull(context), flag(context, "defaultToGlobal")))));
            routes.put(
                    at,
                    context -> answer(
                            context,
                            Map.of(
                                    field,
                                    registrar.set(
                                            kind,
                                            subjectOrNull(context),
                                            body(context).path(field).asText()))));
            routes.delete(
                    at,
                    context -> answer(context, Map.of(kind.field(), registrar.unset(kind, subjectOrNull(context)))));
        }
    }

    private void schemas(Context context) {
        String prefix = context.queryParamAsClass("subjectPrefix", String.class).getOrDefault("");
        boolean latestOnly = flag(context, "latestOnly");
        ArrayNode found = json.createArrayNode();
        for (Version version : registrar.all(flag(context, "deleted"))) {
            boolean latest = !latestOnly || version.equals(registrar.version(version.subject(), "latest", false));
            if (version.subject().startsWith(prefix) && latest) {
                found.add(shown(version));
            }
        }
        answer(context, found);
    }

    private void subjects(Context context) {
        String prefix = context.queryParamAsClass("subjectPrefix", String.class).getOrDefault("");
        answer(
                context,
                registrar.subjects(flag(context, "deleted")).stream()
                        .filter(subject -> subject.startsWith(prefix))
                        .toList());
    }

    private void compatibility(Context context, @Nullable String version) {
        List<String> conflicts = registrar.conflicts(subject(context), schema(context), version);
        ObjectNode answer = json.createObjectNode().put("is_compatible", conflicts.isEmpty());
        if (flag(context, "verbose")) {
            conflicts.forEach(answer.putArray("messages")::add);
        }
        answer(context, answer);
    }

    private List<Version> users(Context context) {
        int id = id(context);
        registrar.schema(id);
        return registrar.all(false).stream()
                .filter(version -> version.id() == id)
                .toList();
    }

    private Version version(Context context) {
        return registrar.version(subject(context), context.pathParam("version"), flag(context, "deleted"));
    }

    private ObjectNode shown(Version version) {
        return json.createObjectNode()
                .put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.id())
                .put("schema", version.schema());
    }

    private static int id(Context context) {
        try {
            return Integer.parseInt(context.pathParam("id"));
        } catch (NumberFormatException e) {
            throw RegistryRefusal.noSchema(context.pathParam("id"));
        }
    }

    private static String subject(Context context) {
        return context.pathParam("subject");
    }

    private static @Nullable String subjectOrNull(Context context) {
        return context.pathParamMap().get("subject");
    }

    private static boolean flag(Context context, String name) {
        return Boolean.parseBoolean(context.queryParam(name));
    }

    private String schema(Context context) {
        JsonNode body = body(context);
        String type = body.path("schemaType").asText("AVRO");
        if (!body.path("schemaType").isMissingNode() && !body.path("schemaType").isNull() && !type.equals("AVRO")) {
            throw RegistryRefusal.badSchema("type " + type + ", expected AVRO");
        }
        if (!body.path("references").isEmpty()) {
            throw RegistryRefusal.badSchema("references are not kept here, expected a schema that holds all its types");
        }
        if (!body.path("schema").isTextual()) {
            throw RegistryRefusal.badSchema("expected a body {\"schema\": \"...\"}");
        }
        return body.path("schema").asText();
    }

    private JsonNode body(Context context) {
        try {
            return json.readTree(context.body());
        } catch (JsonProcessingException e) {
            throw RegistryRefusal.badRequest("expected a JSON body: " + e.getOriginalMessage());
        }
    }

    private void refuse(Context context, int status, int code, String message) {
        context.status(status);
        answer(context, Map.of("error_code", code, "message", message));
    }

    private void answer(Context context, Object body) {
        text(context, json.valueToTree(body).toString());
    }

    private static void text(Context context, String body) {
        context.contentType(CONTENT_TYPE).result(body);
    }
}
