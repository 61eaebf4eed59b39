package io.onrecord.topology;

import io.onrecord.schema.RevisionPlace;
import java.util.HexFormat;

/** Keys of what is kept of posts: in their order, what is of one post lies together by the day of the article. */
final class PostKey {
    private static final HexFormat HEX = HexFormat.of();
    private static final char END = '#';
    private static final long DAY = 86_400_000;

    private PostKey() {}

    /** Returns the number of the day of an event time in milliseconds. */
    static int day(long at) {
        return Math.toIntExact(Math.floorDiv(at, DAY));
    }

    /** Returns the day that is written in a key. */
    static int day(String key) {
        return HexFormat.fromHexDigits(key.split("#", 3)[1]) ^ Integer.MIN_VALUE;
    }

    /** Returns a text before every key of a post from a day on: also the bound below which lie all earlier ones. */
    static String from(String post, int day) {
        return post + END + HEX.toHexDigits(day ^ Integer.MIN_VALUE) + END;
    }

    static String holder(String post, int day, String routingKey, String name) {
        return from(post, day) + routingKey + END + name;
    }

    static String statement(String post, RevisionPlace place) {
        return StatementKey.placeText(from(post, day(place.getPublishedAt().toEpochMilli())), place);
    }
}
