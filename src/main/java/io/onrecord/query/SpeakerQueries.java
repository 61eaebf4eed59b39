package io.onrecord.query;

import java.util.Optional;

/** What can be asked about speakers, whichever instance holds the answer. Every answer is right or refused, never partial. */
public interface SpeakerQueries {
    /**
     * Returns a page of the speakers that a search is for, over all partitions.
     *
     * @throws StateMoving where a partition's state is on its way to another instance
     */
    Page<SpeakerOnRecord> speakers(SpeakerSearch search);

    /**
     * Returns the speaker of an id, or the one that it was merged into; empty where nobody has that id.
     *
     * @throws StateMoving where the state is on its way to another instance
     */
    Optional<Answer<SpeakerOnRecord>> speaker(String id);

    /**
     * Returns a page of one speaker's statements, newest first; empty where nobody has that id.
     *
     * @throws StateMoving where the state is on its way to another instance
     */
    Optional<Page<StatementOnRecord>> statements(StatementSearch search);

    /**
     * Returns a page of one speaker's claims, the last sighted first; empty where nobody has that id.
     *
     * @throws StateMoving where the state is on its way to another instance
     */
    Optional<Page<ClaimOnRecord>> claims(ClaimSearch search);

    /**
     * Returns the claim of an id, or the one that its sightings belong to by now; empty where there is none.
     *
     * @throws StateMoving where the state is on its way to another instance
     */
    Optional<Answer<ClaimOnRecord>> claim(String id);

    /**
     * Returns how much a speaker said by the hour and the day; empty where nobody has that id.
     *
     * @throws StateMoving where the state is on its way to another instance
     */
    Optional<Answer<SpeakerTrends>> trends(String speakerId);
}
