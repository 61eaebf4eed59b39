package io.onrecord.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * A place in a list: just after the item that stood last on the page before.
 *
 * @param rank what the list is ordered by, highest first: a count, or a time in milliseconds since the epoch
 * @param id id of that item; orders items of equal rank
 */
public record Cursor(long rank, String id) {
    /** Longest text that {@link #parse} looks at, in characters. */
    public static final int MAX_LENGTH = 1024;

    /** Returns the cursor as opaque text that is safe in a URL. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((rank + "|" + id).getBytes(UTF_8));
    }

    /**
     * Returns the cursor that {@link #text()} gave.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public static Cursor parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("longer than " + MAX_LENGTH + " characters");
        }
        String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
        int bar = plain.indexOf('|');
        if (bar < 1) {
            throw new IllegalArgumentException("no cursor");
        }
        return new Cursor(Long.parseLong(plain.substring(0, bar)), plain.substring(bar + 1));
    }
}
