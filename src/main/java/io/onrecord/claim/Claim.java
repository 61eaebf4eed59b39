package io.onrecord.claim;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One utterance of one speaker, however many articles tell it and in whatever words. A function of the set of its sayings.
 *
 * @param id deterministic id: that of its earliest saying
 * @param sightings the sayings that stand, the earliest first; one at least
 */
public record Claim(String id, List<Sighted> sightings) {
    /**
     * One way in which the claim is worded.
     *
     * @param words the words
     * @param first when they were first seen
     * @param sightings how many sayings have them
     */
    public record Variant(String words, Instant first, int sightings) {}

    /** Makes the list unmodifiable; a claim without sightings is an {@link IllegalArgumentException}. */
    public Claim {
        sightings = List.copyOf(sightings);
        if (sightings.isEmpty()) {
            throw new IllegalArgumentException("claim '" + id + "': expected at least one sighting");
        }
    }

    /** Returns the claim that {@code sayings}, one at least, make up. */
    static Claim of(TreeSet<Saying> sayings) {
        Map<String, TreeSet<String>> outlets = new TreeMap<>();
        for (Saying saying : sayings) {
            if (saying.outlet() != null) {
                outlets.computeIfAbsent(print(saying), key -> new TreeSet<>()).add(saying.outlet());
            }
        }
        List<Sighted> sightings = sayings.stream()
                .map(saying -> new Sighted(
                        saying,
                        outlets.getOrDefault(print(saying), new TreeSet<>()).size() > 1))
                .toList();
        return new Claim(sayings.first().statementId(), sightings);
    }

    private static String print(Saying saying) {
        return String.join(
                " ", Wording.of(saying.frame() + " | " + saying.wording()).words());
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

    /** Returns the wordings in the order in which they were first seen. */
    public List<Variant> variants() {
        Map<String, Variant> variants = new LinkedHashMap<>();
        for (Sighted sighted : sightings) {
            Saying saying = sighted.saying();
            variants.merge(
                    String.join(" ", Wording.of(saying.wording()).words()).toLowerCase(Locale.ROOT),
                    new Variant(saying.wording(), saying.at(), 1),
                    (known, again) -> new Variant(known.words(), known.first(), known.sightings() + 1));
        }
        return List.copyOf(variants.values());
    }
}
