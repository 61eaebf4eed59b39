package io.onrecord.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One utterance of one speaker, however many articles tell it and in whatever words. A function of the set of its sayings.
 *
 * @param id deterministic id: that of its earliest saying
 * @param sightings the sayings that stand, the earliest first; one at least
 * @param variants the wordings in the order in which they were first seen
 */
public record Claim(String id, List<Sighted> sightings, List<Variant> variants) {
    /**
     * One way in which the claim is worded.
     *
     * @param words the words
     * @param first when they were first seen
     * @param sightings how many sayings have them
     */
    public record Variant(String words, Instant first, int sightings) {}

    /** Makes the lists unmodifiable; a claim without sightings is an {@link IllegalArgumentException}. */
    public Claim {
        sightings = List.copyOf(sightings);
        variants = List.copyOf(variants);
        if (sightings.isEmpty()) {
            throw new IllegalArgumentException("claim '" + id + "': expected at least one sighting");
        }
    }

    /** Returns the claim that {@code told}, one saying at least, makes up. */
    static Claim of(Collection<Told> told) {
        List<Told> sorted =
                told.stream().sorted(Comparator.comparing(Told::saying)).toList();
        Map<String, Set<String>> outlets = new HashMap<>();
        Map<String, Variant> variants = new LinkedHashMap<>();
        for (Told one : sorted) {
            Saying saying = one.saying();
            if (saying.outlet() != null) {
                outlets.computeIfAbsent(one.print(), key -> new HashSet<>()).add(saying.outlet());
            }
            variants.merge(
                    one.phrase().words(),
                    new Variant(saying.wording(), saying.at(), 1),
                    (known, again) -> new Variant(known.words(), known.first(), known.sightings() + 1));
        }
        List<Sighted> sightings = sorted.stream()
                .map(one -> new Sighted(
                        one.saying(),
                        outlets.getOrDefault(one.print(), Set.of()).size() > 1))
                .toList();
        return new Claim(sorted.get(0).saying().statementId(), sightings, List.copyOf(variants.values()));
    }

    /** Returns the sighting that came first. */
    public Saying earliest() {
        return sightings.get(0).saying();
    }

    /** Returns the newest sighting. */
    public Saying newest() {
        return sightings.get(sightings.size() - 1).saying();
    }

    /** Returns the longest wording: the fullest that any article has. */
    public String wording() {
        return sightings.stream()
                .map(sighted -> sighted.saying().wording())
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** Returns the names of the outlets that carry it, sorted. */
    public List<String> outlets() {
        return sightings.stream()
                .map(sighted -> sighted.saying().outlet())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns how many sightings are agency copy. */
    public long copies() {
        return sightings.stream().filter(Sighted::copy).count();
    }
}
