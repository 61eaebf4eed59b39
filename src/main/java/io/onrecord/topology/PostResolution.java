package io.onrecord.topology;

import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.PostBearer;
import io.onrecord.schema.PostChanges;
import io.onrecord.schema.PostStatement;
import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.schema.Statement;
import io.onrecord.settings.Settings;
import io.onrecord.speaker.Incumbent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Gives a statement whose speaker is named by a post alone to whoever held the post at that time, by what articles of some weeks
 * before and after say; where that can be two, or nobody, it stays with the description. What arrives later moves it.
 */
final class PostResolution extends ContextualProcessor<String, PostChanges, String, SpecificRecord> {
    private final Duration retention;
    private Posts posts;

    PostResolution(Settings settings) {
        this.retention = settings.statementRetention();
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        posts = new Posts(context, retention);
        context.schedule(Sweep.INTERVAL, PunctuationType.WALL_CLOCK_TIME, time -> posts.sweep());
    }

    @Override
    public void process(Record<String, PostChanges> record) {
        String post = record.key();
        Set<String> near = new TreeSet<>();
        for (PostBearer bearer : record.value().getAttested()) {
            if (posts.attest(post, bearer, record.value().getRecordedAt().toEpochMilli())) {
                posts.near(post, PostKey.day(bearer.getPublishedAt().toEpochMilli()), near);
            }
        }
        Map<Integer, Optional<Incumbent>> incumbents = new HashMap<>();
        SpeakerChanges changes = record.value().getChanges();
        if (changes != null) {
            enter(post, changes, record, incumbents);
        }
        near.forEach(key -> reconsider(post, key, record, incumbents));
    }

    private void enter(
            String post,
            SpeakerChanges changes,
            Record<String, PostChanges> record,
            Map<Integer, Optional<Incumbent>> incumbents) {
        PostMoves moves = new PostMoves(changes);
        List<@Nullable PostStatement> lay = new ArrayList<>();
        changes.getChanges().forEach(change -> lay.add(posts.get(post, change.getFrom())));
        lay.forEach(held -> {
            if (held != null) {
                posts.remove(post, held);
            }
        });
        for (int i = 0; i < lay.size(); i++) {
            PostStatement before = lay.get(i);
            PostStatement after = after(post, changes, changes.getChanges().get(i), before, incumbents);
            if (after != null) {
                posts.put(post, after);
            }
            moves.move(before, after);
        }
        forward(moves, record);
    }

    private void forward(PostMoves moves, Record<String, ?> cause) {
        moves.records()
                .forEach((routingKey, moved) ->
                        context().forward(cause.withKey(routingKey).withValue(moved)));
        moves.handovers()
                .forEach(handover ->
                        context().forward(cause.withKey(handover.key).withValue(handover.value)));
    }

    private @Nullable PostStatement after(
            String post,
            SpeakerChanges cause,
            RevisionChange change,
            @Nullable PostStatement lay,
            Map<Integer, Optional<Incumbent>> incumbents) {
        Statement brought = change.getStatement();
        Statement statement = brought == null && lay != null ? lay.getStatement() : brought;
        if (change.getTo() == null || statement == null) {
            return null;
        }
        PostStatement fresh = new PostStatement(
                cause.getArticleId(),
                LoggedStatements.worded(change.getTo(), lay == null ? null : lay.getRevision()),
                statement,
                brought == null && lay != null ? lay.getRecordedAt() : cause.getRecordedAt(),
                brought == null && lay != null ? lay.getEngine() : cause.getEngine(),
                "",
                "");
        return held(fresh, incumbent(post, fresh, incumbents));
    }

    /** Gives a statement that is held to another, if it turned out to be somebody else's. */
    private void reconsider(
            String post, String key, Record<String, ?> cause, Map<Integer, Optional<Incumbent>> incumbents) {
        PostStatement before = posts.get(key);
        if (before == null) {
            return;
        }
        PostStatement after = held(before, incumbent(post, before, incumbents));
        if (after.equals(before)) {
            return;
        }
        posts.put(post, after);
        PostMoves moves = new PostMoves(new SpeakerChanges(
                before.getArticleId(),
                after.getHolderKey().isEmpty() ? ChangeReason.SPEAKERS_SPLIT : ChangeReason.SPEAKER_RESOLVED,
                Instant.ofEpochMilli(cause.timestamp()),
                before.getRecordedAt(),
                before.getEngine(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        moves.move(before, after);
        forward(moves, cause);
    }

    private @Nullable Incumbent incumbent(
            String post, PostStatement statement, Map<Integer, Optional<Incumbent>> incumbents) {
        int day =
                PostKey.day(statement.getRevision().getPlace().getPublishedAt().toEpochMilli());
        return incumbents
                .computeIfAbsent(day, any -> Optional.ofNullable(posts.incumbent(post, any)))
                .orElse(null);
    }

    private static PostStatement held(PostStatement statement, @Nullable Incumbent incumbent) {
        return PostStatement.newBuilder(statement)
                .setHolderKey(incumbent == null ? "" : incumbent.routingKey())
                .setHolderName(incumbent == null ? "" : incumbent.name())
                .build();
    }
}
