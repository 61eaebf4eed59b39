package io.onrecord.cli;

/** The end of a command that could not do its work, told to the user in one message without a trace. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int exitCode;

    /**
     * @param exitCode one of {@link ExitCode}
     * @param message what failed, on which thing, and what was expected
     */
    Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** @param cause shown with {@code --verbose} */
    Failure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
