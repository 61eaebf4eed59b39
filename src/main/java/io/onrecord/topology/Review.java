package io.onrecord.topology;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.streams.KeyValue;

/**
 * A second look at what is on record, where what became known may have changed whose it is. Each record that arrives pays for a few,
 * and what is left is done while time passes, so that nothing holds the stream up.
 *
 * @param <T> what is looked at
 */
final class Review<T> {
    /** How many a record pays for: more than it brings itself, so that a backlog shrinks while records come. */
    private static final int EACH_RECORD = 24;

    /** How many between two sweeps. */
    private static final int EACH_SWEEP = 1_000;

    /**
     * Where it lies.
     *
     * @param <T> what is looked at
     */
    interface Shelf<T> {
        /** Returns what comes next of an entry, in the order of the keys, each with its key. */
        List<KeyValue<String, T>> next(Backlog.Entry entry, int most);

        /** Looks at one. */
        void look(Backlog.Entry entry, T one);
    }

    private final Backlog backlog;
    private final Shelf<T> shelf;

    Review(Backlog backlog, Shelf<T> shelf) {
        this.backlog = backlog;
        this.shelf = shelf;
    }

    /** Looks at some of the parts that changed, and of the backlog of their owner; enters what is left there. */
    void follow(String owner, Collection<String> changedParts, long changedAt) {
        int left = EACH_RECORD;
        for (String part : changedParts) {
            left = look(new Backlog.Entry(owner, part, changedAt, ""), left);
        }
        if (backlog.isOpen()) {
            for (Backlog.Entry entry : backlog.of(owner, EACH_RECORD)) {
                left = left > 0 ? look(entry, left) : 0;
            }
        }
    }

    /** Looks at some of anybody's. */
    void step() {
        int left = EACH_SWEEP;
        while (left > 0 && backlog.isOpen()) {
            for (Backlog.Entry entry : backlog.first(left)) {
                left = left > 0 ? look(entry, left) : 0;
            }
        }
    }

    /** Looks at what comes next of an entry; returns how many are left of those that may be looked at. */
    private int look(Backlog.Entry entry, int most) {
        List<KeyValue<String, T>> next = most == 0 ? List.of() : shelf.next(entry, most);
        next.forEach(one -> shelf.look(entry, one.value));
        if (next.size() < most) {
            backlog.remove(entry);
        } else {
            String behind = next.isEmpty() ? entry.behind() : next.get(next.size() - 1).key;
            backlog.put(new Backlog.Entry(entry.owner(), entry.part(), entry.changedAt(), behind));
        }
        return most - next.size();
    }
}
