package io.onrecord.topology;

import io.onrecord.schema.PostBearer;
import io.onrecord.schema.PostPin;
import io.onrecord.schema.PostStatement;
import io.onrecord.schema.PostTenure;
import io.onrecord.schema.RevisionPlace;
import io.onrecord.speaker.Incumbent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Who holds which post when, and the statements whose speaker is named by a post alone, in their stores. */
final class Posts {
    /** Days before and after an article within which others tell who holds a post at its time. */
    private static final int NEAR = 45;

    private final KeyValueStore<String, PostTenure> holders;
    private final TimeIndex holderAges;
    private final KeyValueStore<String, PostStatement> statements;
    private final TimeIndex ages;
    private final PostPins pins;

    /**
     * @param ofHolders how long it is known who held a post: as long as who is who
     * @param ofStatements as long as the log of statements: what is gone from there must not come back from here
     */
    Posts(ProcessorContext<?, ?> context, Duration ofHolders, Duration ofStatements) {
        this.holders = context.getStateStore(Stores.POST_HOLDERS);
        this.holderAges = new TimeIndex(context.getStateStore(Stores.POST_HOLDER_AGES), ofHolders);
        this.statements = context.getStateStore(Stores.POST_STATEMENTS);
        this.ages = new TimeIndex(context.getStateStore(Stores.POST_AGES), ofStatements);
        this.pins = new PostPins(context);
    }

    /** Takes note that the log has come so far. */
    void reach(long recordedAt) {
        holderAges.reach(recordedAt);
        ages.reach(recordedAt);
    }

    /** Keeps what is pinned of a post; returns the days for which that can change who holds it. */
    SortedSet<String> pin(String post, PostPin pin) {
        return pins.keep(post, pin);
    }

    /**
     * Counts an article that gives somebody a post in or out; returns the days for which that can change who holds it: none, unless
     * it is the first or last of its day.
     */
    Set<String> attest(String post, PostBearer bearer, long recordedAt) {
        int day = PostKey.day(bearer.getPublishedAt().toEpochMilli());
        String key = PostKey.holder(post, day, bearer.getRoutingKey(), bearer.getName());
        PostTenure before = holders.get(key);
        int articles = (before == null ? 0 : before.getArticles()) + (bearer.getHolds() ? 1 : -1);
        long touchedBefore =
                before == null ? Long.MIN_VALUE : before.getTouchedAt().toEpochMilli();
        long touchedAt = Math.max(touchedBefore, holderAges.at(recordedAt));
        if (before != null && (articles <= 0 || touchedBefore < touchedAt)) {
            holderAges.remove(touchedBefore, key);
        }
        Set<String> days = Set.of(PostKey.days(day - NEAR, day + NEAR + 1));
        if (articles <= 0) {
            holders.delete(key);
            return before == null ? Set.of() : days;
        }
        if (touchedBefore < touchedAt) {
            holderAges.put(touchedAt, key);
        }
        holders.put(key, new PostTenure(articles, Instant.ofEpochMilli(touchedAt)));
        return before == null ? days : Set.of();
    }

    /** Returns who holds a post on a day, as pinned or else as learned; null where nobody is known to, or it can be one of several. */
    @Nullable
    Incumbent incumbent(String post, int day) {
        List<Incumbent> pinned = pins.holders(post, day);
        if (!pinned.isEmpty()) {
            return pinned.size() == 1 ? pinned.get(0) : null;
        }
        Set<Incumbent> named = new TreeSet<>();
        try (KeyValueIterator<String, PostTenure> near =
                holders.range(PostKey.from(post, day - NEAR), PostKey.from(post, day + NEAR + 1))) {
            while (near.hasNext()) {
                String[] parts = near.next().key.split("#", 4);
                named.add(new Incumbent(parts[2], parts[3]));
            }
        }
        return Incumbent.among(named);
    }

    /** Returns the next statements of a post behind a key, within days, each with its key. */
    List<KeyValue<String, PostStatement>> next(String post, String days, String behind, int most) {
        String from = behind.isEmpty() ? PostKey.first(post, days) : behind + '\0';
        List<KeyValue<String, PostStatement>> next = new ArrayList<>();
        try (KeyValueIterator<String, PostStatement> range = statements.range(from, PostKey.last(post, days))) {
            while (next.size() < most && range.hasNext()) {
                next.add(range.next());
            }
        }
        return next;
    }

    /** Returns the statement that lies at a place of a post; null where none does. */
    @Nullable
    PostStatement get(String post, @Nullable RevisionPlace place) {
        return place == null ? null : statements.get(PostKey.statement(post, place));
    }

    void put(String post, PostStatement statement) {
        String key = PostKey.statement(post, statement.getRevision().getPlace());
        statements.put(key, statement);
        ages.put(ages.at(statement.getRecordedAt().toEpochMilli()), key);
    }

    void remove(String post, PostStatement statement) {
        String key = PostKey.statement(post, statement.getRevision().getPlace());
        statements.delete(key);
        ages.remove(ages.at(statement.getRecordedAt().toEpochMilli()), key);
    }

    /**
     * Forgets what is past its retention. Whose a statement is stays as it was told at last: articles that are forgotten are no
     * evidence against it.
     */
    void sweep() {
        holderAges.sweep(Sweep.MOST, holders::delete);
        ages.sweep(Sweep.MOST, statements::delete);
    }
}
