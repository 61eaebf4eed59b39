package io.onrecord.topology;

import io.onrecord.history.ArticleHistory;
import io.onrecord.history.Heading;
import io.onrecord.history.Sketch;
import io.onrecord.history.Utterance;
import io.onrecord.history.Version;
import io.onrecord.history.Version.Edition;
import io.onrecord.history.Version.Retraction;
import io.onrecord.schema.ArticleMemory;
import io.onrecord.schema.BodyMemory;
import io.onrecord.schema.UtteranceMemory;
import io.onrecord.schema.VersionMemory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Histories of articles as records of the store, and back. */
final class HistoryRecords {
    private HistoryRecords() {}

    static ArticleMemory memory(ArticleHistory history, long touchedAt) {
        return new ArticleMemory(
                history.versions().stream().map(HistoryRecords::record).toList(),
                history.bodies().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(body -> new BodyMemory(
                                body.getKey(),
                                body.getValue().isEmpty()
                                        ? List.of()
                                        : body.getValue().get(0).cast(),
                                body.getValue().stream()
                                        .map(HistoryRecords::record)
                                        .toList()))
                        .toList(),
                touchedAt);
    }

    static ArticleHistory history(String articleId, ArticleMemory memory) {
        return new ArticleHistory(
                articleId,
                memory.getVersions().stream().map(HistoryRecords::version).toList(),
                memory.getBodies().stream().collect(Collectors.toMap(BodyMemory::getHash, HistoryRecords::utterances)));
    }

    private static VersionMemory record(Version version) {
        if (version instanceof Edition edition) {
            return new VersionMemory(
                    edition.at(),
                    edition.recordedAt(),
                    edition.publishedAt(),
                    edition.body(),
                    true,
                    edition.heading().url(),
                    edition.heading().outlet(),
                    edition.heading().title(),
                    "");
        }
        Retraction retraction = (Retraction) version;
        return new VersionMemory(
                retraction.at(),
                retraction.recordedAt(),
                retraction.at(),
                null,
                retraction.dated(),
                null,
                null,
                null,
                retraction.reason());
    }

    private static Version version(VersionMemory record) {
        Long body = record.getBody();
        return body == null
                ? new Retraction(record.getAt(), record.getRecordedAt(), record.getDated(), record.getReason())
                : new Edition(
                        record.getAt(),
                        record.getRecordedAt(),
                        record.getPublishedAt(),
                        body,
                        new Heading(record.getUrl(), record.getOutlet(), record.getTitle()));
    }

    private static UtteranceMemory record(Utterance utterance) {
        return new UtteranceMemory(
                utterance.routingKey(),
                utterance.fingerprint(),
                utterance.wording(),
                utterance.sketch().bytes(),
                utterance.outer(),
                utterance.denied(),
                utterance.post(),
                utterance.bearer());
    }

    private static List<Utterance> utterances(BodyMemory body) {
        return body.getUtterances().stream()
                .map(record -> new Utterance(
                        record.getRoutingKey(),
                        record.getFingerprint(),
                        record.getWording(),
                        Sketch.of(record.getSketch()),
                        record.getOuter(),
                        record.getDenied(),
                        body.getCast(),
                        record.getPost(),
                        record.getBearer()))
                .toList();
    }
}
