package io.onrecord.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Why bytes could not be turned into a record, or a record into bytes.
 *
 * <p>The message names the topic, what was found and what was expected. {@link #retriable()} is what an exception handler
 * has to know: a dead letter where it is false, another try of the same record where it is true.
 */
public final class WireException extends SerializationException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Fault {
        /** No answer from the registry, or an answer that says to come back later. */
        REGISTRY_UNAVAILABLE(true),
        /** The registry refuses us: credentials, rights, a certificate. Nothing is wrong with the record. */
        REGISTRY_REFUSED(true),
        /** The registry does not know the schema id, or the subject, or the schema under it. */
        UNKNOWN_SCHEMA(false),
        /** Two schemas that do not go together: writer against reader, or a new version against the older ones. */
        INCOMPATIBLE_SCHEMA(false),
        /** The bytes are not in the Confluent wire format. */
        NOT_FRAMED(false),
        /** The frame is right, but the rest is not one record of the schema that it names. */
        MALFORMED(false),
        /** More bytes than the product is set to read or write. */
        TOO_LARGE(false);

        private final boolean retriable;

        Fault(boolean retriable) {
            this.retriable = retriable;
        }
    }

    private final Fault fault;

    /**
     * @param fault what went wrong
     * @param message what was found and what was expected; must hold no secret
     * @param cause what led to it, null where this is the origin
     */
    public WireException(Fault fault, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /** Returns what went wrong. */
    public Fault fault() {
        return fault;
    }

    /** Returns whether the record is not at fault, so that the same one may pass once the registry answers again. */
    public boolean retriable() {
        return fault.retriable;
    }

    /** Returns whether {@code thrown}, or what caused it, is a retriable failure of this kind. */
    public static boolean isRetriable(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof WireException wire) {
                return wire.retriable();
            }
        }
        return false;
    }

    WireException at(String place) {
        return new WireException(fault, place + ": " + getMessage(), this);
    }
}
