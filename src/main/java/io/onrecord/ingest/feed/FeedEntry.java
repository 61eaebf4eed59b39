package io.onrecord.ingest.feed;

import io.onrecord.schema.FeedProgress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed in the register.
 *
 * @param url its address as it was given
 * @param paused whether it is left alone for now
 * @param added when it was added
 * @param progress how its reading stands, its pages left out; null before the first poll
 */
public record FeedEntry(
        String url, boolean paused, Instant added, @Nullable FeedProgress progress) {
    /** Returns its id: 16 digits made of its address. */
    public String id() {
        return String.format("%016x", Fingerprint.of(url));
    }

    /** Returns how it does, in a word. */
    public Status status() {
        if (paused) {
            return Status.PAUSED;
        }
        if (progress == null) {
            return Status.WAITING;
        }
        return progress.getFailures() > 0 ? Status.FAILING : Status.ACTIVE;
    }

    /** How a feed does. */
    public enum Status {
        /** It was not polled yet. */
        WAITING,
        /** The last poll got an answer. */
        ACTIVE,
        /** The last poll failed; it is tried again. */
        FAILING,
        /** It is left alone. */
        PAUSED
    }

    /** The pages are the larger part, and of no use to a list. */
    static FeedProgress summary(FeedProgress progress) {
        return FeedProgress.newBuilder(progress).setPages(List.of()).build();
    }
}
