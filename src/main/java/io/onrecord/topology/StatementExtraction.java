package io.onrecord.topology;

import io.onrecord.extract.Extraction;
import io.onrecord.extract.Extraction.Extracted;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.schema.Article;
import io.onrecord.schema.RejectionReason;
import io.onrecord.text.ArticleText;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Reads a new version for its statements. */
final class StatementExtraction extends ContextualProcessor<String, Candidate, String, Step> {
    private final StatementExtractor extractor;
    private Outcomes outcomes;

    StatementExtraction(StatementExtractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public void init(ProcessorContext<String, Step> context) {
        super.init(context);
        outcomes = new Outcomes(context);
    }

    @Override
    public void process(Record<String, Candidate> record) {
        Candidate candidate = record.value();
        Article article = candidate.article();
        context()
                .forward(record.withValue(
                        article == null
                                ? new Reading(candidate, List.of(), new int[0], extractor.engine())
                                : read(candidate, article, record.timestamp())));
    }

    private Step read(Candidate candidate, Article article, long recordedAt) {
        Extraction extraction = extract(article);
        if (extraction instanceof Extraction.Refused refused) {
            outcomes.count(Outcome.REJECTED);
            RejectionReason reason = RejectionReason.valueOf(refused.reason().name());
            return Refused.of(reason, "text", refused.found(), refused.expected(), article, recordedAt);
        }
        List<io.onrecord.extract.Statement> said = ((Extracted) extraction).statements();
        return new Reading(
                candidate,
                StatementRecords.of(article, said),
                said.stream().mapToInt(io.onrecord.extract.Statement::outer).toArray(),
                extractor.engine());
    }

    private Extraction extract(Article article) {
        try {
            return extractor.extract(
                    new ArticleText(article.getText(), article.getTitle(), article.getOutlet(), article.getLanguage()));
        } catch (StackOverflowError e) {
            // An error would end the thread, and the next one at the same article; an exception makes it a dead letter.
            throw new IllegalStateException("article " + article.getId() + " nests too deeply to be read", e);
        }
    }
}
