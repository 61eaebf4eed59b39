package io.onrecord.embedded;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.utils.Exit;

/**
 * What happens where Kafka's server would end the process.
 *
 * <p>While a broker starts, the fault becomes an exception, so that the start fails with a message. Afterwards Kafka's own
 * way stands: a process whose broker has broken must end, loudly and at once, rather than go on without its log.
 */
final class FatalFaults {
    private static final AtomicInteger STARTING = new AtomicInteger();

    static {
        // Process-wide in Kafka too, hence once.
        Exit.setHaltProcedure((status, message) -> {
            if (STARTING.get() > 0) {
                throw new IllegalStateException(message == null ? "fatal fault, status " + status : message);
            }
            Runtime.getRuntime().halt(status);
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
