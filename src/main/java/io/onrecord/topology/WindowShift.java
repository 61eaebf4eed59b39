package io.onrecord.topology;

import java.time.Instant;

/**
 * A change of what is counted in one window of time.
 *
 * @param hours whether it is an hour, else a day
 * @param start its start
 * @param statements statements more, or less
 * @param claims distinct claims more, or less
 */
record WindowShift(boolean hours, Instant start, int statements, int claims) {}
