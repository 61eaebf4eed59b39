package io.onrecord.history;

/**
 * Where a standing lies among all those of an article.
 *
 * @param statementId id of the statement
 * @param publishedAt when the article was first published: the event time of the statement, in milliseconds
 * @param since from when on it stood, in milliseconds
 */
public record Place(String statementId, long publishedAt, long since) {}
