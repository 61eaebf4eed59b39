package io.onrecord.topology;

import io.onrecord.schema.SpeakerChanges;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes with the speakers that they are for.
 *
 * @param changes the changes
 * @param assignments for each change the speaker of the statement as it lies from now on; null where it is gone
 */
record ResolvedChanges(SpeakerChanges changes, List<@Nullable Assignment> assignments) implements Resolved {}
