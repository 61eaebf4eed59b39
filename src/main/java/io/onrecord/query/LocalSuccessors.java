package io.onrecord.query;

import io.onrecord.schema.EvidenceMemory;
import io.onrecord.topology.Stores;
import io.onrecord.topology.UnresolvedId;
import java.util.Optional;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** Where ids lead, told in one look at the state of a partition. */
final class LocalSuccessors {
    /* Merges lead from one id to the next; a ring of them would be a fault, and must not hang a request. */
    private static final int MOST_MERGES = 8;
    /* Articles looked at for the one in which an id was nobody's yet, the newest first. */
    private static final int MOST_LOOKED_AT = 10_000;

    private final StateReader.Reading reading;

    LocalSuccessors(StateReader.Reading reading) {
        this.reading = reading;
    }

    /** Returns the last id that {@code id} leads to, on this partition or the first one on another; empty where it leads nowhere. */
    Optional<String> of(String id) {
        String last = null;
        String next = redirect(id);
        for (int merges = 0; next != null && merges < MOST_MERGES; merges++) {
            last = next;
            next = redirect(next);
        }
        return last == null ? resolved(id) : Optional.of(last);
    }

    private @Nullable String redirect(String id) {
        return reading.ask(Stores.SPEAKER_REDIRECTS, KeyQuery.<String, String>withKey(id));
    }

    /** Returns whom the speaker of one article turned out to be, who was unresolved under {@code id}. */
    private Optional<String> resolved(String id) {
        UnresolvedId unresolved = UnresolvedId.of(id);
        if (unresolved == null) {
            return Optional.empty();
        }
        RangeQuery<String, EvidenceMemory> sameName = RangeQuery.withRange(unresolved.first(), unresolved.last());
        try (KeyValueIterator<String, EvidenceMemory> evidence = reading.ask(Stores.SPEAKER_IDENTITIES, sameName)) {
            for (int looked = 0; looked < MOST_LOOKED_AT && evidence.hasNext(); looked++) {
                EvidenceMemory memory = evidence.next().value;
                if (unresolved.isOf(memory.getArticleId())
                        && !memory.getSpeakerId().equals(id)) {
                    return Optional.of(memory.getSpeakerId());
                }
            }
            return Optional.empty();
        }
    }
}
