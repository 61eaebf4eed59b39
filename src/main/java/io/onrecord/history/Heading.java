package io.onrecord.history;

import org.jspecify.annotations.Nullable;

/**
 * What stands over a version of an article.
 *
 * @param url address, null where unknown
 * @param outlet name of the outlet, null where unknown
 * @param title headline, null where unknown; cut to {@link #MAX_TITLE} characters
 */
public record Heading(
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String title) {
    /** Most characters of a headline that are kept. */
    public static final int MAX_TITLE = 300;

    /** Nothing is known. */
    public static final Heading NONE = new Heading(null, null, null);

    /** Cuts the headline. */
    public Heading {
        if (title != null && title.length() > MAX_TITLE) {
            title = title.substring(0, MAX_TITLE);
        }
    }
}
