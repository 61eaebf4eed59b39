package io.onrecord.topology;

import io.onrecord.schema.Speaker;
import io.onrecord.schema.SpeakerKind;

/** The speakers of the domain as records of the wire, and back. */
final class SpeakerRecords {
    private SpeakerRecords() {}

    /**
     * Returns a speaker as a record.
     *
     * @param mention words by which the article names the speaker at the statement
     */
    static Speaker record(io.onrecord.speaker.Speaker speaker, String mention) {
        return new Speaker(
                speaker.name(),
                SpeakerKind.valueOf(speaker.kind().name()),
                speaker.routingKey(),
                speaker.title(),
                speaker.affiliation(),
                mention,
                speaker.aliases(),
                speaker.candidates(),
                speaker.rule());
    }

    /** Returns a speaker as the article has it; a kind that this release does not know is unresolved. */
    static io.onrecord.speaker.Speaker domain(Speaker record) {
        return new io.onrecord.speaker.Speaker(
                record.getName(),
                record.getKind() == SpeakerKind.UNKNOWN
                        ? io.onrecord.speaker.SpeakerKind.UNRESOLVED
                        : io.onrecord.speaker.SpeakerKind.valueOf(
                                record.getKind().name()),
                record.getRoutingKey(),
                record.getTitle(),
                record.getAffiliation(),
                record.getAliases(),
                record.getCandidates(),
                record.getRule());
    }
}
