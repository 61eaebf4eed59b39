package io.onrecord.http;

/** Says that the server cannot listen where it was told to. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTaken(String host, int port, Throwable cause) {
        super(
                "cannot listen at " + host + ":" + port + " (" + reason(cause)
                        + "): expected an address of this machine and a port that no other program has; choose another with --port, or 0 for a free one",
                cause);
    }

    private static String reason(Throwable cause) {
        Throwable last = cause;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return String.valueOf(last.getMessage());
    }
}
