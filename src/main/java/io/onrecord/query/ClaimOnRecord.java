package io.onrecord.query;

import io.onrecord.schema.Claim;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One utterance of one speaker, however many articles carry it, as the API shows it. Words of fixed lists are in small letters.
 *
 * @param id claim id: the speaker's, a tilde, and the id of its earliest sighting
 * @param speakerId id of the speaker
 * @param speakerName fullest name known
 * @param wording longest wording that stands
 * @param polarity "asserted" or "denied"
 * @param sightingCount how many statements that stand are sightings of it
 * @param outletCount how many outlets carry it
 * @param outlets their names, at most 64
 * @param copies how many of the sightings are copies of another outlet's text; the rest is own reporting, the original among it
 * @param firstSeen time of the earliest sighting
 * @param lastSeen time of the newest sighting
 * @param earliest the sighting that came first
 * @param sightings the newest sightings, newest first
 * @param wordings the wordings in the order in which they were first seen, at most 16, those that corrections replaced among them
 * @param denials statements of others that deny it where an article links the two, earliest first
 */
public record ClaimOnRecord(
        String id,
        String speakerId,
        String speakerName,
        String wording,
        String polarity,
        long sightingCount,
        int outletCount,
        List<String> outlets,
        long copies,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable Sighting earliest,
        List<Sighting> sightings,
        List<Wording> wordings,
        List<Denial> denials) {
    /** Makes the lists unmodifiable. */
    public ClaimOnRecord {
        outlets = List.copyOf(outlets);
        sightings = List.copyOf(sightings);
        wordings = List.copyOf(wordings);
        denials = List.copyOf(denials);
    }

    /**
     * One statement of one article that carries the claim.
     *
     * @param statementId id of the statement
     * @param articleId id of the article
     * @param articleUrl address of the article
     * @param outlet who published it
     * @param at when it was published
     * @param wording content as this article has it
     * @param copy whether it is a copy: another outlet had the same words in the same frame first
     */
    public record Sighting(
            String statementId,
            String articleId,
            @Nullable String articleUrl,
            @Nullable String outlet,
            Instant at,
            String wording,
            boolean copy) {
        static Sighting of(io.onrecord.schema.Sighting sighting) {
            return new Sighting(
                    sighting.getStatementId(),
                    sighting.getArticleId(),
                    sighting.getArticleUrl(),
                    sighting.getOutlet(),
                    sighting.getAt(),
                    sighting.getWording(),
                    sighting.getCopy());
        }
    }

    /**
     * One way in which it is worded.
     *
     * @param wording the words
     * @param firstSeen when they were first seen
     * @param sightings how many sightings have them; 0 for those that corrections replaced everywhere
     * @param until from when on no article had them any more, null where one has
     */
    public record Wording(
            String wording,
            Instant firstSeen,
            long sightings,
            @Nullable Instant until) {}

    /**
     * A statement that denies it.
     *
     * @param statementId id of the statement
     * @param speakerId who denies
     * @param articleId the article that links the two
     * @param at when that was published
     * @param wording what the denial says
     */
    public record Denial(String statementId, String speakerId, String articleId, Instant at, String wording) {}

    /** Returns what a claim tells, under the name that is known of its speaker. */
    static ClaimOnRecord of(Claim claim, @Nullable String knownName) {
        io.onrecord.schema.Sighting earliest = claim.getEarliest();
        return new ClaimOnRecord(
                claim.getId(),
                claim.getSpeakerId(),
                knownName == null ? claim.getSpeakerName() : knownName,
                claim.getWording(),
                StatementOnRecord.small(claim.getPolarity()),
                claim.getSightings(),
                claim.getOutletCount(),
                claim.getOutlets(),
                claim.getCopies(),
                claim.getFirstSeen(),
                claim.getLastSeen(),
                earliest == null ? null : Sighting.of(earliest),
                claim.getNewest().stream().map(Sighting::of).toList(),
                claim.getWordings().stream()
                        .map(one -> new Wording(
                                one.getWording(),
                                one.getFirstSeen(),
                                one.getSightings(),
                                one.getSightings() > 0 ? null : one.getUntil()))
                        .toList(),
                claim.getDenials().stream()
                        .map(one -> new Denial(
                                one.getStatementId(),
                                one.getSpeakerId(),
                                one.getArticleId(),
                                one.getAt(),
                                one.getWording()))
                        .toList());
    }

    /** Returns its place in a list, the last sighted first. */
    Cursor place() {
        return new Cursor(lastSeen.toEpochMilli(), id);
    }
}
