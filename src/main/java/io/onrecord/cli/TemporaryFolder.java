package io.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** A folder that is gone, with all that is in it, when this is closed. */
final class TemporaryFolder implements AutoCloseable {
    private final @Nullable Path path;

    private TemporaryFolder(@Nullable Path path) {
        this.path = path;
    }

    /** Makes one where it is wanted; else an empty stand-in, whose closing does nothing. */
    static TemporaryFolder where(boolean wanted) throws IOException {
        return new TemporaryFolder(wanted ? Files.createTempDirectory("onrecord-") : null);
    }

    boolean isMade() {
        return path != null;
    }

    /** Returns the folder; only where one was made. */
    Path path() {
        if (path == null) {
            throw new IllegalStateException("no temporary folder was wanted");
        }
        return path;
    }

    @Override
    public void close() throws IOException {
        if (path != null) {
            Utils.delete(path.toFile());
        }
    }
}
