package io.onrecord.topology;

import io.onrecord.schema.LoggedStatement;
import io.onrecord.schema.Revision;
import io.onrecord.schema.RevisionStatus;
import io.onrecord.schema.Statement;
import io.onrecord.speaker.Evidence;
import io.onrecord.speaker.Speaker;
import io.onrecord.speaker.SpeakerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The evidence that one set of changes touches, while revisions are taken off it and hung on it. */
final class EvidenceEdits {
    private final Rosters rosters;
    private final Map<Evidence, HeldEvidence> edited = new LinkedHashMap<>();
    private final Map<Evidence, Boolean> counted = new HashMap<>();

    EvidenceEdits(Rosters rosters) {
        this.rosters = rosters;
    }

    /** Returns what a statement tells of its speaker; null where no other article can tell more of that one. */
    static @Nullable Evidence evidence(Statement statement, String articleId, Revision revision) {
        Speaker speaker = SpeakerRecords.domain(statement.getSpeaker());
        return SpeakerId.isShared(speaker)
                ? Evidence.of(speaker, articleId, revision.getPlace().getPublishedAt(), revision.getCast())
                : null;
    }

    /** Takes a revision off the evidence that it hangs on. */
    void take(@Nullable LoggedStatement lay) {
        Evidence evidence = lay == null ? null : evidence(lay.getStatement(), lay.getArticleId(), lay.getRevision());
        if (lay != null && evidence != null) {
            held(evidence).unhang(lay.getRevision().getPlace());
        }
    }

    /** Hangs a revision on its evidence. */
    void give(Evidence evidence, Revision revision) {
        held(evidence).hang(revision.getPlace(), revision.getStatus() == RevisionStatus.STANDING);
    }

    private HeldEvidence held(Evidence evidence) {
        return edited.computeIfAbsent(evidence, any -> {
            HeldEvidence hanging = rosters.hanging(evidence);
            counted.put(evidence, hanging.counts());
            return hanging;
        });
    }

    /**
     * Keeps all that was touched, and lets what stands count. What is new lies under whom it is of from the start.
     *
     * @return forms of names of which there was no evidence before
     */
    Set<String> keep(long recordedAt) {
        Set<String> fresh = new HashSet<>();
        edited.keySet().stream()
                .filter(evidence -> !rosters.get(evidence.routingKey()).forms().contains(evidence.form()))
                .forEach(evidence -> fresh.add(evidence.form()));
        Set<Evidence> gone = new HashSet<>();
        Set<Evidence> come = new LinkedHashSet<>();
        edited.forEach((evidence, hanging) -> {
            boolean before = Boolean.TRUE.equals(counted.get(evidence));
            if (before != hanging.counts()) {
                (before ? gone : come).add(evidence);
            }
        });
        // What is gone makes room for what is in the store, where what has come is not yet.
        rosters.remove(gone);
        come.forEach(rosters::add);
        edited.forEach((evidence, hanging) -> {
            if (hanging.speakerId().isEmpty()) {
                hanging.assign(rosters.resolve(evidence).id().toString());
            }
            rosters.keep(hanging, recordedAt);
        });
        return fresh;
    }

    /** Returns all that was touched. */
    Collection<HeldEvidence> all() {
        return edited.values();
    }
}
