package io.onrecord.speaker;

import java.util.List;

/**
 * Who a speaker of one article turned out to be.
 *
 * @param id id under which the statements stand
 * @param name fullest name known
 * @param kind kind of speaker; {@link SpeakerKind#UNRESOLVED} where several are as likely
 * @param candidates ids of those it could be, where it is unresolved
 * @param rule the rule that decided or held it back
 */
public record Resolution(SpeakerId id, String name, SpeakerKind kind, List<SpeakerId> candidates, String rule) {
    /** Makes the list unmodifiable. */
    public Resolution {
        candidates = List.copyOf(candidates);
    }
}
