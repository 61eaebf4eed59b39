package io.onrecord.text;

import org.jspecify.annotations.Nullable;

/**
 * An article as the domain sees it: the untouched text, and what is known about it.
 *
 * @param text the body, exactly as it came; every span is an offset into it
 * @param title headline, null where unknown
 * @param outlet name of the outlet, null where unknown
 * @param language BCP 47 tag, null where unknown
 */
public record ArticleText(
        String text,
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String language) {
    /** Returns an article of which only the text is known. */
    public static ArticleText of(String text) {
        return new ArticleText(text, null, null, null);
    }
}
