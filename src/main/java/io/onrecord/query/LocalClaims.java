package io.onrecord.query;

import io.onrecord.schema.SayingMemory;
import io.onrecord.topology.SpeakerClaims;
import io.onrecord.topology.StatementKey;
import io.onrecord.topology.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.query.RangeQuery;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/** The claims of one speaker, made from the sayings in one look at the state of its partition. */
final class LocalClaims {
    private static final int MOST_LISTED = 20;
    private static final int MOST_SIGHTINGS = 1_000;
    private static final Comparator<Cursor> LATEST_FIRST =
            Comparator.comparingLong(Cursor::rank).thenComparing(Cursor::id).reversed();

    private final StateReader.Reading reading;

    LocalClaims(StateReader.Reading reading) {
        this.reading = reading;
    }

    /** Returns a page of a speaker's claims, the last sighted first. */
    Page<ClaimOnRecord> page(ClaimSearch search, @Nullable String knownName) {
        Map<String, List<SayingMemory>> byClaim = new HashMap<>();
        sayings(search.speakerId())
                .forEach(saying -> byClaim.computeIfAbsent(saying.getClaimId(), any -> new ArrayList<>())
                        .add(saying));
        List<Cursor> places = byClaim.entrySet().stream()
                .map(claim -> new Cursor(lastSeen(claim.getValue()), claim.getKey()))
                .sorted(LATEST_FIRST)
                .filter(place -> search.after() == null || LATEST_FIRST.compare(place, search.after()) > 0)
                .toList();
        List<Cursor> first = places.subList(0, Math.min(places.size(), search.limit()));
        List<ClaimOnRecord> page = first.stream()
                .map(place -> claim(
                        search.speakerId(), Objects.requireNonNull(byClaim.get(place.id())), MOST_LISTED, knownName))
                .flatMap(Optional::stream)
                .toList();
        Cursor next = first.size() < places.size() ? first.get(first.size() - 1) : null;
        return new Page<>(page, next, reading.freshness());
    }

    /** Returns the claim of which a statement is a sighting; empty where it is none of this speaker's. */
    Optional<ClaimOnRecord> of(String speakerId, String statementId, @Nullable String knownName) {
        List<SayingMemory> all = sayings(speakerId);
        return all.stream()
                .filter(saying -> saying.getStatementId().equals(statementId))
                .findFirst()
                .map(SayingMemory::getClaimId)
                .flatMap(claimId -> claim(
                        speakerId,
                        all.stream()
                                .filter(saying -> saying.getClaimId().equals(claimId))
                                .toList(),
                        MOST_SIGHTINGS,
                        knownName));
    }

    /** Returns the claims of a speaker's statements that were published in a time, by statement. */
    Map<String, String> byStatement(String speakerId, Instant from, Instant to) {
        Map<String, String> claims = new LinkedHashMap<>();
        read(StatementKey.from(speakerId, from), StatementKey.from(speakerId, to) + '}')
                .forEach(saying -> claims.put(saying.getStatementId(), saying.getClaimId()));
        return claims;
    }

    private static long lastSeen(List<SayingMemory> sayings) {
        return sayings.stream()
                .mapToLong(saying -> saying.getAt().toEpochMilli())
                .max()
                .orElse(0);
    }

    private static Optional<ClaimOnRecord> claim(
            String speakerId, List<SayingMemory> sayings, int mostSightings, @Nullable String knownName) {
        return SpeakerClaims.of(speakerId, sayings, mostSightings).stream()
                .findFirst()
                .map(claim -> ClaimOnRecord.of(claim, knownName));
    }

    private List<SayingMemory> sayings(String speakerId) {
        return read(StatementKey.first(speakerId), StatementKey.last(speakerId));
    }

    private List<SayingMemory> read(String from, String to) {
        List<SayingMemory> sayings = new ArrayList<>();
        try (KeyValueIterator<String, SayingMemory> range =
                reading.ask(Stores.SPEAKER_CLAIMS, RangeQuery.<String, SayingMemory>withRange(from, to))) {
            while (range.hasNext()) {
                KeyValue<String, SayingMemory> entry = range.next();
                sayings.add(entry.value);
            }
        }
        return sayings;
    }
}
