package io.onrecord.speaker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A title and the time for which it held, or was seen to.
 *
 * @param title title, role or office
 * @param affiliation country or organisation it belongs to, null where not known
 * @param from first time at which it held, null: since ever
 * @param until last time at which it held, null: it still does
 */
public record Tenure(
        String title,
        @Nullable String affiliation,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** Returns whether it held at {@code time}. */
    public boolean holdsAt(Instant time) {
        return (from == null || !time.isBefore(from)) && (until == null || !time.isAfter(until));
    }
}
