package io.onrecord.topology;

import org.jspecify.annotations.Nullable;

/**
 * Where an id leads that a speaker had, or would have had, while less was known. One that leads to itself is a speaker of whom
 * something was pinned, or no longer is.
 *
 * @param from the former id
 * @param to the id that it leads to from now on, null where it leads nowhere any more
 */
record Redirect(String from, @Nullable String to) implements Resolved {}
