package io.onrecord.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** How much is logged: warnings of ours and errors of the rest, unless the user asks for more. */
final class Logging {
    private static final String OURS = "io.onrecord";

    private Logging() {}

    /** Runs the verb with the log level that the command line asks for. */
    static int executeLast(ParseResult parsed) {
        boolean verbose = Main.verbose(parsed.commandSpec());
        level(OURS, verbose ? Level.DEBUG : Level.WARN);
        level(org.slf4j.Logger.ROOT_LOGGER_NAME, verbose ? Level.INFO : Level.ERROR);
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Sets the level of our own loggers: {@code error}, {@code warn}, {@code info} or {@code debug}. */
    static void level(String name) {
        level(OURS, Level.toLevel(name));
    }

    private static void level(String logger, Level level) {
        if (LoggerFactory.getLogger(logger) instanceof Logger logback) {
            logback.setLevel(level);
        }
    }
}
