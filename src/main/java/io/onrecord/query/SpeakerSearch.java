package io.onrecord.query;

import java.util.Comparator;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A search for speakers.
 *
 * @param prefix how a word of the name or of an alias starts, folded as {@link NameWords#fold} does; empty for all speakers
 * @param order what comes first
 * @param limit most speakers on the page, 1 or more
 * @param after where the page before ended, null for the first
 */
public record SpeakerSearch(
        String prefix, Order order, int limit, @Nullable Cursor after) {
    /** What comes first in a list of speakers. */
    public enum Order {
        /** Who has most statements that stand. */
        ACTIVITY(SpeakerOnRecord::statements),
        /** Who spoke last. */
        RECENT(speaker -> speaker.lastSeen().toEpochMilli());

        private final ToLongFunction<SpeakerOnRecord> rank;

        Order(ToLongFunction<SpeakerOnRecord> rank) {
            this.rank = rank;
        }

        /** Returns the place of a speaker in a list of this order. */
        public Cursor cursorOf(SpeakerOnRecord speaker) {
            return new Cursor(rank.applyAsLong(speaker), speaker.id());
        }

        /** Returns the order itself: highest rank first, equal ranks by id. */
        public Comparator<SpeakerOnRecord> comparator() {
            return Comparator.comparing(this::cursorOf, CURSORS);
        }
    }

    private static final Comparator<Cursor> CURSORS =
            Comparator.comparingLong(Cursor::rank).reversed().thenComparing(Cursor::id);

    /** Returns whether a speaker is one of those searched for and lies after the cursor. */
    public boolean matches(SpeakerOnRecord speaker) {
        return (after == null || CURSORS.compare(order.cursorOf(speaker), after) > 0)
                && (prefix.isEmpty() || NameWords.startsAny(prefix, speaker));
    }
}
