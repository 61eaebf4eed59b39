package io.onrecord.topology;

import java.time.Instant;
import java.util.HexFormat;

/** Times in keys: digits of one length, in whose order they stand. The sign is turned, so that times before 1970 come first. */
final class TimeText {
    /** Digits of a time. */
    static final int LENGTH = 16;

    private static final HexFormat HEX = HexFormat.of();
    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private TimeText() {}

    /** Returns a time in milliseconds as text. */
    static String of(long millis) {
        return HEX.toHexDigits(millis ^ Long.MIN_VALUE);
    }

    /** Returns a time as text, to the millisecond; one that no number of milliseconds tells as the nearest that one does. */
    static String of(Instant time) {
        Instant within = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
        return of(within.toEpochMilli());
    }

    /** Returns a time as text in whose order the newest comes first. */
    static String newestFirst(Instant time) {
        return HEX.toHexDigits(~(time.toEpochMilli() ^ Long.MIN_VALUE));
    }

    /** Returns the time that {@link #of} wrote. */
    static Instant parse(String text) {
        return Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(text) ^ Long.MIN_VALUE);
    }
}
