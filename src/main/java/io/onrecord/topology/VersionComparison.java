package io.onrecord.topology;

import io.onrecord.history.ArticleHistory;
import io.onrecord.history.Change;
import io.onrecord.history.Changes;
import io.onrecord.history.Utterance;
import io.onrecord.history.Version.Edition;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.settings.Settings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Compares what a new version says with what stood, and tells the speakers of each routing key what changes for them. */
final class VersionComparison extends ContextualProcessor<String, Reading, String, SpeakerChanges> {
    private final Duration retention;
    private Outcomes outcomes;
    private ArticleMemories memories;

    VersionComparison(Settings settings) {
        this.retention = settings.statementRetention();
    }

    @Override
    public void init(ProcessorContext<String, SpeakerChanges> context) {
        super.init(context);
        outcomes = new Outcomes(context);
        memories = new ArticleMemories(context, retention);
    }

    @Override
    public void process(Record<String, Reading> record) {
        Reading reading = record.value();
        Candidate candidate = reading.candidate();
        List<Utterance> utterances = Utterances.of(reading);
        ArticleHistory after = candidate.before().with(candidate.version());
        if (candidate.version() instanceof Edition edition) {
            after = after.read(edition.body(), utterances);
        }
        memories.put(after, record.timestamp());
        outcomes.count(candidate.article() == null ? Outcome.RETRACTED : Outcome.PROCESSED);

        Map<String, List<Change>> bySpeaker = Changes.between(candidate.before(), after).stream()
                .collect(Collectors.groupingBy(Change::routingKey, LinkedHashMap::new, Collectors.toList()));
        ChangeRecords records = new ChangeRecords(reading, utterances, after, record.timestamp());
        long eventTime = EventTime.ofRecord(candidate.version().at());
        bySpeaker.forEach((routingKey, changes) ->
                context().forward(new Record<>(routingKey, records.of(changes), eventTime, record.headers())));
    }
}
