package io.onrecord.topology;

import org.jspecify.annotations.Nullable;

/**
 * The way of a statement between routing keys, seen from one of them.
 *
 * @param arrives whether it stood under another one before
 * @param departsFor where it stands from now on, a routing key or the key of a post; null where it stays
 */
record Course(boolean arrives, @Nullable String departsFor) {
    /** It neither comes nor goes. */
    static final Course NONE = new Course(false, null);
}
