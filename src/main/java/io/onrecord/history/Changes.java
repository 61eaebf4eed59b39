package io.onrecord.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be changed for one state of an article's statements to become another. */
public final class Changes {
    /** A place among those of one routing key: there its standings lie together, and nowhere else. */
    private record Spot(String routingKey, Place place) {
        static Spot of(Standing standing) {
            return new Spot(standing.utterance().routingKey(), standing.place());
        }
    }

    /** What is said, by hash, under one routing key. */
    private record Said(String routingKey, long fingerprint) {
        static Said of(Standing standing) {
            return new Said(
                    standing.utterance().routingKey(), standing.utterance().fingerprint());
        }
    }

    private Changes() {}

    /** Returns the changes from one history of an article to another of the same; empty where the same stands. */
    public static List<Change> between(ArticleHistory before, ArticleHistory after) {
        return between(before.standings(), after.standings());
    }

    /** Returns the changes from what stood to what stands. */
    public static List<Change> between(List<Standing> before, List<Standing> after) {
        Map<Spot, Standing> old = new HashMap<>();
        Map<Said, Standing> sources = new HashMap<>();
        for (Standing standing : before) {
            old.put(Spot.of(standing), standing);
            // Of several the one that stands, for it alone holds what denies it.
            sources.merge(Said.of(standing), standing, (first, next) -> next.isOpen() ? next : first);
        }
        List<Change> changes = new ArrayList<>();
        Map<Spot, Standing> kept = new HashMap<>();
        Set<Spot> left = new HashSet<>();
        for (Standing standing : after) {
            Standing was = old.get(Spot.of(standing));
            if (standing.equals(was)) {
                kept.put(Spot.of(standing), standing);
                continue;
            }
            Standing source = was != null && was.saysSame(standing) ? was : sources.get(Said.of(standing));
            changes.add(change(source, standing));
            if (source != null) {
                left.add(Spot.of(source));
            }
        }
        for (Standing standing : before) {
            Spot spot = Spot.of(standing);
            Standing same = kept.get(spot);
            if (same == null && left.add(spot)) {
                changes.add(new Change(spot.routingKey(), spot.place(), null));
            } else if (same != null && left.contains(spot)) {
                changes.add(change(same, same));
            }
        }
        return changes;
    }

    private static Change change(@Nullable Standing from, Standing to) {
        return new Change(to.utterance().routingKey(), from == null ? null : from.place(), to);
    }
}
