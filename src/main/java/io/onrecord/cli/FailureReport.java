package io.onrecord.cli;

import io.onrecord.embedded.StartFailure;
import io.onrecord.http.PortTaken;
import io.onrecord.runtime.DamagedStateException;
import io.onrecord.runtime.StartException;
import io.onrecord.serde.WireException;
import io.onrecord.settings.SettingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.utils.Utils;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells the user what went wrong in one line and turns it into an exit code; the trace only with {@code --verbose}. */
final class FailureReport implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
        Throwable cause = meant(thrown);
        command.getErr().println(command.getColorScheme().errorText("onrecord: " + message(cause)));
        if (Main.verbose(command.getCommandSpec())) {
            command.getErr().println(Utils.stackTrace(thrown));
        } else if (exitCode(cause) == ExitCode.INTERNAL) {
            command.getErr().println("This is a bug of OnRecord; the same command with --verbose shows where.");
        }
        command.getErr().flush();
        return exitCode(cause);
    }

    /** Returns the exception that was meant, out of what threads and futures wrapped around it. */
    private static Throwable meant(Throwable thrown) {
        boolean wrapper = thrown instanceof ExecutionException
                || thrown instanceof CompletionException
                || thrown instanceof UncheckedIOException;
        Throwable cause = thrown.getCause();
        return wrapper && cause != null ? meant(cause) : thrown;
    }

    static int exitCode(Throwable cause) {
        if (cause instanceof Failure failure) {
            return failure.exitCode();
        }
        if (cause instanceof SettingException) {
            return ExitCode.USAGE;
        }
        if (cause instanceof StartFailure start) {
            return start.obstacle() == StartFailure.Obstacle.SERVER_FAULT ? ExitCode.FAILED : ExitCode.RESOURCE;
        }
        if (cause instanceof StartException start) {
            return start.reason() == StartException.Reason.UNAVAILABLE ? ExitCode.UNAVAILABLE : ExitCode.RESOURCE;
        }
        if (cause instanceof PortTaken || cause instanceof DamagedStateException) {
            return ExitCode.RESOURCE;
        }
        if (cause instanceof WireException wire && wire.retriable()) {
            return ExitCode.UNAVAILABLE;
        }
        if (cause instanceof ConnectException
                || cause instanceof RetriableException
                || cause instanceof AuthenticationException) {
            return ExitCode.UNAVAILABLE;
        }
        if (cause instanceof BindException || cause instanceof FileSystemException) {
            return ExitCode.RESOURCE;
        }
        return cause instanceof IOException || cause instanceof KafkaException ? ExitCode.FAILED : ExitCode.INTERNAL;
    }

    private static String message(Throwable cause) {
        if (cause instanceof NoSuchFileException missing) {
            return "'" + missing.getFile() + "' does not exist";
        }
        if (cause instanceof AccessDeniedException denied) {
            return "'" + denied.getFile() + "' may not be read or written by this user";
        }
        String message = cause.getMessage();
        // What we throw ourselves is written for the user; of a library's exception its kind is half of the message.
        boolean telling = cause.getClass().getPackageName().startsWith("io.onrecord.");
        return telling ? String.valueOf(message) : cause.getClass().getSimpleName() + ": " + message;
    }
}
