package io.onrecord.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The forms of names whose articles have still to be looked at again, kept in state, so that no crash forgets them. */
final class Backlog {
    /**
     * A form to be looked at.
     *
     * @param routingKey its routing key
     * @param form the form
     * @param changedAt event time of what made it necessary, in milliseconds
     * @param behind key of the evidence that was looked at last, empty at the beginning
     */
    record Entry(String routingKey, String form, long changedAt, String behind) {
        private String key() {
            return EvidenceKey.first(routingKey, form);
        }
    }

    private final KeyValueStore<String, String> entries;
    /** Whether there may be any: saves looking into an empty store. */
    private boolean open = true;

    Backlog(ProcessorContext<?, ?> context) {
        this.entries = context.getStateStore(Stores.IDENTITY_BACKLOG);
    }

    /** Enters a form, or how far one has been looked at. */
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

    /** Returns the first entries of a routing key. */
    List<Entry> of(String routingKey, int most) {
        return read(EvidenceKey.first(routingKey), EvidenceKey.last(routingKey), most);
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
