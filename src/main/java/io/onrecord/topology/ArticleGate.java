package io.onrecord.topology;

import io.onrecord.history.ArticleHistory;
import io.onrecord.history.Changes;
import io.onrecord.history.Hash;
import io.onrecord.history.Heading;
import io.onrecord.history.Version;
import io.onrecord.history.Version.Edition;
import io.onrecord.schema.Article;
import io.onrecord.settings.Settings;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Lets in what has to be read: refuses what cannot be, and stops what is known already. */
final class ArticleGate extends ContextualProcessor<String, Article, String, Step> {
    private final Admission admission;
    private final Duration retention;
    private Outcomes outcomes;
    private ArticleMemories memories;

    ArticleGate(Settings settings) {
        this.admission = Admission.of(settings);
        this.retention = settings.statementRetention();
    }

    @Override
    public void init(ProcessorContext<String, Step> context) {
        super.init(context);
        outcomes = new Outcomes(context);
        memories = new ArticleMemories(context, retention);
        context.schedule(Sweep.INTERVAL, PunctuationType.WALL_CLOCK_TIME, time -> memories.sweep());
    }

    @Override
    public void process(Record<String, Article> record) {
        Article article = record.value();
        long recordedAt = record.timestamp();
        memories.reach(recordedAt);
        Refused refused = article == null
                ? RetractionHeaders.refusal(record)
                : admission.refusal(record.key(), article, recordedAt);
        if (refused != null) {
            outcomes.count(Outcome.REJECTED);
            context().forward(record.withValue(refused));
            return;
        }
        ArticleHistory before = memories.get(record.key());
        Version version = article == null ? RetractionHeaders.version(record) : edition(article, recordedAt);
        ArticleHistory after = before.with(version);
        boolean hasRead = !(version instanceof Edition edition) || after.hasRead(edition.body());
        if (hasRead && Changes.between(before, after).isEmpty()) {
            memories.put(after, recordedAt);
            outcomes.count(article == null ? Outcome.RETRACTED : Outcome.UNCHANGED);
        } else {
            context().forward(record.withValue(new Candidate(article, version, before)));
        }
    }

    private static Edition edition(Article article, long recordedAt) {
        EventTime time = EventTime.of(article);
        Heading heading = new Heading(article.getUrl(), article.getOutlet(), article.getTitle());
        return new Edition(time.version(), recordedAt, time.published(), Hash.of(article.getText()), heading);
    }
}
