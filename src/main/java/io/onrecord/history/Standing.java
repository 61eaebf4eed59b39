package io.onrecord.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement in one wording, and the time for which it stood.
 *
 * @param place statement and time from which on it stood
 * @param until when it ceased to stand, in milliseconds; {@link #OPEN} while it stands
 * @param retraction why the article was retracted, where it ceased to stand by that; empty where nobody said, else null
 * @param succeeded whether another wording of the same statement took its place
 * @param former routing key under which it stood in other words or as somebody else's until then, where that is another; else null
 * @param version version of the article in which it first stood so, from 1 on
 * @param heading what stood over that version
 * @param outerId id of the statement inside which it is told, null for none
 * @param deniers the statements of other speakers that deny it, in the newest version; none where it does not stand any more
 * @param utterance what it was read from
 */
public record Standing(
        Place place,
        long until,
        @Nullable String retraction,
        boolean succeeded,
        @Nullable String former,
        int version,
        Heading heading,
        @Nullable String outerId,
        List<Denier> deniers,
        Utterance utterance) {
    /** The end of what still stands. */
    public static final long OPEN = Long.MAX_VALUE;

    /** Makes the list unmodifiable. */
    public Standing {
        deniers = List.copyOf(deniers);
    }

    /** Returns whether it is in the newest version. */
    public boolean isOpen() {
        return until == OPEN;
    }

    /** Returns whether it says the very same as {@code other}, wherever and for how long either stands. */
    boolean saysSame(Standing other) {
        return utterance.fingerprint() == other.utterance.fingerprint()
                && utterance.routingKey().equals(other.utterance.routingKey());
    }
}
