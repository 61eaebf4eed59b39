package io.onrecord.topology;

import io.onrecord.schema.RevisionPlace;
import java.util.HexFormat;

/** Keys of what is kept of posts: in their order, what is of one post lies together by the day of the article. */
final class PostKey {
    private static final HexFormat HEX = HexFormat.of();
    private static final char END = '#';
    private static final char AFTER_END = '$';
    private static final int DIGITS = 8;
    private static final long DAY = 86_400_000;

    private PostKey() {}

    /** Returns the number of the day of a time in milliseconds; of one that is too far off, the last there is. */
    static int day(long at) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Math.floorDiv(at, DAY)));
    }

    /** Returns a text before every key of a post from a day on: also the bound below which lie all earlier ones. */
    static String from(String post, int day) {
        return post + END + digits(day) + END;
    }

    /** Returns days, from the first on and before the last, as a text. */
    static String days(int from, int until) {
        return digits(from) + digits(until);
    }

    /** Returns a text before every key of a post from the first of {@link #days} on. */
    static String first(String post, String days) {
        return post + END + days.substring(0, DIGITS) + END;
    }

    /** Returns a text after every key of a post before the last of {@link #days}. */
    static String last(String post, String days) {
        return post + END + days.substring(DIGITS) + END;
    }

    private static String digits(int day) {
        return HEX.toHexDigits(day ^ Integer.MIN_VALUE);
    }

    static String pin(String post, String speakerId) {
        return firstPin(post) + speakerId;
    }

    /** Returns a text before every key of what is pinned of a post. */
    static String firstPin(String post) {
        return post + END;
    }

    /** Returns a text after every key of what is pinned of a post. */
    static String lastPin(String post) {
        return post + AFTER_END;
    }

    static String holder(String post, int day, String routingKey, String name) {
        return from(post, day) + routingKey + END + name;
    }

    static String statement(String post, RevisionPlace place) {
        return StatementKey.placeText(from(post, day(place.getPublishedAt().toEpochMilli())), place);
    }
}
