package io.onrecord.topology;

import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.SpeakerChanges;
import org.jspecify.annotations.Nullable;

/** What arrives about the speakers of one routing key. */
sealed interface SpeakerNews {
    /**
     * A version of an article changed what they say.
     *
     * @param changes the changes
     */
    record Changed(SpeakerChanges changes) implements SpeakerNews {}

    /**
     * A newsroom pinned one of them.
     *
     * @param speakerId id to use
     * @param speaker what is pinned, null where it is taken back
     */
    record Pinned(String speakerId, @Nullable KnownSpeaker speaker) implements SpeakerNews {}
}
