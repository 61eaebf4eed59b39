package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.speaker.Resolution;
import io.onrecord.speaker.SpeakerId;
import io.onrecord.speaker.SpeakerKind;
import java.util.List;

/**
 * Whose a statement is.
 *
 * @param speakerId id of the speaker
 * @param candidates ids of those it may be, where the stream knows several for whom the article takes one; otherwise empty
 * @param rule the rule by which the stream held back; empty where it did not
 */
record Assignment(String speakerId, List<String> candidates, String rule) {
    Assignment {
        candidates = List.copyOf(candidates);
    }

    static Assignment of(Resolution resolution) {
        boolean unresolved = resolution.kind() == SpeakerKind.UNRESOLVED;
        return new Assignment(
                resolution.id().toString(),
                unresolved
                        ? resolution.candidates().stream()
                                .map(SpeakerId::toString)
                                .toList()
                        : List.of(),
                unresolved ? resolution.rule() : "");
    }

    /** Returns whether a statement lies as it has to. */
    boolean isOf(LoggedStatement logged) {
        return logged.getSpeakerId().equals(speakerId)
                && logged.getCandidates().equals(candidates)
                && logged.getRule().equals(rule);
    }

    /** Returns the assignment of a statement whose speaker no other article can tell more of. */
    static Assignment ofArticle(String speakerId) {
        return new Assignment(speakerId, List.of(), "");
    }
}
