package io.onrecord.topology;

import io.onrecord.claim.Claim.Variant;
import io.onrecord.claim.Sighted;
import io.onrecord.schema.Claim;
import io.onrecord.schema.ClaimStatus;
import io.onrecord.schema.ClaimWording;
import io.onrecord.schema.Denial;
import io.onrecord.schema.Polarity;
import io.onrecord.schema.SayingMemory;
import io.onrecord.schema.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The claims of the domain as records of the wire. */
final class ClaimRecords {
    private static final int MOST_SIGHTINGS = 50;
    private static final int MOST_OUTLETS = 64;
    private static final int MOST_WORDINGS = 16;
    private static final int MOST_DENIALS = 50;
    private static final Comparator<Denial> EARLIEST_FIRST =
            Comparator.comparing(Denial::getAt).thenComparing(Denial::getStatementId);

    private ClaimRecords() {}

    /** Returns the id of a claim. */
    static String id(String speakerId, io.onrecord.claim.Claim claim) {
        return speakerId + '~' + claim.id();
    }

    /** Returns a claim as it is published. */
    static Claim record(String speakerId, io.onrecord.claim.Claim claim, SpeakerBook book) {
        return record(speakerId, claim, book, MOST_SIGHTINGS);
    }

    /**
     * Returns a claim.
     *
     * @param mostSightings most sightings that are listed, the newest first
     */
    static Claim record(String speakerId, io.onrecord.claim.Claim claim, SpeakerBook book, int mostSightings) {
        List<Sighted> sightings = claim.sightings();
        List<SayingMemory> sayings = sightings.stream()
                .map(sighted -> book.held(sighted.saying().statementId()))
                .toList();
        List<String> outlets = claim.outlets();
        Polarity polarity = sayings.get(0).getPolarity();
        return new Claim(
                id(speakerId, claim),
                speakerId,
                name(sayings),
                claim.wording(),
                ClaimStatus.STANDING,
                polarity,
                (long) sightings.size(),
                outlets.size(),
                outlets.subList(0, Math.min(outlets.size(), MOST_OUTLETS)),
                claim.copies(),
                claim.earliest().at(),
                claim.newest().at(),
                sighting(sayings.get(0), sightings.get(0).copy()),
                newest(sightings, sayings, mostSightings),
                wordings(claim.variants()),
                sayings.stream()
                        .flatMap(saying -> saying.getDenials().stream())
                        .sorted(EARLIEST_FIRST)
                        .limit(MOST_DENIALS)
                        .toList());
    }

    /** Returns the fullest name that any of the articles has. */
    private static String name(List<SayingMemory> sayings) {
        return sayings.stream()
                .map(SayingMemory::getSpeakerName)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
                .orElse("");
    }

    private static List<Sighting> newest(List<Sighted> sightings, List<SayingMemory> sayings, int most) {
        List<Sighting> newest = new ArrayList<>();
        for (int i = sayings.size() - 1; i >= 0 && newest.size() < most; i--) {
            newest.add(sighting(sayings.get(i), sightings.get(i).copy()));
        }
        return newest;
    }

    private static Sighting sighting(SayingMemory saying, boolean copy) {
        return new Sighting(
                saying.getStatementId(),
                saying.getArticleId(),
                saying.getArticleUrl(),
                saying.getOutlet(),
                saying.getAt(),
                saying.getWording(),
                copy);
    }

    private static List<ClaimWording> wordings(List<Variant> variants) {
        return variants.stream()
                .limit(MOST_WORDINGS)
                .map(variant -> new ClaimWording(
                        variant.words(),
                        variant.first(),
                        (long) variant.sightings(),
                        variant.until() == null ? Instant.EPOCH : variant.until()))
                .toList();
    }
}
