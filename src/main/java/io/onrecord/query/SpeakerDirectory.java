package io.onrecord.query;

import io.onrecord.schema.SpeakerMemory;
import io.onrecord.schema.SpeakerProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.kafka.streams.KeyValue;

/** The speakers of one partition as lists are made from them: ids, names and ranks, taken from the profiles in one pass. */
final class SpeakerDirectory {
    private final List<Entry> entries = new ArrayList<>();

    private SpeakerDirectory() {}

    /** Returns the directory of these profiles; those that were merged into another are left out. */
    static SpeakerDirectory of(Iterator<KeyValue<String, SpeakerMemory>> profiles) {
        SpeakerDirectory directory = new SpeakerDirectory();
        profiles.forEachRemaining(entry -> {
            SpeakerProfile profile = entry.value.getProfile();
            if (profile.getMergedInto() == null) {
                directory.entries.add(Entry.of(profile));
            }
        });
        return directory;
    }

    /** Returns the entries that a search is for, first to last, one more than its page holds if there are so many. */
    List<Entry> find(SpeakerSearch search) {
        Comparator<Entry> order = Comparator.comparing(entry -> entry.place(search.order()), SpeakerSearch.CURSORS);
        PriorityQueue<Entry> first = new PriorityQueue<>(order.reversed());
        for (Entry entry : entries) {
            if (search.isAfter(entry.place(search.order())) && NameWords.starts(search.prefix(), entry.names())) {
                first.add(entry);
                if (first.size() > search.limit() + 1) {
                    first.remove();
                }
            }
        }
        return first.stream().sorted(order).toList();
    }

    /**
     * A speaker in the directory.
     *
     * @param id speaker id
     * @param names all names, folded for {@link NameWords#starts}
     * @param statements how many statements stand
     * @param lastSeen time of the newest
     */
    record Entry(String id, String names, long statements, Instant lastSeen) {
        private static Entry of(SpeakerProfile profile) {
            SpeakerOnRecord speaker = SpeakerOnRecord.of(profile);
            return new Entry(
                    speaker.id(),
                    NameWords.of(speaker.name(), speaker.aliases()),
                    speaker.statements(),
                    speaker.lastSeen());
        }

        Cursor place(SpeakerSearch.Order order) {
            return order.place(id, statements, lastSeen);
        }
    }
}
