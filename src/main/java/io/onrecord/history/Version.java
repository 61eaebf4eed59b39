package io.onrecord.history;

import java.util.Comparator;

/** One version of an article, or its retraction. Ordered by date, then by arrival. */
public sealed interface Version {
    /** The order of the versions of one article. */
    Comparator<Version> ORDER = Comparator.comparingLong(Version::at)
            .thenComparingLong(Version::recordedAt)
            .thenComparing(version -> version instanceof Retraction)
            .thenComparingLong(version -> version instanceof Edition edition ? edition.body() : 0);

    /** Returns when it was published: event time, in milliseconds since the epoch. */
    long at();

    /** Returns when it first arrived, by the log's own time, in milliseconds since the epoch. */
    long recordedAt();

    /**
     * A version with a body.
     *
     * @param at see {@link Version#at}
     * @param recordedAt see {@link Version#recordedAt}
     * @param publishedAt when the article was first published, as this version has it
     * @param body hash of the body
     * @param heading what stands over it
     */
    record Edition(long at, long recordedAt, long publishedAt, long body, Heading heading) implements Version {
        /** Returns whether {@code other} is this edition come again: the same body with the same date. */
        boolean isSame(Version other) {
            return other instanceof Edition edition && edition.at == at && edition.body == body;
        }

        Edition movedTo(long otherAt) {
            return new Edition(otherAt, recordedAt, publishedAt, body, heading);
        }
    }

    /**
     * A retraction: from its time on, nothing of the article stands.
     *
     * @param at see {@link Version#at}
     * @param recordedAt see {@link Version#recordedAt}
     * @param dated false where it came without a date: then {@code at} is its arrival, and it gives way to the next one that
     *     arrives, as a null value on a topic does
     * @param reason why the article was taken back, in words; empty where nobody said
     */
    record Retraction(long at, long recordedAt, boolean dated, String reason) implements Version {}
}
