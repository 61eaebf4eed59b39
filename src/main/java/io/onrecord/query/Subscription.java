package io.onrecord.query;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** One reader of the live statements. Its queue is bounded: where it reads too slowly, the oldest are dropped and counted. */
public final class Subscription implements AutoCloseable {
    private final LiveStatements live;
    private final Set<String> speakers;
    private final StreamPosition seen;
    private final int capacity;
    private final Deque<LiveStatements.Heard> queue = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private StreamPosition position;
    private long dropped;
    private boolean closed;

    Subscription(
            LiveStatements live, Set<String> speakers, StreamPosition seen, StreamPosition position, int capacity) {
        this.live = live;
        this.speakers = Set.copyOf(speakers);
        this.seen = seen;
        this.position = position;
        this.capacity = capacity;
    }

    boolean wants(LiveStatements.Heard heard) {
        StatementOnRecord statement = heard.statement();
        return heard.offset() > seen.of(heard.partition())
                && (speakers.isEmpty()
                        || speakers.contains(statement.speakerId())
                        || statement.previousSpeakerId() != null && speakers.contains(statement.previousSpeakerId()));
    }

    /** Puts in what came before the subscription, at once and whatever the capacity: the memory it comes from is bounded. */
    void begin(Collection<LiveStatements.Heard> past, long lost) {
        queue.addAll(past);
        dropped = lost;
    }

    void offer(LiveStatements.Heard heard) {
        lock.lock();
        try {
            position = heard.position();
            if (closed || !wants(heard)) {
                return;
            }
            if (queue.size() >= capacity) {
                queue.removeFirst();
                dropped++;
            }
            queue.addLast(heard);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns what is next, waiting for it.
     *
     * @param longest how long to wait before {@link Notice.Silence} is the answer
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Notice next(Duration longest) throws InterruptedException {
        long left = longest.toNanos();
        lock.lockInterruptibly();
        try {
            while (true) {
                if (dropped > 0) {
                    long count = dropped;
                    dropped = 0;
                    return new Notice.Dropped(count);
                }
                LiveStatements.Heard heard = queue.pollFirst();
                if (heard != null) {
                    return new Notice.Spoken(heard.statement(), heard.position().and(seen));
                }
                if (closed) {
                    return new Notice.End();
                }
                if (left <= 0) {
                    return new Notice.Silence(position.and(seen));
                }
                left = changed.awaitNanos(Math.min(left, TimeUnit.HOURS.toNanos(1)));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the reading; what is queued can still be taken. */
    @Override
    public void close() {
        live.leave(this);
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
