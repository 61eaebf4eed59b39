package io.onrecord.topology;

import io.onrecord.schema.EvidenceMemory;
import io.onrecord.schema.HeldPlace;
import io.onrecord.schema.RevisionPlace;
import io.onrecord.schema.SpeakerKind;
import io.onrecord.speaker.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** What one article tells of one speaker, and the revisions of its statements that hang on it. */
final class HeldEvidence {
    private final Evidence evidence;
    private final TreeMap<String, HeldPlace> places = new TreeMap<>();
    private String speakerId = "";
    private long touchedAt = Long.MIN_VALUE;

    /** Nothing hangs on it yet. */
    HeldEvidence(Evidence evidence) {
        this.evidence = evidence;
    }

    static HeldEvidence of(EvidenceMemory memory) {
        HeldEvidence held = new HeldEvidence(evidence(memory));
        memory.getPlaces().forEach(place -> held.places.put(text(place.getPlace()), place));
        held.speakerId = memory.getSpeakerId();
        held.touchedAt = memory.getTouchedAt().toEpochMilli();
        return held;
    }

    static Evidence evidence(EvidenceMemory memory) {
        return new Evidence(
                memory.getArticleId(),
                memory.getPublished(),
                io.onrecord.speaker.SpeakerKind.valueOf(memory.getKind().name()),
                memory.getName(),
                memory.getRoutingKey(),
                memory.getTitle(),
                memory.getAffiliation(),
                memory.getCast());
    }

    EvidenceMemory memory() {
        return new EvidenceMemory(
                evidence.articleId(),
                evidence.published(),
                SpeakerKind.valueOf(evidence.kind().name()),
                evidence.name(),
                evidence.routingKey(),
                evidence.title(),
                evidence.affiliation(),
                evidence.companions(),
                List.copyOf(places.values()),
                speakerId,
                Instant.ofEpochMilli(touchedAt));
    }

    Evidence evidence() {
        return evidence;
    }

    void hang(RevisionPlace place, boolean stands) {
        places.put(text(place), new HeldPlace(place, stands));
    }

    void unhang(RevisionPlace place) {
        places.remove(text(place));
    }

    List<RevisionPlace> places() {
        return places.values().stream().map(HeldPlace::getPlace).toList();
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Whether it counts: what was corrected away or retracted tells nothing. */
    boolean counts() {
        return places.values().stream().anyMatch(HeldPlace::getStands);
    }

    static boolean counts(EvidenceMemory memory) {
        return memory.getPlaces().stream().anyMatch(HeldPlace::getStands);
    }

    String speakerId() {
        return speakerId;
    }

    void assign(String id) {
        speakerId = id;
    }

    long touchedAt() {
        return touchedAt;
    }

    void touch(long at) {
        touchedAt = at;
    }

    private static String text(RevisionPlace place) {
        return StatementKey.placeText("", place);
    }
}
