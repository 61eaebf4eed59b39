package io.onrecord.history;

import io.onrecord.history.Version.Edition;
import io.onrecord.history.Version.Retraction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time for which one body stood: another date or headline over the same body makes no new one.
 *
 * @param body hash of the body
 * @param heading what stood over it at first
 * @param since from when on, in milliseconds
 * @param until to when, {@link Standing#OPEN} where it still stands; later than {@code since}
 * @param version number of the body among the article's, from 1 on
 * @param retraction why the article was retracted, where that ended it; empty where nobody said, null where another body or nothing did
 */
record Run(
        long body,
        Heading heading,
        long since,
        long until,
        int version,
        @Nullable String retraction) {
    /** Returns the runs of versions that are in their order. */
    static List<Run> of(List<Version> versions) {
        List<Run> runs = new ArrayList<>();
        long[] starts = starts(versions);
        Run open = null;
        long lastBody = 0;
        int version = 0;
        for (int i = 0; i < starts.length; i++) {
            if (versions.get(i) instanceof Edition edition) {
                if (open != null && open.body == edition.body()) {
                    continue;
                }
                version += version == 0 || edition.body() != lastBody ? 1 : 0;
                lastBody = edition.body();
                close(open, starts[i], null, runs);
                open = new Run(lastBody, edition.heading(), starts[i], Standing.OPEN, version, null);
            } else if (versions.get(i) instanceof Retraction retraction) {
                close(open, starts[i], retraction.reason(), runs);
                open = null;
            }
        }
        close(open, Standing.OPEN, null, runs);
        return runs;
    }

    private static void close(@Nullable Run run, long until, @Nullable String retraction, List<Run> runs) {
        if (run != null && run.since < until) {
            runs.add(new Run(run.body, run.heading, run.since, until, run.version, retraction));
        }
    }

    /**
     * Returns from when on each version stood: its date; of several with one date, the second and later ones their arrival,
     * which is all that is known of when they took over, but never past the next date.
     */
    private static long[] starts(List<Version> versions) {
        long[] starts = new long[versions.size()];
        for (int i = versions.size() - 1, next = i; i >= 0; i--) {
            long at = versions.get(i).at();
            boolean first = i == 0 || versions.get(i - 1).at() != at;
            if (versions.get(next).at() != at && versions.get(i + 1).at() != at) {
                next = i + 1;
            }
            long bound = versions.get(next).at() == at
                    ? Standing.OPEN - 1
                    : versions.get(next).at();
            starts[i] = first ? at : Math.min(Math.max(at, versions.get(i).recordedAt()), bound);
        }
        return starts;
    }
}
