package io.onrecord.serde;

import io.onrecord.serde.WireException.Fault;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.ParsedSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * Any registry that speaks the Confluent REST API, by Confluent's own client: the only class that knows it.
 *
 * <p>The client comes out of Flink's connector, where it is relocated and takes schemas as text. Its settings are the
 * user's as Confluent documents them: {@code schema.registry.ssl.*}, {@code basic.auth.*}, {@code bearer.auth.*}; one
 * given as {@code schema.registry.NAME} holds for {@code NAME} too. {@code auto.register.schemas=false} looks ids up only.
 */
public final class ConfluentRegistry implements SchemaRegistry {
    private static final int REMEMBERED = 1_000;

    private final SchemaRegistryClient client;
    private final boolean registers;
    private final Redaction redaction;
    private final String name;

    private ConfluentRegistry(SchemaRegistryClient client, boolean registers, Redaction redaction, String name) {
        this.client = client;
        this.registers = registers;
        this.redaction = redaction;
        this.name = name;
    }

    /**
     * Returns a client; no request is made yet.
     *
     * @param urls addresses of the registry, apart by commas; the next is asked where one does not answer
     * @param properties settings of the client by their documented names; may hold secrets, which no message will
     * @throws IllegalArgumentException where the client refuses an address or a setting
     */
    public static ConfluentRegistry of(String urls, Map<String, String> properties) {
        Redaction redaction = Redaction.of(urls, properties);
        Map<String, Object> settings = RegistryClientSettings.of(urls, properties);
        List<String> addresses = RegistryClientSettings.addresses(urls);
        if (!addresses.stream().allMatch(address -> address.matches("https?://.+"))) {
            throw new IllegalArgumentException(
                    "registry address '" + redaction.of(urls) + "': expected http://host:port or https://host:port");
        }
        try {
            SchemaRegistryClient client = new CachedSchemaRegistryClient(addresses, REMEMBERED, settings);
            boolean registers = !"false".equals(settings.get("auto.register.schemas"));
            return new ConfluentRegistry(client, registers, redaction, "registry " + redaction.of(urls));
        } catch (RuntimeException e) {
            // Without the cause, whose messages may quote a secret.
            throw new IllegalArgumentException(
                    "registry %s cannot be used as set: %s".formatted(redaction.of(urls), redaction.of(messages(e))));
        }
    }

    private static String messages(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .distinct()
                .collect(Collectors.joining(": "));
    }

    @Override
    public int register(String subject, Schema schema) {
        AvroSchema text = new AvroSchema(schema.toString());
        return ask(
                "subject " + subject, () -> registers ? client.register(subject, text) : client.getId(subject, text));
    }

    @Override
    public Schema byId(int id) {
        String text = ask("schema id " + id, () -> {
            ParsedSchema parsed = client.getSchemaById(id);
            // Not canonicalString(): where a schema refers to others, only the parsed one holds them all.
            return parsed instanceof AvroSchema avro ? avro.rawSchema().toString() : parsed.canonicalString();
        });
        // Names and defaults that Java would not allow are the writer's own business.
        return new Schema.Parser(NameValidator.NO_VALIDATION)
                .setValidateDefaults(false)
                .parse(text);
    }

    @Override
    public List<String> incompatibilities(String subject, Schema schema) {
        AvroSchema text = new AvroSchema(schema.toString());
        return ask("subject " + subject, () -> {
            try {
                List<String> messages = client.testCompatibilityVerbose(subject, text);
                if (messages != null && !messages.isEmpty() || client.testCompatibility(subject, text)) {
                    return messages == null ? List.of() : List.copyOf(messages);
                }
                return List.of("the registry calls it incompatible and gives no reason");
            } catch (RestClientException e) {
                if (e.getStatus() == 404) {
                    return List.of(); // a new subject
                }
                throw e;
            }
        });
    }

    private interface Request<T> {
        T send() throws IOException, RestClientException;
    }

    private <T> T ask(String what, Request<T> request) {
        try {
            return request.send();
        } catch (RestClientException e) {
            throw failure(fault(e), what, "answered " + e.getMessage());
        } catch (SSLException e) {
            throw failure(Fault.REGISTRY_REFUSED, what, "no secure connection: " + e.getMessage());
        } catch (IOException e) {
            boolean answered = String.valueOf(e.getMessage()).startsWith("Invalid schema");
            throw answered
                    ? failure(Fault.INCOMPATIBLE_SCHEMA, what, "expected an Avro schema: " + e.getMessage())
                    : failure(Fault.REGISTRY_UNAVAILABLE, what, "no answer (" + e + ")");
        } catch (RuntimeException e) {
            throw failure(Fault.REGISTRY_UNAVAILABLE, what, "an answer that no registry gives (" + e + ")");
        }
    }

    private WireException failure(Fault fault, String what, String why) {
        return new WireException(fault, name + ", " + what + ": " + redaction.of(why), null);
    }

    private static Fault fault(RestClientException e) {
        boolean known = e.getErrorCode() / 100 == 404; // else it is not the registry's error, but a wrong path's
        return switch (e.getStatus()) {
            case 404 -> known ? Fault.UNKNOWN_SCHEMA : Fault.REGISTRY_UNAVAILABLE;
            case 409 -> Fault.INCOMPATIBLE_SCHEMA;
            case 422 -> e.getErrorCode() == 42_201 ? Fault.INCOMPATIBLE_SCHEMA : Fault.REGISTRY_REFUSED;
            case 408, 429 -> Fault.REGISTRY_UNAVAILABLE;
            default -> e.getStatus() >= 500 ? Fault.REGISTRY_UNAVAILABLE : Fault.REGISTRY_REFUSED;
        };
    }

    @Override
    public void close() {
        // The client keeps no connection open between requests.
    }
}
