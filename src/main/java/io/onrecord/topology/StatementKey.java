package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.RevisionPlace;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The key of a revision in the log of statements. In the order of keys, a speaker's statements lie together by time.
 *
 * @param speakerId id of the speaker; holds no '|'
 * @param at event time of the statement, from year 1 to 9999, to the millisecond
 * @param statementId id of the statement
 * @param since from when on the revision stood
 */
public record StatementKey(String speakerId, Instant at, String statementId, Instant since) {
    private static final int DAY = 86_400_000;
    private static final String TIME = "0000-00-00T00:00:00.000Z";
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    static StatementKey of(LoggedStatement statement) {
        RevisionPlace place = statement.getRevision().getPlace();
        return new StatementKey(
                statement.getSpeakerId(), place.getPublishedAt(), place.getStatementId(), place.getSince());
    }

    /** Returns the key as text: {@code speaker|time|statement|since}. */
    public String text() {
        return from(speakerId, at) + '|' + statementId + '|' + time(since);
    }

    /** Returns the key that {@link #text()} gave. */
    public static StatementKey parse(String text) {
        String[] parts = text.split("\\|", 4);
        return new StatementKey(parts[0], Instant.parse(parts[1]), parts[2], Instant.parse(parts[3]));
    }

    /** Returns the least key of a speaker's statements from a time on: also the bound below which lie all earlier ones. */
    public static String from(String speakerId, Instant time) {
        return speakerId + '|' + time(time);
    }

    /** Returns a text before every key of a speaker. */
    public static String first(String speakerId) {
        return speakerId + '|';
    }

    /** Returns a text after every key of a speaker. */
    public static String last(String speakerId) {
        return speakerId + '}';
    }

    /**
     * Returns the text under which the place of a revision is found again, whoever of its routing key turned out to be the
     * speaker. Without the routing key, a statement that passes from one speaker to another could be taken for its own past.
     */
    static String placeText(String routingKey, RevisionPlace place) {
        return routingKey + '|' + place.getStatementId() + '|' + time(place.getSince());
    }

    /** Returns a time as {@link Instant#parse} reads it, always of one length. A formatter takes ten times as long, and each statement needs a dozen. */
    private static String time(Instant time) {
        // A question may be about any time; no statement is of one that takes more than four digits for its year.
        Instant within = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(within.toEpochMilli(), DAY));
        int millis = Math.floorMod(within.toEpochMilli(), DAY);
        char[] text = TIME.toCharArray();
        write(date.getYear(), text, 3);
        write(date.getMonthValue(), text, 6);
        write(date.getDayOfMonth(), text, 9);
        write(millis / 3_600_000, text, 12);
        write(millis / 60_000 % 60, text, 15);
        write(millis / 1_000 % 60, text, 18);
        write(millis % 1_000, text, 22);
        return new String(text);
    }

    /** Writes the digits of a number that is not negative, the last one at {@code last}. */
    private static void write(int number, char[] text, int last) {
        int at = last;
        for (int rest = number; rest > 0; rest /= 10) {
            text[at--] = (char) ('0' + rest % 10);
        }
    }

    /** Returns the same for this key. */
    String placeText() {
        return ByRoutingKey.routingKey(speakerId) + '|' + statementId + '|' + time(since);
    }
}
