package io.onrecord.bench;

import io.onrecord.speaker.Dossier;
import io.onrecord.speaker.Evidence;
import io.onrecord.speaker.Resolution;
import io.onrecord.speaker.SpeakerKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Plays a stream of mentions into dossiers, in random order and some of it twice, and compares who was found with who it is. */
public final class IdentityBench {

    /**
     * What came of it.
     *
     * @param pairs how well the identities agree with the truth
     * @param unresolved mentions that were left unresolved
     * @param orders how many orders ended in the same identities
     * @param nanosEach time that one mention cost, taken in and resolved once
     */
    public record Result(PairScore pairs, long unresolved, int orders, long nanosEach) {}

    private final List<IdentityStream.Unit> units;

    public IdentityBench(IdentityStream stream) {
        this.units = stream.units();
    }

    /**
     * Runs the stream in {@code orders} random orders; an {@link IllegalStateException} names the first that ended differently.
     *
     * @param orders how many orders, 1 or more
     * @param seed of the orders
     */
    public Result run(int orders, long seed) {
        long start = System.nanoTime();
        List<Resolution> first = resolve(play(new Random(seed)));
        long nanos = System.nanoTime() - start;
        for (int order = 1; order < orders; order++) {
            if (!resolve(play(new Random(seed + order))).equals(first)) {
                throw new IllegalStateException("order " + order + " of seed " + seed + " ended in other identities");
            }
        }
        List<PairScore.Item> items = new ArrayList<>();
        for (int at = 0; at < units.size(); at++) {
            items.add(new PairScore.Item(
                    units.get(at).person(), first.get(at).id().toString()));
        }
        long unresolved = first.stream()
                .filter(found -> found.kind() == SpeakerKind.UNRESOLVED)
                .count();
        return new Result(PairScore.of(items), unresolved, orders, nanos / Math.max(1, units.size()));
    }

    private Map<String, Dossier> play(Random random) {
        List<IdentityStream.Unit> stream = new ArrayList<>(units);
        units.stream().filter(unit -> random.nextInt(4) == 0).forEach(stream::add);
        Collections.shuffle(stream, random);
        Map<String, Dossier> dossiers = new TreeMap<>();
        for (IdentityStream.Unit unit : stream) {
            Evidence evidence = unit.evidence();
            dossiers.computeIfAbsent(evidence.routingKey(), key -> new Dossier())
                    .add(evidence);
        }
        return dossiers;
    }

    private List<Resolution> resolve(Map<String, Dossier> dossiers) {
        List<Resolution> found = new ArrayList<>(units.size());
        for (IdentityStream.Unit unit : units) {
            Dossier dossier = dossiers.get(unit.evidence().routingKey());
            if (dossier == null) {
                throw new IllegalStateException("nothing was played for " + unit);
            }
            found.add(dossier.identities().resolve(unit.evidence()));
        }
        return found;
    }
}
