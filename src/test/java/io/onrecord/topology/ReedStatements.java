package io.onrecord.topology;

import io.onrecord.schema.Cue;
import io.onrecord.schema.CueKind;
import io.onrecord.schema.Passage;
import io.onrecord.schema.Polarity;
import io.onrecord.schema.QuotationKind;
import io.onrecord.schema.Speaker;
import io.onrecord.schema.SpeakerKind;
import io.onrecord.schema.Statement;
import java.util.List;

/** Statements of Anna Reed. */
final class ReedStatements {
    private ReedStatements() {}

    static Statement of(String words) {
        Passage passage = new Passage(List.of(), words);
        return Statement.newBuilder()
                .setSpeaker(new Speaker(
                        "Anna Reed", SpeakerKind.PERSON, "reed", null, null, "Reed", List.of(), List.of(), "name"))
                .setSource(passage)
                .setCue(new Cue(passage, "say", CueKind.SAY))
                .setContent(passage)
                .setKind(QuotationKind.INDIRECT)
                .setPolarity(Polarity.ASSERTED)
                .setConfidence(1)
                .setProvenance("test")
                .build();
    }
}
