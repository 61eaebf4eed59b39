package io.onrecord.topology;

/** What became of an article that arrived. The counts of all, and the dead letters, add up to the articles that came in. */
public enum Outcome {
    /** A new version: its statements were compared with what stood. */
    PROCESSED,
    /** A version that is known, or another date or headline over a known body: nothing changed. */
    UNCHANGED,
    /** A retraction. */
    RETRACTED,
    /** Refused, and sent to the rejected articles. */
    REJECTED
}
