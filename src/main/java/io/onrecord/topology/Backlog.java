package io.onrecord.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What has still to be looked at again, kept in state, so that no crash forgets it. */
final class Backlog {
    /**
     * A part of somebody's, or something's, articles that is to be looked at.
     *
     * @param owner whose: a routing key, or a post
     * @param part which part: a form of a name, or days
     * @param changedAt event time of what made it necessary, in milliseconds
     * @param behind key of what was looked at last, empty at the beginning
     */
    record Entry(String owner, String part, long changedAt, String behind) {
        private String key() {
            return EvidenceKey.first(owner, part);
        }
    }

    private final KeyValueStore<String, String> entries;
    /** Whether there may be any: saves looking into an empty store. */
    private boolean open = true;

    Backlog(KeyValueStore<String, String> entries) {
        this.entries = entries;
    }

    /** Enters a part, or how far one has been looked at. */
    void put(Entry entry) {
        entries.put(entry.key(), entry.changedAt + "|" + entry.behind);
        open = true;
    }

    void remove(Entry entry) {
        if (open) {
            entries.delete(entry.key());
        }
    }

    boolean isOpen() {
        return open;
    }

    /** Returns the first entries of an owner. */
    List<Entry> of(String owner, int most) {
        return read(EvidenceKey.first(owner), EvidenceKey.last(owner), most);
    }

    /** Returns the first entries of all. */
    List<Entry> first(int most) {
        List<Entry> first = read("", "\uffff", most);
        open = !first.isEmpty();
        return first;
    }

    private List<Entry> read(String from, String to, int most) {
        List<Entry> read = new ArrayList<>();
        try (KeyValueIterator<String, String> range = entries.range(from, to)) {
            while (read.size() < most && range.hasNext()) {
                KeyValue<String, String> next = range.next();
                String[] key = next.key.split("#", 3);
                int bar = next.value.indexOf('|');
                long changedAt = Long.parseLong(next.value.substring(0, bar));
                read.add(new Entry(key[0], key[1], changedAt, next.value.substring(bar + 1)));
            }
        }
        return read;
    }
}
