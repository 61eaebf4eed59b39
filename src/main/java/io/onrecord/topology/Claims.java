package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Passage;
import io.onrecord.schema.Polarity;
import io.onrecord.schema.SayingMemory;
import io.onrecord.schema.Statement;
import io.onrecord.schema.SupersededWording;
import io.onrecord.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Finds which statements of a speaker tell the same utterance; tells each statement its claim, and how the claims change. */
final class Claims extends ContextualProcessor<String, StandingChange, String, Followed> {
    private final Duration retention;
    private SpeakerBooks books;

    Claims(Settings settings) {
        this.retention = settings.speakerRetention();
    }

    @Override
    public void init(ProcessorContext<String, Followed> context) {
        super.init(context);
        books = new SpeakerBooks(context, retention);
        context.schedule(Sweep.INTERVAL, PunctuationType.WALL_CLOCK_TIME, this::sweep);
    }

    @Override
    public void process(Record<String, StandingChange> record) {
        StandingChange change = record.value();
        LoggedStatement before = profiled(change.before());
        LoggedStatement after = profiled(change.after());
        boolean same = before != null && after != null && before.getSpeakerId().equals(after.getSpeakerId());
        ClaimEdit left = before == null || same ? null : new ClaimEdit(books, before.getSpeakerId());
        ClaimEdit taken = after == null ? null : new ClaimEdit(books, after.getSpeakerId());
        String claimId = null;
        try {
            if (left != null) {
                claimId = left.apply(before, null, List.of());
            }
            if (taken != null) {
                claimId = taken.apply(same ? before : null, after, change.superseded());
            }
        } catch (RuntimeException e) {
            books.forget(change.newest().getSpeakerId());
            throw e;
        }
        context().forward(record.withValue(change.of(claimId)));
        forward(left, before, record);
        forward(taken, after, record);
    }

    private void forward(@Nullable ClaimEdit edit, @Nullable LoggedStatement cause, Record<String, ?> record) {
        if (edit != null && cause != null && !edit.isIdle()) {
            context()
                    .forward(record.withKey(cause.getSpeakerId())
                            .withValue(edit.change(
                                    cause.getStatement().getSpeaker().getName(), cause.getRecordedAt())));
        }
    }

    private static @Nullable LoggedStatement profiled(@Nullable LoggedStatement logged) {
        return logged == null || !ProfileUpdate.isProfiled(logged) ? null : logged;
    }

    /** Returns a statement as a sighting, with its earlier wordings; null where it tells nothing: a refusal to say is no claim. */
    static @Nullable SayingMemory saying(@Nullable LoggedStatement logged, List<SupersededWording> superseded) {
        if (logged == null || logged.getStatement().getPolarity() == Polarity.WITHHELD) {
            return null;
        }
        var statement = logged.getStatement();
        var revision = logged.getRevision();
        return new SayingMemory(
                revision.getPlace().getStatementId(),
                "",
                logged.getArticleId(),
                revision.getArticleUrl(),
                revision.getOutlet(),
                revision.getPlace().getPublishedAt(),
                statement.getSpeaker().getName(),
                statement.getContent().getText(),
                frame(statement),
                statement.getPolarity(),
                revision.getDenials().stream()
                        .map(held -> Objects.requireNonNull(held.getDenial()))
                        .toList(),
                superseded,
                logged.getRecordedAt());
    }

    /** Returns the words around the content: who said it, how, to whom and where. */
    private static String frame(Statement statement) {
        StringBuilder frame = new StringBuilder(statement.getSource().getText());
        frame.append(' ').append(statement.getCue().getPassage().getText());
        for (Passage around : Arrays.asList(statement.getAddressee(), statement.getVenue())) {
            if (around != null) {
                frame.append(' ').append(around.getText());
            }
        }
        return frame.toString();
    }

    private void sweep(long now) {
        books.sweep((speakerId, saying) -> {
            ClaimEdit edit = new ClaimEdit(books, speakerId);
            edit.expire(saying);
            context()
                    .forward(new Record<>(
                            speakerId,
                            new ClaimChange(
                                    speakerId,
                                    saying.getSpeakerName(),
                                    edit.claims(),
                                    edit.gone(),
                                    List.of(),
                                    Instant.ofEpochMilli(now)),
                            now));
        });
    }
}
