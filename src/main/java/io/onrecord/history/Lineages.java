package io.onrecord.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements of an article, each followed from version to version; built run by run, in their order. */
final class Lineages {
    /** Most pairs of statements that are compared by likeness; a longer article is matched by equal wording alone. */
    private static final int MAX_PAIRS = 250_000;

    /** A statement through the versions, and what it says in the newest that has it. */
    private static final class Lineage {
        private final String id;
        private final List<Standing> standings = new ArrayList<>();

        private Lineage(String id) {
            this.id = id;
        }

        private @Nullable Standing last() {
            return standings.isEmpty() ? null : standings.get(standings.size() - 1);
        }
    }

    private record Pair(double likeness, int lineage, int utterance) {
        static final Comparator<Pair> SUREST_FIRST = Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparingInt(Pair::lineage)
                .thenComparingInt(Pair::utterance);
    }

    private final String articleId;
    private final long publishedAt;
    private final List<Lineage> lineages = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    Lineages(String articleId, long publishedAt) {
        this.articleId = articleId;
        this.publishedAt = publishedAt;
    }

    /** Follows every statement into the next run. */
    void follow(Run run, List<Utterance> utterances) {
        Lineage[] lineageOf = matched(utterances);
        for (int i = 0; i < lineageOf.length; i++) {
            if (lineageOf[i] == null) {
                lineageOf[i] = begun(utterances.get(i));
            }
        }
        for (int i = 0; i < lineageOf.length; i++) {
            Utterance utterance = utterances.get(i);
            String outer = utterance.outer() < 0 ? null : lineageOf[utterance.outer()].id;
            extend(lineageOf[i], run, utterance, outer, deniers(utterances, i, lineageOf));
        }
    }

    private static List<Denier> deniers(List<Utterance> utterances, int denied, Lineage[] lineageOf) {
        List<Denier> deniers = new ArrayList<>();
        for (int i = 0; i < lineageOf.length; i++) {
            if (utterances.get(i).denied() == denied) {
                deniers.add(new Denier(lineageOf[i].id, utterances.get(i).fingerprint()));
            }
        }
        return deniers;
    }

    private @Nullable Lineage[] matched(List<Utterance> utterances) {
        Lineage[] lineageOf = new Lineage[utterances.size()];
        boolean compare = (long) lineages.size() * utterances.size() <= MAX_PAIRS;
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < lineages.size(); i++) {
            Standing last = lineages.get(i).last();
            for (int j = 0; last != null && j < utterances.size(); j++) {
                Utterance later = utterances.get(j);
                if (compare || last.utterance().wording() == later.wording()) {
                    pairs.add(new Pair(last.utterance().likeness(later), i, j));
                }
            }
        }
        pairs.sort(Pair.SUREST_FIRST);
        boolean[] taken = new boolean[lineages.size()];
        for (Pair pair : pairs) {
            if (pair.likeness > 0 && !taken[pair.lineage] && lineageOf[pair.utterance] == null) {
                taken[pair.lineage] = true;
                lineageOf[pair.utterance] = lineages.get(pair.lineage);
            }
        }
        return lineageOf;
    }

    private Lineage begun(Utterance utterance) {
        String name = articleId + '|' + Long.toHexString(utterance.wording());
        String id = Hash.id(name);
        for (int again = 2; !ids.add(id); again++) {
            id = Hash.id(name + '|' + again);
        }
        Lineage lineage = new Lineage(id);
        lineages.add(lineage);
        return lineage;
    }

    private void extend(Lineage lineage, Run run, Utterance utterance, @Nullable String outer, List<Denier> deniers) {
        Place place = new Place(lineage.id, publishedAt, run.since());
        Standing next = new Standing(
                place,
                run.until(),
                run.retraction(),
                false,
                former(lineage.last(), run, utterance),
                run.version(),
                run.heading(),
                outer,
                run.until() == Standing.OPEN ? deniers : List.of(),
                utterance);
        Standing last = lineage.last();
        if (last != null && last.until() == run.since()) {
            boolean unchanged = last.saysSame(next);
            lineage.standings.set(lineage.standings.size() - 1, ended(last, unchanged ? next : last, !unchanged));
            if (unchanged) {
                return;
            }
        }
        lineage.standings.add(next);
    }

    private static @Nullable String former(@Nullable Standing last, Run run, Utterance utterance) {
        if (last == null || last.until() != run.since()) {
            return null;
        }
        String before = last.utterance().routingKey();
        return before.equals(utterance.routingKey()) ? null : before;
    }

    /** Returns a standing with the end of another one, and what denies it then. */
    private static Standing ended(Standing s, Standing end, boolean succeeded) {
        return new Standing(
                s.place(),
                end.until(),
                end.retraction(),
                succeeded,
                s.former(),
                s.version(),
                s.heading(),
                s.outerId(),
                end.deniers(),
                s.utterance());
    }

    /** Returns what all statements said and when. */
    List<Standing> standings() {
        return lineages.stream().flatMap(lineage -> lineage.standings.stream()).toList();
    }
}
