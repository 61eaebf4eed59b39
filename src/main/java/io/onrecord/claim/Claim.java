package io.onrecord.claim;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One utterance of one speaker, however many articles tell it and in whatever words. A function of the set of its sayings.
 *
 * @param id deterministic id: that of its earliest saying
 * @param sightings the sayings that stand, the earliest first; one at least
 * @param variants the wordings in the order in which they were first seen, those that corrections replaced among them
 */
public record Claim(String id, List<Sighted> sightings, List<Variant> variants) {
    /**
     * One way in which the claim is worded.
     *
     * @param words the words
     * @param first when they were first seen
     * @param sightings how many sayings have them
     * @param until from when on no saying had them any more, null where one has
     */
    public record Variant(
            String words,
            Instant first,
            int sightings,
            @Nullable Instant until) {
        private Variant and(Variant other) {
            Variant earlier = first.isAfter(other.first) ? other : this;
            return new Variant(earlier.words, earlier.first, sightings + other.sightings, later(until, other.until));
        }

        private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
            if (a == null || b == null) {
                return null;
            }
            return a.isAfter(b) ? a : b;
        }
    }

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
        Originals originals = new Originals(sorted);
        Map<String, Variant> variants = new LinkedHashMap<>();
        for (Told one : sorted) {
            Saying saying = one.saying();
            variants.merge(
                    one.phrase().words(), new Variant(saying.wording(), saying.wordedAt(), 1, null), Variant::and);
        }
        for (Told one : sorted) {
            for (Saying.Former former : one.saying().former()) {
                variants.merge(
                        Phrase.words(Wording.of(former.wording())),
                        new Variant(former.wording(), former.since(), 0, former.until()),
                        Variant::and);
            }
        }
        List<Sighted> sightings = sorted.stream()
                .map(one -> new Sighted(one.saying(), originals.isCopy(one)))
                .toList();
        return new Claim(
                sorted.get(0).saying().statementId(),
                sightings,
                variants.values().stream()
                        .sorted(Comparator.comparing(Variant::first))
                        .toList());
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

    /** Returns how many sightings are copies; the original is none. */
    public long copies() {
        return sightings.stream().filter(Sighted::copy).count();
    }
}
