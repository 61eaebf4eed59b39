package io.onrecord.query;

import java.util.Optional;

/** The same questions, asked of one partition at one place: an instance answers them or refuses, and never asks another. */
public interface PartitionQueries {
    /**
     * Returns the partition's share of a page of speakers.
     *
     * @param partition number of the partition
     * @param search the search, with the limit and cursor of the whole
     * @param role whether a copy that trails behind may answer
     * @throws StateMoving where this place does not hold the partition in that role
     */
    Page<SpeakerOnRecord> speakers(int partition, SpeakerSearch search, Role role);

    /** Returns the speaker of an id, empty where the partition has none; otherwise as {@link #speakers}. */
    Optional<Answer<SpeakerOnRecord>> speaker(int partition, String id, Role role);

    /** Returns a page of one speaker's statements, empty where the partition has no such speaker; otherwise as {@link #speakers}. */
    Optional<Page<StatementOnRecord>> statements(int partition, StatementSearch search, Role role);

    /** Returns a page of one speaker's claims, empty where the partition has no such speaker; otherwise as {@link #speakers}. */
    Optional<Page<ClaimOnRecord>> claims(int partition, ClaimSearch search, Role role);

    /** Returns the claim of an id, empty where the partition has none; otherwise as {@link #speakers}. */
    Optional<Answer<ClaimOnRecord>> claim(int partition, String id, Role role);

    /** Returns how much a speaker said, empty where the partition has no such speaker; otherwise as {@link #speakers}. */
    Optional<Answer<SpeakerTrends>> trends(int partition, String speakerId, Role role);

    /** Returns where an id leads that was a speaker's while less was known, empty where nowhere; otherwise as {@link #speakers}. */
    Optional<String> successor(int partition, String speakerId, Role role);

    /** The part that an instance plays for a partition. */
    enum Role {
        /** Processes the partition: its state is current. */
        OWNER,
        /** Keeps a copy, which may trail behind. */
        STANDBY
    }
}
