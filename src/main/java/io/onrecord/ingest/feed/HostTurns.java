package io.onrecord.ingest.feed;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Gives each host one request at a time and a rest after each, and keeps who waits for a busy one. */
final class HostTurns {
    private static final Comparator<Waiting> ORDER =
            Comparator.comparingInt((Waiting w) -> w.job.rank()).thenComparingLong(w -> w.number);

    private final Map<String, Turn> turns = new HashMap<>();
    private final PriorityQueue<Rest> rests = new PriorityQueue<>(Comparator.comparingLong(Rest::until));
    private final Queue<Job> ready = new ArrayDeque<>();
    private final Queue<Job> readySuspects = new ArrayDeque<>();
    private long number;

    private record Waiting(Job job, long number) {}

    private record Rest(long until, String host) {}

    private static final class Turn {
        private boolean taken;
        private final PriorityQueue<Waiting> waiting = new PriorityQueue<>(ORDER);
    }

    /** Takes a job whose time has come; it gets ready when it is its host's turn. */
    void add(Job job) {
        Turn turn = turns.computeIfAbsent(job.host(), host -> new Turn());
        if (turn.taken) {
            turn.waiting.add(new Waiting(job, number++));
        } else {
            turn.taken = true;
            ready(job);
        }
    }

    private void ready(Job job) {
        (job.isSuspect() ? readySuspects : ready).add(job);
    }

    /** Returns the next job that may start; null for none. Those that failed before only if {@code suspects} are welcome. */
    @Nullable
    Job next(boolean suspects) {
        Job job = ready.poll();
        return job == null && suspects ? readySuspects.poll() : job;
    }

    /** Says that the request to a host is over, and until when the host has its rest. */
    void over(String host, long restUntil) {
        rests.add(new Rest(restUntil, host));
    }

    /** Ends the rests that are over at {@code now}. */
    void wake(long now) {
        for (Rest rest = rests.peek(); rest != null && rest.until() <= now; rest = rests.peek()) {
            rests.poll();
            Turn turn = turns.get(rest.host());
            Waiting first = turn == null ? null : turn.waiting.poll();
            if (first != null) {
                ready(first.job());
            } else {
                turns.remove(rest.host());
            }
        }
    }

    /** Returns when the next rest is over; {@link Long#MAX_VALUE} for never. */
    long nextWake() {
        Rest rest = rests.peek();
        return rest == null ? Long.MAX_VALUE : rest.until();
    }

    boolean hasReady() {
        return !ready.isEmpty();
    }
}
