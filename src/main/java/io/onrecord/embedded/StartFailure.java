package io.onrecord.embedded;

import org.jspecify.annotations.Nullable;

/** Why an embedded server did not start; the message names the port or the directory and what to do about it. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stood in the way. */
    public enum Obstacle {
        /** Another program listens on the port. */
        PORT_IN_USE,
        /** Another process, or another broker of this one, holds the directory. */
        DIRECTORY_IN_USE,
        /** The directory cannot be made or written to. */
        DIRECTORY_UNWRITABLE,
        /** Anything else; the cause tells. */
        SERVER_FAULT
    }

    private final Obstacle obstacle;

    StartFailure(Obstacle obstacle, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.obstacle = obstacle;
    }

    /** Returns what stood in the way. */
    public Obstacle obstacle() {
        return obstacle;
    }
}
