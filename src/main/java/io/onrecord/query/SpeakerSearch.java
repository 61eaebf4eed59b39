package io.onrecord.query;

import java.time.Instant;
import java.util.Comparator;
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
        ACTIVITY {
            @Override
            Cursor place(String id, long statements, Instant lastSeen) {
                return new Cursor(statements, id);
            }
        },
        /** Who spoke last. */
        RECENT {
            @Override
            Cursor place(String id, long statements, Instant lastSeen) {
                return new Cursor(lastSeen.toEpochMilli(), id);
            }
        };

        /** Returns the place in a list of this order of a speaker with so many statements, the last at this time. */
        abstract Cursor place(String id, long statements, Instant lastSeen);

        /** Returns the place of a speaker in a list of this order. */
        public Cursor place(SpeakerOnRecord speaker) {
            return place(speaker.id(), speaker.statements(), speaker.lastSeen());
        }

        /** Returns the order itself: highest rank first, equal ranks by id. */
        public Comparator<SpeakerOnRecord> comparator() {
            return Comparator.comparing(this::place, CURSORS);
        }
    }

    /** Highest rank first, equal ranks by id. */
    static final Comparator<Cursor> CURSORS =
            Comparator.comparingLong(Cursor::rank).reversed().thenComparing(Cursor::id);

    /** Returns whether a place in the list lies after the cursor. */
    boolean isAfter(Cursor place) {
        return after == null || CURSORS.compare(place, after) > 0;
    }
}
