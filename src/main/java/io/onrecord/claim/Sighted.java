package io.onrecord.claim;

/**
 * A saying as a sighting of a claim.
 *
 * @param saying the saying
 * @param copy whether another outlet had the same words in the same frame before, or they are an agency's: not own reporting
 */
public record Sighted(Saying saying, boolean copy) {}
