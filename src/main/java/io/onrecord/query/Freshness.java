package io.onrecord.query;

/**
 * How current an answer is.
 *
 * @param stale true where a standby answered, because the owner could not
 * @param lag how many changes, none of them committed yet, the standby's copy was behind
 */
public record Freshness(boolean stale, long lag) {
    /** The owner of the state answered. */
    public static final Freshness CURRENT = new Freshness(false, 0);

    /** Returns the freshness of an answer put together from two. */
    public Freshness and(Freshness other) {
        return new Freshness(stale || other.stale, lag + other.lag);
    }
}
