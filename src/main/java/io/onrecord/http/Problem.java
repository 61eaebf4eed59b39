package io.onrecord.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered, as RFC 9457 has it.
 *
 * @param type "urn:onrecord:problem:" and the name of the class of problem
 * @param title the class in words
 * @param status HTTP status
 * @param detail this problem in words
 * @param parameter parameter that is wrong, null where none is
 * @param value what stood there, cut to 200 characters
 * @param expected what was expected instead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String parameter,
        @Nullable String value,
        @Nullable String expected) {
    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE = "urn:onrecord:problem:";
    private static final int LONGEST_VALUE = 200;

    static Problem parameter(String name, String value, String expected) {
        String shown = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "..." : value;
        return new Problem(
                TYPE + "invalid-parameter",
                "Invalid parameter",
                400,
                "'" + name + "' is '" + shown + "'; expected " + expected + ".",
                name,
                shown,
                expected);
    }

    static Problem notFound(String detail) {
        return of("not-found", "Not found", 404, detail);
    }

    static Problem stateMoving(String detail) {
        return of("state-moving", "State is moving", 503, detail + " Ask again in a moment.");
    }

    static Problem of(String name, String title, int status, String detail) {
        return new Problem(TYPE + name, title, status, detail, null, null, null);
    }
}
