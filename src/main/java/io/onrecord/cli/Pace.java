package io.onrecord.cli;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps a steady rate: each turn comes no earlier than its place in the row allows. */
final class Pace {
    private final double perSecond;
    private final long start = System.nanoTime();
    private long turns;

    /** @param perSecond most turns a second; 0 for as many as there are */
    Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    /** Returns when the next turn is due. */
    void next() {
        if (perSecond > 0) {
            long due = start + (long) (turns++ / perSecond * TimeUnit.SECONDS.toNanos(1));
            // Parking may end early, for no reason or for an interrupt, which is the caller's to act on.
            for (long left = due - System.nanoTime();
                    left > 0 && !Thread.currentThread().isInterrupted();
                    left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
