package io.onrecord.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of one file that could not be ingested, kept word for word in a file beside it, to be mended and ingested. */
final class RejectedLines implements AutoCloseable {
    private final Path file;
    private final boolean goesOn;
    private @Nullable OutputStream out;
    private @Nullable IOException problem;
    private long count;

    /**
     * @param file made when the first line comes
     * @param goesOn whether it goes on after the lines of an older one of that name, which it replaces otherwise
     */
    RejectedLines(Path file, boolean goesOn) {
        this.file = file;
        this.goesOn = goesOn;
    }

    /** Keeps one line; from any thread, so a failure is told by {@link #requireKept}. */
    synchronized void add(byte[] line) {
        try {
            if (out == null) {
                out = new BufferedOutputStream(
                        goesOn ? Files.newOutputStream(file, CREATE, APPEND) : Files.newOutputStream(file));
            }
            out.write(line);
            out.write('\n');
            count++;
        } catch (IOException e) {
            problem = e;
        }
    }

    /** Throws a {@link Failure} if a line could not be kept. */
    synchronized void requireKept() {
        if (problem != null) {
            throw new Failure(
                    ExitCode.RESOURCE,
                    "rejected lines cannot be kept in '" + file + "' (" + problem
                            + "): expected a writable folder, for example by --rejected-dir",
                    problem);
        }
    }

    /** Returns how many lines were kept. */
    synchronized long count() {
        return count;
    }

    Path file() {
        return file;
    }

    @Override
    public synchronized void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
