package io.onrecord.query;

/** What a reader of the live statements is told. */
public sealed interface Notice {
    /**
     * A statement was added, revised or withdrawn.
     *
     * @param statement the statement
     * @param position how far the reader has come with it
     */
    record Spoken(StatementOnRecord statement, StreamPosition position) implements Notice {}

    /**
     * Statements are missing here.
     *
     * @param count how many; at most that many where they were dropped before the reader came back
     */
    record Dropped(long count) implements Notice {}

    /**
     * Nothing came for a while.
     *
     * @param position how far the reader has come
     */
    record Silence(StreamPosition position) implements Notice {}

    /** Nothing will come any more. */
    record End() implements Notice {}
}
