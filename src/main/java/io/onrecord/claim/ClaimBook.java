package io.onrecord.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The claims of one speaker. Sayings that tell the same utterance within a month of one another are linked; a claim is what is
 * linked together. That is a function of the set of sayings: their order and repetition change nothing.
 *
 * <p>Candidates are looked up by the least hashes of neighbouring content words, a sample that a part of an utterance shares with the
 * whole (after Broder, "On the resemblance and containment of documents", 1997), so that a saying costs the same however much the
 * speaker has said. Not thread-safe.
 */
public final class ClaimBook {
    /** Within which one utterance is told; the same words years later are another. */
    private static final Duration APART = Duration.ofDays(30);

    /** Sayings held; beyond it the oldest are forgotten. */
    static final int MOST = 20_000;

    private final Map<String, Entry> entries = new HashMap<>();
    private final TreeMap<Saying, Entry> byTime = new TreeMap<>();
    private final Map<Integer, Set<Entry>> byKey = new HashMap<>();

    private static final class Entry {
        final Saying saying;
        final Wording wording;
        final Set<Entry> linked = new HashSet<>();

        Entry(Saying saying) {
            this.saying = saying;
            this.wording = Wording.of(saying.wording());
        }
    }

    /** Takes in a saying; one with the same statement id takes the place of what was held. Returns whether anything changed. */
    public boolean add(Saying saying) {
        Entry held = entries.get(saying.statementId());
        if (held != null) {
            if (held.saying.equals(saying)) {
                return false;
            }
            withdraw(saying.statementId());
        }
        Entry entry = new Entry(saying);
        for (Entry candidate : candidates(entry)) {
            if (isNear(entry.saying.at(), candidate.saying.at()) && Likeness.isSame(entry.wording, candidate.wording)) {
                entry.linked.add(candidate);
                candidate.linked.add(entry);
            }
        }
        entries.put(saying.statementId(), entry);
        byTime.put(saying, entry);
        entry.wording
                .keys()
                .forEach(key ->
                        byKey.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(entry));
        if (entries.size() > MOST) {
            withdraw(byTime.firstKey().statementId());
        }
        return true;
    }

    private Set<Entry> candidates(Entry entry) {
        Set<Entry> candidates = new LinkedHashSet<>();
        entry.wording.keys().forEach(key -> candidates.addAll(byKey.getOrDefault(key, Set.of())));
        return candidates;
    }

    private static boolean isNear(Instant a, Instant b) {
        return Duration.between(a, b).abs().compareTo(APART) <= 0;
    }

    /** Takes a saying away; returns whether it was held. */
    public boolean withdraw(String statementId) {
        Entry entry = entries.remove(statementId);
        if (entry == null) {
            return false;
        }
        byTime.remove(entry.saying);
        entry.linked.forEach(other -> other.linked.remove(entry));
        for (int key : entry.wording.keys()) {
            Set<Entry> held = byKey.get(key);
            if (held != null && held.remove(entry) && held.isEmpty()) {
                byKey.remove(key);
            }
        }
        return true;
    }

    /** Returns the claim of which statement {@code statementId} is a sighting; an {@link IllegalArgumentException} where it is not held. */
    public Claim claimOf(String statementId) {
        Entry entry = entries.get(statementId);
        if (entry == null) {
            throw new IllegalArgumentException("statement '" + statementId + "' is not in this book");
        }
        return Claim.of(together(entry));
    }

    private static TreeSet<Saying> together(Entry first) {
        TreeSet<Saying> sayings = new TreeSet<>();
        Set<Entry> seen = new HashSet<>(Set.of(first));
        Deque<Entry> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Entry entry = open.pop();
            sayings.add(entry.saying);
            for (Entry other : entry.linked) {
                if (seen.add(other)) {
                    open.push(other);
                }
            }
        }
        return sayings;
    }

    /** Returns all claims, by their earliest sayings. */
    public List<Claim> claims() {
        Set<String> told = new HashSet<>();
        List<Claim> claims = new ArrayList<>();
        for (Entry entry : byTime.values()) {
            if (!told.contains(entry.saying.statementId())) {
                Claim claim = Claim.of(together(entry));
                claim.sightings().forEach(sighted -> told.add(sighted.saying().statementId()));
                claims.add(claim);
            }
        }
        claims.sort(Comparator.comparing(Claim::earliest));
        return claims;
    }
}
