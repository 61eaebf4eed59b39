package io.onrecord.http;

import java.util.Map;

/**
 * How an instance is.
 *
 * @param live false where only a restart helps
 * @param ready whether it answers queries
 * @param state the state of its stream, for example "RUNNING"
 * @param details what else is worth knowing: numbers and words by name, in the order to be shown
 */
public record Health(boolean live, boolean ready, String state, Map<String, Object> details) {
    /** The server listens and the stream is not there yet. */
    public static final Health STARTING = new Health(true, false, "STARTING", Map.of());
}
