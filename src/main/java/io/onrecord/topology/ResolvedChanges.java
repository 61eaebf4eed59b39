package io.onrecord.topology;

import io.onrecord.schema.SpeakerChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes with the speakers that they are for.
 *
 * @param changes the changes
 * @param speakerIds for each change the speaker of the statement that it brings; null where it brings none, and the
 *     statement keeps the speaker that it has
 */
record ResolvedChanges(SpeakerChanges changes, List<@Nullable String> speakerIds) {}
