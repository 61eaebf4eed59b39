package io.onrecord.topology;

import io.onrecord.schema.SpeakerKind;
import io.onrecord.schema.SpeakerMemory;
import io.onrecord.schema.SpeakerProfile;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps where former ids lead, and tells it to those who follow the profiles. */
final class Redirects extends ContextualProcessor<String, Redirect, String, SpeakerProfile> {
    private KeyValueStore<String, SpeakerMemory> profiles;
    private SpeakerTies ties;

    @Override
    public void init(ProcessorContext<String, SpeakerProfile> context) {
        super.init(context);
        profiles = context.getStateStore(Stores.SPEAKER_PROFILES);
        ties = new SpeakerTies(context);
    }

    @Override
    public void process(Record<String, Redirect> record) {
        Redirect redirect = record.value();
        if (redirect.from().equals(redirect.to())) {
            refresh(redirect.from(), record);
            return;
        }
        String before = ties.lead(redirect);
        if (profiles.get(redirect.from()) == null) {
            context().forward(record.withKey(redirect.from()).withValue(profile(redirect.from(), redirect.to())));
        }
        refresh(before, record);
        refresh(redirect.to(), record);
    }

    /** Tells the profile of a speaker anew, where there is one. */
    private void refresh(@Nullable String id, Record<String, Redirect> cause) {
        SpeakerMemory memory = id == null ? null : profiles.get(id);
        if (id == null || memory == null) {
            return;
        }
        SpeakerProfile profile = ties.pinned(SpeakerProfile.newBuilder(memory.getProfile())
                .setMergedFrom(ties.formerIds(id))
                .build());
        if (!profile.equals(memory.getProfile())) {
            profiles.put(
                    id, SpeakerMemory.newBuilder(memory).setProfile(profile).build());
            context().forward(cause.withKey(id).withValue(profile));
        }
    }

    /** Returns what is published of an id that has no statements: where it leads, null where it leads nowhere. */
    static @Nullable SpeakerProfile profile(String formerId, @Nullable String successor) {
        return successor == null
                ? null
                : SpeakerProfile.newBuilder()
                        .setId(formerId)
                        .setName("")
                        .setKind(SpeakerKind.UNKNOWN)
                        .setRoutingKey(ByRoutingKey.routingKey(formerId))
                        .setAliases(List.of())
                        .setTitles(List.of())
                        .setStatements(0)
                        .setFirstSeen(Instant.EPOCH)
                        .setLastSeen(Instant.EPOCH)
                        .setNewest(List.of())
                        .setMergedInto(successor)
                        .setMergedFrom(List.of())
                        .build();
    }
}
