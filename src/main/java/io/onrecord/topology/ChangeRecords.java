package io.onrecord.topology;

import io.onrecord.history.ArticleHistory;
import io.onrecord.history.Change;
import io.onrecord.history.Denier;
import io.onrecord.history.Move;
import io.onrecord.history.Place;
import io.onrecord.history.Standing;
import io.onrecord.history.Utterance;
import io.onrecord.history.Version;
import io.onrecord.history.Version.Retraction;
import io.onrecord.schema.ChangeReason;
import io.onrecord.schema.Denial;
import io.onrecord.schema.Departure;
import io.onrecord.schema.HeldDenial;
import io.onrecord.schema.Revision;
import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.RevisionPlace;
import io.onrecord.schema.RevisionStatus;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.schema.Statement;
import io.onrecord.speaker.SpeakerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The changes that one version brings, as records of the repartition topic. */
final class ChangeRecords {
    private final Reading reading;
    private final Map<Long, Statement> said = new HashMap<>();
    private final List<Move> moves;
    private final ChangeReason reason;
    private final Instant recordedAt;

    /**
     * @param reading what the version says
     * @param utterances the same, as it is remembered
     * @param after the history with the version
     * @param moves the statements that change routing key or post by it
     * @param recordedAt when the version arrived
     */
    ChangeRecords(
            Reading reading, List<Utterance> utterances, ArticleHistory after, List<Move> moves, long recordedAt) {
        this.reading = reading;
        this.moves = moves;
        for (int i = 0; i < utterances.size(); i++) {
            said.put(utterances.get(i).fingerprint(), reading.statements().get(i));
        }
        this.reason = reason(reading.candidate(), after);
        this.recordedAt = Instant.ofEpochMilli(recordedAt);
    }

    /**
     * Returns the changes for the speakers of one routing key, or for one post.
     *
     * @param address the routing key, or the key of the post
     */
    SpeakerChanges of(String address, List<Change> changes) {
        Candidate candidate = reading.candidate();
        return new SpeakerChanges(
                candidate.before().articleId(),
                reason,
                Instant.ofEpochMilli(candidate.version().at()),
                recordedAt,
                reading.engine(),
                changes.stream().map(this::record).toList(),
                List.of(),
                moves.stream()
                        .filter(move -> move.to().equals(address))
                        .map(Move::statementId)
                        .toList(),
                moves.stream()
                        .filter(move -> move.from().equals(address))
                        .map(move -> new Departure(move.statementId(), move.to()))
                        .toList());
    }

    private static ChangeReason reason(Candidate candidate, ArticleHistory after) {
        Version newest = candidate.before().newest();
        if (newest == null) {
            return ChangeReason.FIRST_VERSION;
        }
        if (newest.equals(after.newest())) {
            return ChangeReason.LATE_VERSION;
        }
        if (candidate.version() instanceof Retraction) {
            return ChangeReason.RETRACTED;
        }
        return newest instanceof Retraction ? ChangeReason.REINSTATED : ChangeReason.NEW_VERSION;
    }

    private RevisionChange record(Change change) {
        Standing to = change.to();
        return new RevisionChange(
                change.from() == null ? null : place(change.from()),
                to == null ? null : revision(to),
                to == null ? null : said.get(to.utterance().fingerprint()));
    }

    private static RevisionPlace place(Place place) {
        return new RevisionPlace(
                place.statementId(), Instant.ofEpochMilli(place.publishedAt()), Instant.ofEpochMilli(place.since()));
    }

    private Revision revision(Standing standing) {
        return new Revision(
                place(standing.place()),
                standing.isOpen() ? null : Instant.ofEpochMilli(standing.until()),
                status(standing),
                standing.version(),
                standing.heading().url(),
                standing.heading().outlet(),
                standing.heading().title(),
                standing.outerId(),
                standing.deniers().stream().map(this::denial).toList(),
                standing.utterance().cast(),
                standing.retraction(),
                standing.former());
    }

    /** Returns a denial as this version words it; without words where it is as it lay. */
    private HeldDenial denial(Denier denier) {
        String articleId = reading.candidate().before().articleId();
        Statement words = said.get(denier.fingerprint());
        Denial denial = words == null
                ? new Denial(denier.statementId(), "", articleId, Instant.EPOCH, "")
                : new Denial(
                        denier.statementId(),
                        SpeakerId.of(SpeakerRecords.domain(words.getSpeaker()), articleId)
                                .toString(),
                        articleId,
                        Instant.EPOCH,
                        words.getContent().getText());
        return new HeldDenial(denier.fingerprint(), denial);
    }

    private static RevisionStatus status(Standing standing) {
        if (standing.isOpen()) {
            return RevisionStatus.STANDING;
        }
        return standing.succeeded() ? RevisionStatus.SUPERSEDED : RevisionStatus.WITHDRAWN;
    }
}
