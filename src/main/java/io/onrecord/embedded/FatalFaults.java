package io.onrecord.embedded;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens where Kafka's server would end the process.
 *
 * <p>While a broker starts, the fault becomes an exception, so that the start fails with a message. Afterwards Kafka's own
 * way stands: a process whose broker has broken must end, loudly and at once, rather than go on without its log. What breaks a
 * running broker is its folder (full, gone, not writable any more), hence the exit code of that.
 */
final class FatalFaults {
    /** As of a folder that is not writable in {@code onrecord}'s list of exit codes. */
    static final int FOLDER_BROKEN = 4;

    private static final Logger LOG = LoggerFactory.getLogger(FatalFaults.class);
    private static final AtomicInteger STARTING = new AtomicInteger();

    static {
        // Process-wide in Kafka too, hence once.
        Exit.setHaltProcedure((status, message) -> {
            if (STARTING.get() > 0) {
                throw new IllegalStateException(message == null ? "fatal fault, status " + status : message);
            }
            LOG.atError()
                    .log(
                            "The embedded broker cannot write its log any more and ends this process. Make room, or mend the folder,"
                                    + " and start again: what was acknowledged is kept, and the work goes on where it stopped.");
            Runtime.getRuntime().halt(FOLDER_BROKEN);
        });
    }

    private FatalFaults() {}

    /** Runs a start; a fatal fault in it, on whatever thread, throws instead of ending the process. */
    static void duringStart(Runnable start) {
        STARTING.incrementAndGet();
        try {
            start.run();
        } finally {
            STARTING.decrementAndGet();
        }
    }
}
