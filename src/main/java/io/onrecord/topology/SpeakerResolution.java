package io.onrecord.topology;

import io.onrecord.schema.RevisionChange;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.SpeakerChanges;
import io.onrecord.schema.Statement;
import io.onrecord.speaker.SpeakerId;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Gives each statement the id of its speaker. */
final class SpeakerResolution extends ContextualProcessor<String, SpeakerChanges, String, ResolvedChanges> {

    @Override
    public void process(Record<String, SpeakerChanges> record) {
        SpeakerChanges changes = record.value();
        List<@Nullable String> ids = new ArrayList<>();
        for (RevisionChange change : changes.getChanges()) {
            Statement statement = change.getStatement();
            ids.add(statement == null ? null : id(statement.getSpeaker(), changes.getArticleId()));
        }
        context().forward(record.withValue(new ResolvedChanges(changes, ids)));
    }

    private static String id(Speaker speaker, String articleId) {
        return SpeakerId.of(SpeakerRecords.domain(speaker), articleId).toString();
    }
}
