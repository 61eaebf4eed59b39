package io.onrecord.cli;

/** What the exit code of {@code onrecord} says; the help and the manual list the same. */
final class ExitCode {
    /** All was done. */
    static final int OK = 0;

    /** The work, or a part of it, failed: some lines were rejected, a check did not hold. */
    static final int FAILED = 1;

    /** The command line or a setting is wrong; nothing was started. */
    static final int USAGE = 2;

    /** A broker, registry or server that is needed cannot be reached. */
    static final int UNAVAILABLE = 3;

    /** Something of this machine is missing: a folder that is not writable, a port in use, a file that is not there. */
    static final int RESOURCE = 4;

    /** A bug of ours; {@code --verbose} shows the trace to send in. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
