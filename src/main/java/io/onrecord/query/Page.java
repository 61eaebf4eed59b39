package io.onrecord.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items the items, in the order of the list
 * @param next where the list goes on, null at its end; a page may be short and still have a next one
 * @param freshness whether the owners answered or copies
 */
public record Page<T>(List<T> items, @Nullable Cursor next, Freshness freshness) {
    /** Makes the list unmodifiable. */
    public Page {
        items = List.copyOf(items);
    }
}
