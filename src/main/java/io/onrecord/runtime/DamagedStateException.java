package io.onrecord.runtime;

import org.apache.kafka.streams.errors.ProcessorStateException;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * A store of this instance that cannot be read any more: its files are not what was written, as a failing disk leaves them. Nothing is
 * lost with it, for its changelog has all that it held.
 */
public final class DamagedStateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedStateException(Throwable cause) {
        super(
                "a local store is damaged (" + root(cause).getMessage()
                        + "): the local state is thrown away, and restored from its changelogs when it starts again",
                cause);
    }

    /** Returns whether a failure comes from damaged files of a store, and not from a disk that is full or has gone. */
    static boolean isCauseOf(Throwable failure) {
        boolean ofStore = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ofStore |= cause instanceof ProcessorStateException;
            if (ofStore
                    && cause instanceof RocksDBException broken
                    && broken.getStatus() != null
                    && broken.getStatus().getCode() == Status.Code.Corruption) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
