package io.onrecord.topology;

import io.onrecord.schema.Article;
import java.time.Instant;

/**
 * The event time of a version of an article.
 *
 * @param published when the article was first published: the event time of its statements, in milliseconds since the epoch
 * @param version when this version was published: orders the versions; not before {@code published}
 */
public record EventTime(long published, long version) {
    /**
     * Returns the event time of an article: {@code published}, or {@code updated} where that is all it has.
     *
     * @throws IllegalArgumentException where it has neither; {@link Admission} refuses those
     */
    public static EventTime of(Article article) {
        Instant published = article.getPublished();
        Instant updated = article.getUpdated();
        Instant first = published == null ? updated : published;
        if (first == null) {
            throw new IllegalArgumentException("article " + article.getId() + " has no date");
        }
        Instant version = updated == null || updated.isBefore(first) ? first : updated;
        return new EventTime(first.toEpochMilli(), version.toEpochMilli());
    }

    /** Returns an event time as a record of Kafka can carry it: none is before 1970. */
    static long ofRecord(long eventTime) {
        return Math.max(0, eventTime);
    }
}
