package io.onrecord.serde;

import java.util.List;
import org.apache.avro.Schema;

/**
 * Where schemas get the ids by which records name them: the product's one seam to any schema registry.
 *
 * <p>Every method may throw a {@link WireException}: {@code REGISTRY_UNAVAILABLE} where there is no answer,
 * {@code REGISTRY_REFUSED} where the registry does not let us in. Implementations are safe for any number of threads and
 * remember what never changes: the schema of an id, and the id of a registered schema.
 */
public interface SchemaRegistry extends AutoCloseable {
    /**
     * Returns the id of {@code schema} under {@code subject}, registering it where it is new.
     *
     * @param subject by TopicNameStrategy, for example {@code articles-value}
     * @throws WireException {@code INCOMPATIBLE_SCHEMA} where the subject's compatibility level forbids it,
     *     {@code UNKNOWN_SCHEMA} where it is new and this client is set not to register
     */
    int register(String subject, Schema schema);

    /**
     * Returns the schema that {@code id} stands for.
     *
     * @throws WireException {@code UNKNOWN_SCHEMA} where the registry knows no such id
     */
    Schema byId(int id);

    /**
     * Returns what keeps {@code schema} from being the next version of {@code subject}, one message a conflict; empty
     * where it may be registered, as for a subject that does not exist yet.
     */
    List<String> incompatibilities(String subject, Schema schema);

    @Override
    void close();
}
