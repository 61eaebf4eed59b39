package io.onrecord.training;

import java.io.IOException;

/** Input of a training that cannot be used; the message names the file, the line and what was expected. */
public final class TrainingException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Makes one with this message. */
    public TrainingException(String message) {
        super(message);
    }
}
