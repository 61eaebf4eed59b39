package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.RevisionPlace;
import java.time.Instant;

/**
 * The key of a revision in the log of statements. In the order of keys, a speaker's statements lie together by time.
 *
 * @param speakerId id of the speaker; holds no '|'
 * @param at event time of the statement, to the millisecond
 * @param statementId id of the statement
 * @param since from when on the revision stood
 */
public record StatementKey(String speakerId, Instant at, String statementId, Instant since) {
    static StatementKey of(LoggedStatement statement) {
        RevisionPlace place = statement.getRevision().getPlace();
        return new StatementKey(
                statement.getSpeakerId(), place.getPublishedAt(), place.getStatementId(), place.getSince());
    }

    /** Returns the key as text: {@code speaker|time|statement|since}. */
    public String text() {
        return from(speakerId, at) + '|' + statementId + '|' + TimeText.of(since);
    }

    /** Returns the key that {@link #text()} gave. */
    public static StatementKey parse(String text) {
        String[] parts = text.split("\\|", 4);
        return new StatementKey(parts[0], TimeText.parse(parts[1]), parts[2], TimeText.parse(parts[3]));
    }

    /** Returns the least key of a speaker's statements from a time on: also the bound below which lie all earlier ones. */
    public static String from(String speakerId, Instant time) {
        return speakerId + '|' + TimeText.of(time);
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
        return routingKey + '|' + place.getStatementId() + '|' + TimeText.of(place.getSince());
    }

    /** Returns the same for this key. */
    String placeText() {
        return ByRoutingKey.routingKey(speakerId) + '|' + statementId + '|' + TimeText.of(since);
    }
}
