package io.onrecord.ingest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The articles of one file, read one by one. */
public interface Articles extends AutoCloseable {
    /** Returns the next that the file holds, be it an article or not; null after the last. */
    @Nullable
    ArticleLine next() throws IOException;

    /** Passes over as many as {@link #next} gave out before, without reading what is in them. */
    void skip(long lines) throws IOException;

    @Override
    void close() throws IOException;
}
