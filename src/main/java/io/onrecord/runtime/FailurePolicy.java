package io.onrecord.runtime;

import com.google.common.base.Throwables;
import io.onrecord.serde.WireException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when a stream thread fails: where time may heal it (a registry or a broker that is away, a transaction that the
 * broker gave up) a new thread takes over and tries the same records again, a little later; anything else ends the instance, for
 * it would fail the same way for ever. A store that is damaged does so until it is made again ({@link DamagedStateException}).
 */
final class FailurePolicy implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicLong replaced = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> last = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> fatal = new AtomicReference<>();

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        last.set(failure);
        if (!isPassing(failure)) {
            fatal.compareAndSet(
                    null, DamagedStateException.isCauseOf(failure) ? new DamagedStateException(failure) : failure);
            LOG.atError().setCause(failure).log("The stream ends: a failure that time does not heal");
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        LOG.atWarn()
                .addKeyValue("cause", Throwables.getRootCause(failure).getMessage())
                .log("A stream thread failed and is replaced; its records are tried again");
        replaced.incrementAndGet();
        pause();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Holds the failed thread back, so that its successor does not fail at once; ends early when the instance is closed. */
    private void pause() {
        try {
            if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("closing while a thread is replaced");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isPassing(Throwable failure) {
        if (WireException.isRetriable(failure)) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetriableException || isLostTransaction(cause)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether {@code failure} says that the transaction is gone, but not the right to begin another: a new producer goes on
     * from the last commit. KIP-1050 calls most of these recoverable by the application; the state that does not fit is what a
     * commit is told whose transaction the coordinator ended itself while it was away (KAFKA-20785), and no less recoverable.
     */
    private static boolean isLostTransaction(Throwable failure) {
        return failure instanceof ApplicationRecoverableException
                || failure instanceof InvalidTxnStateException
                || failure instanceof TransactionAbortableException
                || failure instanceof TransactionAbortedException
                || failure instanceof OutOfOrderSequenceException;
    }

    /** Tells that the instance is being closed. */
    void close() {
        closing.countDown();
    }

    /** Returns how many threads were replaced. */
    long replaced() {
        return replaced.get();
    }

    /** Returns what the last failure said, null where there was none. */
    @Nullable
    String lastMessage() {
        Throwable failure = last.get();
        return failure == null
                ? null
                : String.valueOf(Throwables.getRootCause(failure).getMessage());
    }

    /** Returns what ended the stream, null where nothing did. */
    @Nullable
    Throwable fatal() {
        return fatal.get();
    }
}
