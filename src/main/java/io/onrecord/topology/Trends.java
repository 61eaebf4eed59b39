package io.onrecord.topology;

import io.onrecord.claim.Rhythm;
import io.onrecord.schema.Claim;
import io.onrecord.schema.Sighting;
import io.onrecord.schema.SpeakerWindows;
import io.onrecord.schema.Trend;
import io.onrecord.schema.TrendWindow;
import io.onrecord.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Counts what each speaker says by the hour and the day, and tells where that, or one claim, is far above the usual. */
final class Trends extends ContextualProcessor<String, ClaimChange, String, Trend> {
    private final Duration retention;
    private KeyValueStore<String, SpeakerWindows> windows;
    private TimeIndex ages;
    private TrendMeters meters;

    Trends(Settings settings) {
        this.retention = settings.statementRetention();
    }

    @Override
    public void init(ProcessorContext<String, Trend> context) {
        super.init(context);
        windows = context.getStateStore(Stores.SPEAKER_WINDOWS);
        ages = new TimeIndex(context.getStateStore(Stores.WINDOW_AGES), retention);
        meters = new TrendMeters(context.metrics(), context.taskId().toString());
        context.schedule(
                Sweep.INTERVAL, PunctuationType.WALL_CLOCK_TIME, time -> ages.sweep(Sweep.MOST, windows::delete));
    }

    @Override
    public void process(Record<String, ClaimChange> record) {
        ClaimChange change = record.value();
        if (!change.shifts().isEmpty()) {
            count(change, record);
        }
        change.claims().forEach(claim -> burst(claim, record));
    }

    private void count(ClaimChange change, Record<String, ClaimChange> record) {
        SpeakerWindows before = windows.get(record.key());
        Instant newest = before == null ? Instant.MIN : before.getNewest();
        for (WindowShift shift : change.shifts()) {
            newest = shift.statements() > 0 && shift.start().isAfter(newest) ? shift.start() : newest;
        }
        if (newest.equals(Instant.MIN)) {
            return;
        }
        SpeakerCounts hours = SpeakerCounts.hours(before == null ? List.of() : before.getHours());
        SpeakerCounts days = SpeakerCounts.days(before == null ? List.of() : before.getDays());
        for (WindowShift shift : change.shifts()) {
            SpeakerCounts counts = shift.hours() ? hours : days;
            if (counts.shift(shift, newest)) {
                Rhythm.Window window = counts.window(shift.start());
                forward(trend(change, null, shift.hours(), window, counts.claims(shift.start())), record);
            }
        }
        keep(record.key(), before, hours, days, newest, change.recordedAt().toEpochMilli());
    }

    private void keep(
            String id,
            @Nullable SpeakerWindows before,
            SpeakerCounts hours,
            SpeakerCounts days,
            Instant newest,
            long recordedAt) {
        long touchedBefore =
                before == null ? Long.MIN_VALUE : before.getTouchedAt().toEpochMilli();
        long touchedAt = Math.max(touchedBefore, ages.at(recordedAt));
        if (touchedBefore < touchedAt) {
            if (before != null) {
                ages.remove(touchedBefore, id);
            }
            ages.put(touchedAt, id);
        }
        windows.put(id, new SpeakerWindows(hours.list(), days.list(), newest, Instant.ofEpochMilli(touchedAt)));
    }

    /** Tells of a claim that is repeated in one hour far more than in those before. */
    private void burst(Claim claim, Record<String, ClaimChange> record) {
        if (claim.getSightings() < Rhythm.FEWEST) {
            return;
        }
        Rhythm rhythm = Rhythm.ofClaim(Duration.ofHours(1));
        for (Sighting sighting : claim.getNewest()) {
            rhythm.count(sighting.getAt(), 1);
        }
        Rhythm.Window window = rhythm.window(claim.getLastSeen());
        if (window.burst()) {
            forward(trend(record.value(), claim.getId(), true, window, 1), record);
        }
    }

    private static Trend trend(
            ClaimChange change, @Nullable String claimId, boolean hours, Rhythm.Window window, int claims) {
        return new Trend(
                change.speakerId(),
                change.speakerName(),
                claimId,
                hours ? TrendWindow.HOUR : TrendWindow.DAY,
                window.start(),
                window.end(),
                (long) window.count(),
                (long) claims,
                window.usual(),
                window.burst());
    }

    private void forward(Trend trend, Record<String, ClaimChange> cause) {
        meters.told(trend.getBurst());
        context()
                .forward(cause.withKey(trend.getSpeakerId())
                        .withValue(trend)
                        .withTimestamp(EventTime.ofRecord(trend.getEnd().toEpochMilli())));
    }
}
