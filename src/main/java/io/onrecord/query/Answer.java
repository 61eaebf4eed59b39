package io.onrecord.query;

/**
 * One thing found, and how fresh it is.
 *
 * @param value what was found
 * @param freshness whether the owner answered or a copy
 */
public record Answer<T>(T value, Freshness freshness) {}
