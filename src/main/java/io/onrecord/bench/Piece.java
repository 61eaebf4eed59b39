package io.onrecord.bench;

import java.time.Instant;

/**
 * A plain article to make a stream from.
 *
 * @param id its id
 * @param published its date
 * @param text its body
 */
public record Piece(String id, Instant published, String text) {}
