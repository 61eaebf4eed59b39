package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.SpeakerMemory;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the profile of each speaker that has a name or a description; a null profile says that nothing of it stands. */
final class Profiles extends ContextualProcessor<String, StandingChange, String, SpeakerProfile> {
    private final Duration retention;
    private KeyValueStore<String, SpeakerMemory> profiles;
    private TimeIndex ages;
    private SpokenTimes spoken;
    private SpeakerTies ties;

    Profiles(Settings settings) {
        this.retention = settings.speakerRetention();
    }

    @Override
    public void init(ProcessorContext<String, SpeakerProfile> context) {
        super.init(context);
        profiles = context.getStateStore(Stores.SPEAKER_PROFILES);
        ages = new TimeIndex(context.getStateStore(Stores.SPEAKER_AGES), retention);
        spoken = new SpokenTimes(context.getStateStore(Stores.SPEAKER_STATEMENTS));
        ties = new SpeakerTies(context);
        context.schedule(Sweep.INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::sweep);
    }

    @Override
    public void process(Record<String, StandingChange> record) {
        LoggedStatement before = record.value().before();
        LoggedStatement after = record.value().after();
        if (before != null && after != null && before.getSpeakerId().equals(after.getSpeakerId())) {
            update(before, after, record);
            return;
        }
        if (before != null) {
            update(before, null, record);
        }
        if (after != null) {
            update(null, after, record);
        }
    }

    private void update(@Nullable LoggedStatement less, @Nullable LoggedStatement more, Record<?, ?> cause) {
        LoggedStatement newest = more == null ? less : more;
        if (newest == null || !ProfileUpdate.isProfiled(newest)) {
            return;
        }
        String id = newest.getSpeakerId();
        SpeakerMemory memory = profiles.get(id);
        ProfileUpdate update = new ProfileUpdate(memory, spoken, ties);
        if (less != null) {
            update.subtract(less);
        }
        if (more != null) {
            update.add(more);
        }
        SpeakerProfile profile = keep(id, memory, update, newest);
        context().forward(new Record<>(id, profile, cause.timestamp(), cause.headers()));
    }

    /** Keeps what is known of a speaker; returns the profile, or where the id leads now that it has none, or null. */
    private @Nullable SpeakerProfile keep(
            String id, @Nullable SpeakerMemory memory, ProfileUpdate update, LoggedStatement cause) {
        long before = memory == null ? Long.MIN_VALUE : memory.getTouchedAt().toEpochMilli();
        long touchedAt = Math.max(before, ages.at(cause.getRecordedAt().toEpochMilli()));
        SpeakerMemory after = update.memory(cause, Instant.ofEpochMilli(touchedAt));
        if (memory != null && (after == null || before < touchedAt)) {
            ages.remove(before, id);
        }
        if (after == null) {
            profiles.delete(id);
            return Redirects.profile(id, ties.successor(id));
        }
        if (before < touchedAt) {
            ages.put(touchedAt, id);
        }
        profiles.put(id, after);
        return after.getProfile();
    }

    private void sweep(long now) {
        ages.sweep(Sweep.MOST, id -> {
            profiles.delete(id);
            context().forward(new Record<>(id, null, now));
        });
    }
}
