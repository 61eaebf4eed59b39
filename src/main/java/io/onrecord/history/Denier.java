package io.onrecord.history;

/**
 * A statement that denies another of the same article.
 *
 * @param statementId id of the statement that denies
 * @param fingerprint hash of all that is known of it
 */
public record Denier(String statementId, long fingerprint) {}
