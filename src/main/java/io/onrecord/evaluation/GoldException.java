package io.onrecord.evaluation;

import java.io.IOException;

/** A line of a gold file that is no annotated article; the message names the file, the line and what was expected. */
public final class GoldException extends IOException {
    private static final long serialVersionUID = 1L;

    GoldException(String message) {
        super(message);
    }
}
