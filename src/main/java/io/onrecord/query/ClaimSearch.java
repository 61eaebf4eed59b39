package io.onrecord.query;

import org.jspecify.annotations.Nullable;

/**
 * A search for the claims of one speaker, the last sighted first.
 *
 * @param speakerId id of the speaker
 * @param limit most claims on the page, 1 or more
 * @param after where the page before ended, null for the first
 */
public record ClaimSearch(
        String speakerId, int limit, @Nullable Cursor after) {
    /** Returns the same search for another speaker. */
    ClaimSearch of(String otherSpeakerId) {
        return new ClaimSearch(otherSpeakerId, limit, after);
    }
}
