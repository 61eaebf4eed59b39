package io.onrecord.topology;

import io.onrecord.schema.Claim;
import io.onrecord.schema.SayingMemory;
import java.util.Collection;
import java.util.List;

/** Claims made from the sayings that the store has of one speaker. */
public final class SpeakerClaims {
    private SpeakerClaims() {}

    /**
     * Returns the claims of {@code sayings}, by their earliest.
     *
     * @param speakerId id of the speaker
     * @param sayings all sayings of each of the claims
     * @param mostSightings most sightings of a claim that are listed, the newest first
     */
    public static List<Claim> of(String speakerId, Collection<SayingMemory> sayings, int mostSightings) {
        SpeakerBook book = new SpeakerBook();
        sayings.forEach(book::put);
        return book.claimsOf(sayings.stream().map(SayingMemory::getStatementId).toList()).stream()
                .map(claim -> ClaimRecords.record(speakerId, claim, book, mostSightings))
                .toList();
    }
}
