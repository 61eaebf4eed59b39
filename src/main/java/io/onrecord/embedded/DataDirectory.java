package io.onrecord.embedded;

import io.onrecord.embedded.StartFailure.Obstacle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A directory that belongs to one broker at a time.
 *
 * <p>Kafka has a lock of its own, but takes it only after its controller has opened the metadata log: a second process
 * would by then have read and perhaps touched the log of the first.
 */
final class DataDirectory implements AutoCloseable {
    private static final String LOCK = "onrecord.lock";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the directory where it is missing and takes its lock; a {@link StartFailure} says why it cannot. */
    static DataDirectory claim(Path path) {
        FileChannel channel;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartFailure(
                    Obstacle.DIRECTORY_UNWRITABLE,
                    "data directory " + path + " cannot be written to (" + e + "): expected a directory of our own",
                    e);
        }
        try {
            if (lock(channel) != null) {
                return new DataDirectory(path, channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new StartFailure(
                    Obstacle.DIRECTORY_UNWRITABLE,
                    "data directory " + path + " cannot be locked (" + e + "): expected a local file system",
                    e);
        }
        throw new StartFailure(
                Obstacle.DIRECTORY_IN_USE,
                "data directory " + path + " is in use by another OnRecord: stop that one, or choose another directory",
                null);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    Path path() {
        return path;
    }

    /** Returns whether a broker has been formatted into it before. */
    boolean formatted() {
        return Files.exists(path.resolve("meta.properties"));
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("lock of " + path, e);
        }
    }
}
