package io.onrecord.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a run over files has come, kept on disk while it lasts, so that the same run can go on after it was interrupted. A run that
 * ends leaves nothing behind: to ingest the same files once more sends them once more.
 */
final class Checkpoint {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoint.class);
    private static final String DONE = "done";
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private final Properties places = new Properties();
    private final boolean takenUp;
    private long written = System.nanoTime();

    private Checkpoint(Path file, boolean again) throws IOException {
        this.file = file;
        if (!again && Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                places.load(reader);
            }
        }
        this.takenUp = !places.isEmpty();
    }

    /**
     * Returns the checkpoint of a run.
     *
     * @param folder where it is kept
     * @param cluster id of the cluster that the articles go to
     * @param files all files of the run
     * @param again whether an earlier, interrupted run is forgotten
     */
    static Checkpoint of(Path folder, String cluster, List<Path> files, boolean again) throws IOException {
        String run = cluster
                + files.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        String name = UUID.nameUUIDFromBytes(run.getBytes(StandardCharsets.UTF_8)) + ".properties";
        return new Checkpoint(folder.resolve("ingest").resolve(name), again);
    }

    /** Returns whether there is an interrupted run to go on with. */
    boolean isTakenUp() {
        return takenUp;
    }

    /** Returns whether all of a file was sent. */
    boolean isDone(Path path) throws IOException {
        return DONE.equals(places.getProperty(key(path)));
    }

    /** Returns how many lines of a file were sent. */
    long place(Path path) throws IOException {
        return Long.parseLong(places.getProperty(key(path), "0"));
    }

    /** Returns whether it is time to write down where the run stands. */
    boolean isDue() {
        return System.nanoTime() - written > EVERY_NANOS;
    }

    /** Notes that so many lines of a file are acknowledged. */
    void at(Path path, long lines) throws IOException {
        put(path, String.valueOf(lines));
    }

    /** Notes that all of a file is acknowledged. */
    void done(Path path) throws IOException {
        put(path, DONE);
    }

    private void put(Path path, String place) throws IOException {
        places.setProperty(key(path), place);
        written = System.nanoTime();
        try {
            write();
        } catch (IOException e) {
            // A run that cannot be taken up again is still a run.
            LOG.atWarn().addKeyValue("file", file).addKeyValue("reason", e).log("The place of this run is not kept");
        }
    }

    private void write() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IllegalStateException(file + " has no folder");
        }
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, "ingest", ".new");
        try (Writer writer = Files.newBufferedWriter(next)) {
            places.store(writer, "How far 'onrecord ingest' has come");
        }
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /* A file that was changed is another one. */
    private static String key(Path path) throws IOException {
        return path.toAbsolutePath().normalize() + " " + Files.size(path) + " "
                + Files.getLastModifiedTime(path).toMillis();
    }

    /** Forgets the run: it is over. */
    void end() throws IOException {
        Files.deleteIfExists(file);
    }
}
