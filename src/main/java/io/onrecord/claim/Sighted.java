package io.onrecord.claim;

/**
 * A saying as a sighting of a claim.
 *
 * @param saying the saying
 * @param copy whether another outlet has the same words in the same frame: agency copy, not own reporting
 */
public record Sighted(Saying saying, boolean copy) {}
