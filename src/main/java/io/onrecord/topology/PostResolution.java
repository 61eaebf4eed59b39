package io.onrecord.topology;

import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.PostBearer;
import io.onrecord.schema.PostChanges;
import io.onrecord.schema.PostPin;
import io.onrecord.schema.PostStatement;
import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.schema.Statement;
import io.onrecord.settings.Settings;
import io.onrecord.speaker.Incumbent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Gives a statement whose speaker is named by a post alone to whoever held the post at that time: by what a newsroom pins, or else
 * by what articles of some weeks before and after say; where that can be two, or nobody, it stays with the description. What arrives
 * later moves it, a bounded number at a time.
 */
final class PostResolution extends ContextualProcessor<String, PostChanges, String, SpecificRecord>
        implements Review.Shelf<PostStatement> {
    private final Settings settings;
    /** Who holds a post on a day, by the two, while one record is processed. */
    private final Map<String, Optional<Incumbent>> incumbents = new HashMap<>();

    private Posts posts;
    private Review<PostStatement> review;

    PostResolution(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        super.init(context);
        posts = new Posts(context, settings.speakerRetention(), settings.statementRetention());
        review = new Review<>(new Backlog(context.getStateStore(Stores.POST_BACKLOG)), this);
        context.schedule(Sweep.INTERVAL, PunctuationType.WALL_CLOCK_TIME, time -> {
            posts.sweep();
            incumbents.clear();
            review.step();
        });
    }

    @Override
    public void process(Record<String, PostChanges> record) {
        String post = record.key();
        PostChanges news = record.value();
        incumbents.clear();
        if (news.getPins().isEmpty()) {
            // What is pinned has the time of its producer's clock, which may be wrong.
            posts.reach(news.getRecordedAt().toEpochMilli());
        }
        SortedSet<String> days = new TreeSet<>();
        for (PostBearer bearer : news.getAttested()) {
            days.addAll(posts.attest(post, bearer, news.getRecordedAt().toEpochMilli()));
        }
        for (PostPin pin : news.getPins()) {
            days.addAll(posts.pin(post, pin));
        }
        SpeakerChanges changes = news.getChanges();
        if (changes != null) {
            enter(post, changes, record);
        }
        review.follow(post, days, record.timestamp());
    }

    private void enter(String post, SpeakerChanges changes, Record<String, PostChanges> record) {
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
            PostStatement after = after(post, changes, changes.getChanges().get(i), before);
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
            String post, SpeakerChanges cause, RevisionChange change, @Nullable PostStatement lay) {
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
        return held(post, fresh);
    }

    @Override
    public List<KeyValue<String, PostStatement>> next(Backlog.Entry entry, int most) {
        return posts.next(entry.owner(), entry.part(), entry.behind(), most);
    }

    /** Gives a statement that is held to another, if it turned out to be somebody else's. */
    @Override
    public void look(Backlog.Entry entry, PostStatement before) {
        PostStatement after = held(entry.owner(), before);
        if (after.equals(before)) {
            return;
        }
        posts.put(entry.owner(), after);
        PostMoves moves = new PostMoves(new SpeakerChanges(
                before.getArticleId(),
                after.getHolderKey().isEmpty() ? ChangeReason.SPEAKERS_SPLIT : ChangeReason.SPEAKER_RESOLVED,
                Instant.ofEpochMilli(entry.changedAt()),
                before.getRecordedAt(),
                before.getEngine(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        moves.move(before, after);
        forward(moves, new Record<>(entry.owner(), before, EventTime.ofRecord(entry.changedAt())));
    }

    /** Returns a statement with whoever holds its post at its time. */
    private PostStatement held(String post, PostStatement statement) {
        int day =
                PostKey.day(statement.getRevision().getPlace().getPublishedAt().toEpochMilli());
        Incumbent incumbent = incumbents
                .computeIfAbsent(PostKey.from(post, day), any -> Optional.ofNullable(posts.incumbent(post, day)))
                .orElse(null);
        return PostStatement.newBuilder(statement)
                .setHolderKey(incumbent == null ? "" : incumbent.routingKey())
                .setHolderName(incumbent == null ? "" : incumbent.name())
                .build();
    }
}
