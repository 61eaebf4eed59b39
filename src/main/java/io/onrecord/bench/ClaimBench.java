package io.onrecord.bench;

import io.onrecord.claim.Claim;
import io.onrecord.claim.ClaimBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Plays a stream of sayings into books of claims, in random order and some of it twice, and compares the claims with the utterances. */
public final class ClaimBench {
    /**
     * What came of it.
     *
     * @param pairs how well the claims agree with the utterances
     * @param copies how well copies are told from own reporting
     * @param claims how many claims were found
     * @param orders how many orders ended in the same claims
     * @param nanosEach time that one saying cost
     */
    public record Result(PairScore pairs, CopyScore copies, long claims, int orders, long nanosEach) {}

    private final List<ClaimStream.Unit> units;

    public ClaimBench(ClaimStream stream) {
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
        Map<String, List<Claim>> first = play(new Random(seed));
        long nanos = System.nanoTime() - start;
        for (int order = 1; order < orders; order++) {
            if (!play(new Random(seed + order)).equals(first)) {
                throw new IllegalStateException("order " + order + " of seed " + seed + " ended in other claims");
            }
        }
        Map<String, String> claimOf = new HashMap<>();
        Set<String> copies = new HashSet<>();
        first.values()
                .forEach(claims -> claims.forEach(claim -> claim.sightings().forEach(sighted -> {
                    claimOf.put(sighted.saying().statementId(), claim.id());
                    if (sighted.copy()) {
                        copies.add(sighted.saying().statementId());
                    }
                })));
        List<PairScore.Item> items = new ArrayList<>();
        for (ClaimStream.Unit unit : units) {
            items.add(new PairScore.Item(
                    unit.utterance(),
                    unit.speaker() + claimOf.getOrDefault(unit.saying().statementId(), "none")));
        }
        long claims = first.values().stream().mapToLong(List::size).sum();
        return new Result(
                PairScore.of(items), CopyScore.of(units, copies), claims, orders, nanos / Math.max(1, units.size()));
    }

    private Map<String, List<Claim>> play(Random random) {
        List<ClaimStream.Unit> stream = new ArrayList<>(units);
        units.stream().filter(unit -> random.nextInt(4) == 0).forEach(stream::add);
        Collections.shuffle(stream, random);
        Map<String, ClaimBook> books = new TreeMap<>();
        for (ClaimStream.Unit unit : stream) {
            books.computeIfAbsent(unit.speaker(), key -> new ClaimBook()).add(unit.saying());
        }
        Map<String, List<Claim>> claims = new TreeMap<>();
        books.forEach((speaker, book) -> claims.put(speaker, book.claims()));
        return claims;
    }
}
