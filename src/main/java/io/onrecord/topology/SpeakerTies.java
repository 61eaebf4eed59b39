package io.onrecord.topology;

import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.SpeakerProfile;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** What ties the ids of a routing key to one another and to the world: former ids, and what a newsroom pinned. */
public final class SpeakerTies {
    private static final char TO = '>';

    private final KeyValueStore<String, String> redirects;
    private final KeyValueStore<String, KnownSpeaker> known;

    SpeakerTies(ProcessorContext<?, ?> context) {
        this.redirects = context.getStateStore(Stores.SPEAKER_REDIRECTS);
        this.known = context.getStateStore(Stores.KNOWN_SPEAKERS);
    }

    /** Returns the id that a former one leads to, null where it leads nowhere. */
    @Nullable
    String successor(String formerId) {
        return redirects.get(formerId);
    }

    /** Returns the ids that lead to a speaker, in their order. */
    List<String> formerIds(String speakerId) {
        String prefix = speakerId + TO;
        List<String> former = new ArrayList<>();
        try (KeyValueIterator<String, String> range = redirects.range(prefix, speakerId + (char) (TO + 1))) {
            range.forEachRemaining(entry -> former.add(entry.key.substring(prefix.length())));
        }
        return former;
    }

    /** Lets a former id lead to another one; returns where it led before. */
    @Nullable
    String lead(Redirect redirect) {
        String before = redirects.get(redirect.from());
        if (before != null) {
            redirects.delete(before + TO + redirect.from());
        }
        if (redirect.to() == null) {
            redirects.delete(redirect.from());
        } else {
            redirects.put(redirect.from(), redirect.to());
            redirects.put(redirect.to() + TO + redirect.from(), "");
        }
        return before;
    }

    /** Returns a profile with what is pinned of its speaker in place of what was learned. */
    SpeakerProfile pinned(SpeakerProfile profile) {
        KnownSpeaker pin = known.get(profile.getId());
        return pin == null
                ? profile
                : SpeakerProfile.newBuilder(profile)
                        .setName(pin.getNames().get(0))
                        .setKind(pin.getKind())
                        .setExternalId(pin.getExternalId())
                        .build();
    }
}
