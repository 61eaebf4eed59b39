package io.onrecord.runtime;

import com.google.common.base.Throwables;
import java.util.List;
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
                "a local store is damaged (" + Throwables.getRootCause(cause).getMessage()
                        + "): the local state is thrown away, and restored from its changelogs when it starts again",
                cause);
    }

    /** Returns whether a failure comes from files of a store that are damaged or missing, and not from a disk that is full or may not be written. */
    static boolean isCauseOf(Throwable failure) {
        List<Throwable> causes = Throwables.getCausalChain(failure);
        return causes.stream().anyMatch(ProcessorStateException.class::isInstance)
                && causes.stream().anyMatch(cause -> cause instanceof RocksDBException broken && isDamage(broken));
    }

    private static boolean isDamage(RocksDBException broken) {
        Status status = broken.getStatus();
        // RocksDB's Java API has no code of its own for a file that is not there.
        boolean missing = String.valueOf(broken.getMessage()).endsWith("No such file or directory");
        return missing || status != null && status.getCode() == Status.Code.Corruption;
    }
}
