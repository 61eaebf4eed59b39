package io.onrecord.topology;

import java.time.Duration;

/** How often what has expired is swept out, and how much of it at a time: far more than comes in, far less than would be felt. */
final class Sweep {
    static final Duration INTERVAL = Duration.ofSeconds(1);
    static final int MOST = 5_000;

    private Sweep() {}
}
