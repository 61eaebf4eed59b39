package io.onrecord.topology;

import io.onrecord.schema.KnownSpeaker;
import io.onrecord.speaker.KnownName;
import io.onrecord.speaker.SpeakerId;
import io.onrecord.speaker.SpeakerKind;
import io.onrecord.speaker.Tenure;
import org.jspecify.annotations.Nullable;

/** Pinned speakers, as the domain has them. */
final class KnownNames {
    private KnownNames() {}

    /** Returns a pinned speaker; one without names, or with an id that is none, is an {@link IllegalArgumentException}. */
    static KnownName of(KnownSpeaker speaker) {
        return new KnownName(
                id(speaker.getId()),
                speaker.getKind() == io.onrecord.schema.SpeakerKind.UNKNOWN
                        ? SpeakerKind.PERSON
                        : SpeakerKind.valueOf(speaker.getKind().name()),
                speaker.getNames(),
                speaker.getTitles().stream()
                        .map(title ->
                                new Tenure(title.getTitle(), title.getAffiliation(), title.getFrom(), title.getUntil()))
                        .toList());
    }

    /** Returns the same speaker, where it can be used: what cannot is an {@link IllegalArgumentException}, and so a dead letter. */
    static @Nullable KnownSpeaker checked(String key, @Nullable KnownSpeaker speaker) {
        SpeakerId id = id(key);
        if (speaker != null && !of(speaker).id().equals(id)) {
            throw new IllegalArgumentException(
                    "known speaker '" + speaker.getId() + "' under key '" + key + "': expected its id as the key");
        }
        return speaker;
    }

    static SpeakerId id(String text) {
        return SpeakerId.parse(text);
    }
}
