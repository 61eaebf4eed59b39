package io.onrecord.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onrecord.embedded.RegistryEntry.Kind;
import io.onrecord.embedded.RegistryEntry.Removal;
import io.onrecord.embedded.RegistryEntry.Setting;
import io.onrecord.embedded.RegistryEntry.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The records of {@code _schemas} as Confluent's registry writes them, so that the topic can be handed on to one. */
final class RegistryEntryCodec {
    private static final String SCHEMA = "SCHEMA";

    private final ObjectMapper json = new ObjectMapper();

    byte[] key(RegistryEntry entry) {
        ObjectNode key = json.createObjectNode();
        if (entry instanceof Setting setting) {
            key.put("keytype", setting.kind().name()).put("subject", setting.subject());
            key.put("magic", 0);
        } else {
            Version version = entry instanceof Version known ? known : removed((Removal) entry);
            key.put("keytype", SCHEMA).put("subject", version.subject());
            key.put("version", version.version()).put("magic", 1);
        }
        return bytes(key);
    }

    byte @Nullable [] value(RegistryEntry entry) {
        if (entry instanceof Version version) {
            ObjectNode value = json.createObjectNode();
            value.put("subject", version.subject()).put("version", version.version());
            value.put("id", version.id()).put("schema", version.schema()).put("deleted", version.deleted());
            return bytes(value);
        }
        if (entry instanceof Setting setting && setting.value() != null) {
            return bytes(json.createObjectNode().put(setting.kind().field(), setting.value()));
        }
        return null;
    }

    /** Returns the entry of a record; null for kinds of records that hold nothing we keep. */
    @Nullable
    RegistryEntry read(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null) {
            return null;
        }
        JsonNode name = parse(key);
        JsonNode body = value == null ? null : parse(value);
        String subject = name.path("subject").isTextual() ? name.path("subject").asText() : null;
        return switch (name.path("keytype").asText()) {
            case SCHEMA -> schema(String.valueOf(subject), name.path("version").asInt(), body);
            case "CONFIG" -> setting(Kind.CONFIG, subject, body);
            case "MODE" -> setting(Kind.MODE, subject, body);
            default -> null;
        };
    }

    private static RegistryEntry schema(String subject, int version, @Nullable JsonNode body) {
        return body == null
                ? new Removal(subject, version)
                : new Version(
                        subject,
                        version,
                        body.path("id").asInt(),
                        body.path("schema").asText(),
                        body.path("deleted").asBoolean());
    }

    private static RegistryEntry setting(Kind kind, @Nullable String subject, @Nullable JsonNode body) {
        return new Setting(
                kind, subject, body == null ? null : body.path(kind.field()).asText());
    }

    private static Version removed(Removal removal) {
        return new Version(removal.subject(), removal.version(), 0, "", true);
    }

    private JsonNode parse(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("topic " + SchemaTopic.NAME + ": a record that is no JSON", e);
        }
    }

    private byte[] bytes(ObjectNode node) {
        try {
            return json.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
