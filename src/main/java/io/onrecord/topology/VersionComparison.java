package io.onrecord.topology;

import io.onrecord.history.ArticleHistory;
import io.onrecord.history.Attestation;
import io.onrecord.history.Change;
import io.onrecord.history.Changes;
import io.onrecord.history.Move;
import io.onrecord.history.Standing;
import io.onrecord.history.Utterance;
import io.onrecord.history.Version.Edition;
import io.onrecord.schema.PostBearer;
import io.onrecord.schema.PostChanges;
import io.onrecord.settings.Settings;
import io.onrecord.speaker.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Compares what a new version says with what stood, and tells the speakers of each routing key, and each post, what changes for them. */
final class VersionComparison extends ContextualProcessor<String, Reading, String, SpecificRecord> {
    private final Duration retention;
    private Outcomes outcomes;
    private ArticleMemories memories;

    VersionComparison(Settings settings) {
        this.retention = settings.statementRetention();
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
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

        List<Standing> stood = candidate.before().standings();
        List<Standing> stands = after.standings();
        Map<String, List<Change>> byAddress = Changes.between(stood, stands).stream()
                .collect(Collectors.groupingBy(Change::routingKey, LinkedHashMap::new, Collectors.toList()));
        ChangeRecords records =
                new ChangeRecords(reading, utterances, after, Move.between(stood, stands), record.timestamp());
        long eventTime = EventTime.ofRecord(candidate.version().at());
        Map<String, List<PostBearer>> attested = attested(Attestation.of(stood), Attestation.of(stands));
        byAddress.forEach((address, changes) -> {
            if (Post.isKey(address)) {
                attested.computeIfAbsent(address, any -> new ArrayList<>());
            } else {
                context().forward(new Record<>(address, records.of(address, changes), eventTime, record.headers()));
            }
        });
        attested.forEach((post, bearers) -> {
            List<Change> changes = byAddress.get(post);
            PostChanges news = new PostChanges(
                    bearers,
                    Instant.ofEpochMilli(record.timestamp()),
                    changes == null ? null : records.of(post, changes),
                    List.of());
            context().forward(new Record<>(post, news, eventTime, record.headers()));
        });
    }

    /** Returns whom the article gives a post from now on, and whom no longer, by post. */
    private static Map<String, List<PostBearer>> attested(Set<Attestation> before, Set<Attestation> after) {
        Map<String, List<PostBearer>> byPost = new TreeMap<>();
        before.stream().filter(told -> !after.contains(told)).forEach(told -> enter(told, false, byPost));
        after.stream().filter(told -> !before.contains(told)).forEach(told -> enter(told, true, byPost));
        return byPost;
    }

    private static void enter(Attestation told, boolean holds, Map<String, List<PostBearer>> byPost) {
        byPost.computeIfAbsent(told.post(), any -> new ArrayList<>())
                .add(new PostBearer(told.routingKey(), told.name(), Instant.ofEpochMilli(told.publishedAt()), holds));
    }
}
