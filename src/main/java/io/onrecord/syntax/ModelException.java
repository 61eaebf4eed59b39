package io.onrecord.syntax;

import java.io.IOException;

/** A model that cannot be used; the message names it, what was found and what was expected. */
public final class ModelException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Makes one with this message. */
    public ModelException(String message) {
        super(message);
    }
}
