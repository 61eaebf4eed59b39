package io.onrecord.runtime;

import org.jspecify.annotations.Nullable;

/** Why an instance cannot start, told to the one who started it: what, which, and what was expected. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The class of the reason. */
    public enum Reason {
        /** The broker does not answer: trying again may help. */
        UNAVAILABLE,
        /** The cluster or the machine is not as it has to be: something must be changed first. */
        UNFIT
    }

    private final Reason reason;

    /**
     * @param reason class of the reason
     * @param message the whole message
     * @param cause what led to it, null where this is the origin
     */
    public StartException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Returns the class of the reason. */
    public Reason reason() {
        return reason;
    }
}
