package io.onrecord.query;

import io.onrecord.schema.SpeakerProfile;
import java.util.List;
import java.util.PriorityQueue;

/** The first speakers of a search, out of any number that are offered in any order: a heap no larger than the page. */
final class TopSpeakers {
    private final SpeakerSearch search;
    private final PriorityQueue<SpeakerOnRecord> kept;
    private boolean more;

    TopSpeakers(SpeakerSearch search) {
        this.search = search;
        this.kept = new PriorityQueue<>(search.order().comparator().reversed());
    }

    /** Keeps a profile if it is one of the first; those that were merged into another are passed over. */
    void offer(SpeakerProfile profile) {
        if (profile.getMergedInto() != null) {
            return;
        }
        SpeakerOnRecord speaker = SpeakerOnRecord.of(profile);
        if (search.matches(speaker)) {
            kept.add(speaker);
            if (kept.size() > search.limit()) {
                kept.remove();
                more = true;
            }
        }
    }

    /** Returns the page of those kept. */
    Page<SpeakerOnRecord> page(Freshness freshness) {
        List<SpeakerOnRecord> first =
                kept.stream().sorted(search.order().comparator()).toList();
        return new Page<>(first, more ? search.order().cursorOf(first.get(first.size() - 1)) : null, freshness);
    }
}
