package io.onrecord.topology;

import io.onrecord.schema.PostBearer;
import io.onrecord.schema.PostStatement;
import io.onrecord.schema.PostTenure;
import io.onrecord.schema.RevisionPlace;
import io.onrecord.speaker.Incumbent;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Who was given which post when, and the statements whose speaker is named by a post alone, in their stores. */
final class Posts {
    /** Days before and after an article within which others tell who holds a post at its time. */
    private static final int NEAR = 45;

    private static final char HOLDER = 'h';
    private static final char STATEMENT = 's';

    private final KeyValueStore<String, PostTenure> holders;
    private final KeyValueStore<String, PostStatement> statements;
    private final TimeIndex ages;

    /**
     * @param retention that of the log of statements: what is gone from there must not come back from here
     */
    Posts(ProcessorContext<?, ?> context, Duration retention) {
        this.holders = context.getStateStore(Stores.POST_HOLDERS);
        this.statements = context.getStateStore(Stores.POST_STATEMENTS);
        this.ages = new TimeIndex(context.getStateStore(Stores.POST_AGES), retention);
    }

    /** Counts an article that gives somebody a post in or out; returns whether it is the first or last of its day. */
    boolean attest(String post, PostBearer bearer, long recordedAt) {
        int day = PostKey.day(bearer.getPublishedAt().toEpochMilli());
        String key = PostKey.holder(post, day, bearer.getRoutingKey(), bearer.getName());
        PostTenure before = holders.get(key);
        int articles = (before == null ? 0 : before.getArticles()) + (bearer.getHolds() ? 1 : -1);
        long touchedBefore =
                before == null ? Long.MIN_VALUE : before.getTouchedAt().toEpochMilli();
        long touchedAt = Math.max(touchedBefore, ages.at(recordedAt));
        if (before != null && (articles <= 0 || touchedBefore < touchedAt)) {
            ages.remove(touchedBefore, HOLDER + key);
        }
        if (articles <= 0) {
            holders.delete(key);
            return before != null;
        }
        if (touchedBefore < touchedAt) {
            ages.put(touchedAt, HOLDER + key);
        }
        holders.put(key, new PostTenure(articles, Instant.ofEpochMilli(touchedAt)));
        return before == null;
    }

    /** Returns who holds a post on a day; null where nobody is known to, or it can be one of several. */
    @Nullable
    Incumbent incumbent(String post, int day) {
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

    /** Adds to {@code keys} those of the statements for which an article of a day can tell who holds a post. */
    void near(String post, int day, Set<String> keys) {
        try (KeyValueIterator<String, PostStatement> near =
                statements.range(PostKey.from(post, day - NEAR), PostKey.from(post, day + NEAR + 1))) {
            near.forEachRemaining(entry -> keys.add(entry.key));
        }
    }

    /** Returns a statement; null where it is not held. */
    @Nullable
    PostStatement get(String key) {
        return statements.get(key);
    }

    /** Returns the statement that lies at a place of a post; null where none does. */
    @Nullable
    PostStatement get(String post, @Nullable RevisionPlace place) {
        return place == null ? null : statements.get(PostKey.statement(post, place));
    }

    void put(String post, PostStatement statement) {
        String key = PostKey.statement(post, statement.getRevision().getPlace());
        statements.put(key, statement);
        ages.put(ages.at(statement.getRecordedAt().toEpochMilli()), STATEMENT + key);
    }

    void remove(String post, PostStatement statement) {
        String key = PostKey.statement(post, statement.getRevision().getPlace());
        statements.delete(key);
        ages.remove(ages.at(statement.getRecordedAt().toEpochMilli()), STATEMENT + key);
    }

    /**
     * Forgets what is past its retention. Whose a statement is stays as it was told at last: articles that are forgotten are no
     * evidence against it.
     */
    void sweep() {
        ages.sweep(Sweep.MOST, entry -> {
            String key = entry.substring(1);
            if (entry.charAt(0) == HOLDER) {
                holders.delete(key);
            } else {
                statements.delete(key);
            }
        });
    }
}
