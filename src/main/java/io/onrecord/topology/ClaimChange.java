package io.onrecord.topology;

import io.onrecord.schema.Claim;
import java.time.Instant;
import java.util.List;

/**
 * What a change does to the claims of one speaker.
 *
 * @param speakerId id of the speaker
 * @param speakerName name of the speaker, as the statement that changed has it
 * @param claims the claims as they are from now on
 * @param gone ids of claims that are no more
 * @param shifts what that changes in the windows of time
 * @param recordedAt when it arrived, by the log's own time
 */
record ClaimChange(
        String speakerId,
        String speakerName,
        List<Claim> claims,
        List<String> gone,
        List<WindowShift> shifts,
        Instant recordedAt)
        implements Followed {}
