package io.onrecord.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements as they come, for any number of readers: each has a bounded queue of its own, so a slow reader loses its oldest
 * and holds up nobody. The newest are remembered, so that a reader who was away can go on where it stopped.
 */
public final class LiveStatements implements AutoCloseable {
    private final int remembered;
    private final int queued;
    private final Deque<Heard> memory = new ArrayDeque<>();
    private final List<Subscription> readers = new ArrayList<>();
    private final Map<Tally, Long> counts = new HashMap<>();
    private StreamPosition position;
    /* The last record of each partition that is remembered no more. */
    private StreamPosition forgotten;
    /* The last record of each partition that was there before this instance listened. */
    private StreamPosition history;

    /**
     * Makes it empty.
     *
     * @param topic id of the topic's incarnation, as in {@link StreamPosition#start}
     * @param remembered how many statements are kept for readers who come back
     * @param queued how many statements wait for one reader before the oldest are dropped
     */
    public LiveStatements(String topic, int remembered, int queued) {
        this.remembered = remembered;
        this.queued = queued;
        this.position = StreamPosition.start(topic);
        this.forgotten = position;
        this.history = position;
    }

    /**
     * Begins a partition.
     *
     * @param offset of what lies before it nothing will be remembered
     * @param end what lies before it is history: remembered and not counted
     */
    public synchronized void startAt(int partition, long offset, long end) {
        history = history.at(partition, end - 1);
        forgotten = forgotten.at(partition, offset - 1);
        position = position.at(partition, offset - 1);
    }

    /** Takes in the next record of a partition and gives it to the readers. */
    public synchronized void accept(int partition, long offset, StatementOnRecord statement) {
        position = position.at(partition, offset);
        Heard heard = new Heard(statement, partition, offset, position);
        memory.addLast(heard);
        if (offset > history.of(partition)) {
            counts.merge(new Tally(statement.status(), statement.kind()), 1L, Long::sum);
        }
        if (memory.size() > remembered) {
            Heard oldest = memory.removeFirst();
            forgotten = forgotten.at(oldest.partition(), oldest.offset());
        }
        readers.forEach(reader -> reader.offer(heard));
    }

    /**
     * Begins to read.
     *
     * @param speakers ids of the speakers to hear; empty for all
     * @param after last position that the reader saw; what came since is delivered first, and what of it is remembered no more
     *     is reported as dropped. Null, or a position of another incarnation of the topic: a new reader
     * @param recent how many of the newest statements a new reader gets first
     */
    public synchronized Subscription subscribe(Set<String> speakers, @Nullable StreamPosition after, int recent) {
        StreamPosition known = after != null && after.comparesWith(position) ? after : null;
        boolean resumes = known != null;
        StreamPosition seen = known != null ? known : StreamPosition.start("new");
        Subscription reader = new Subscription(this, speakers, seen, position, queued);
        List<Heard> past = memory.stream().filter(reader::wants).toList();
        List<Heard> first = resumes ? past : past.subList(Math.max(0, past.size() - recent), past.size());
        reader.begin(first, resumes ? forgotten.aheadOf(seen) : 0);
        readers.add(reader);
        return reader;
    }

    synchronized void leave(Subscription reader) {
        readers.removeAll(Collections.singleton(reader));
    }

    /** Returns how many statements of a status and a kind came since this instance listens. */
    public synchronized long heard(String status, String kind) {
        return counts.getOrDefault(new Tally(status, kind), 0L);
    }

    /** Returns how many readers there are. */
    public synchronized int readers() {
        return readers.size();
    }

    /** Ends every reader. */
    @Override
    public void close() {
        List<Subscription> all;
        synchronized (this) {
            all = List.copyOf(readers);
        }
        all.forEach(Subscription::close);
    }

    /**
     * A statement on its way to the readers.
     *
     * @param statement the statement
     * @param partition partition of its record
     * @param offset offset of its record
     * @param position how far a reader has come who has seen it
     */
    record Heard(StatementOnRecord statement, int partition, long offset, StreamPosition position) {}

    private record Tally(String status, String kind) {}
}
