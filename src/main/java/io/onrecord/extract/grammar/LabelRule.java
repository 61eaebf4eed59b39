package io.onrecord.extract.grammar;

import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Paragraph;
import io.onrecord.text.ParagraphRole;
import io.onrecord.text.SpeakerLabel;
import java.util.List;

/** Statements that the label of a headline marks: "Mayor: Budget 'a Joke'". */
final class LabelRule {
    private static final int LONGEST = 5;
    private static final int SHORTEST_CONTENT = 3;

    private final Reading reading;
    private final List<Draft> drafts;

    LabelRule(Reading reading, List<Draft> drafts) {
        this.reading = reading;
        this.drafts = drafts;
    }

    /** Adds the statements that labels of the text's headlines mark. */
    void read() {
        List<Paragraph> paragraphs = reading.structure().paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            boolean heading = paragraph.role() == ParagraphRole.HEADLINE
                    || i == 0 && paragraph.role().isArticle();
            SpeakerLabel label = heading ? SpeakerLabel.of(reading.tokens(), paragraph) : null;
            if (label != null && namesSomebody(label) && paragraph.end() - label.colon() > SHORTEST_CONTENT) {
                drafts.add(Draft.labelled("label", label, paragraph.end()));
            }
        }
    }

    private boolean namesSomebody(SpeakerLabel label) {
        for (int i = label.first(); i < label.colon(); i++) {
            PartOfSpeech pos = reading.pos(i);
            boolean part = pos.isNoun() || pos == PartOfSpeech.ADJECTIVE || pos == PartOfSpeech.POSSESSIVE;
            if (!part || SpeakerLabel.namesNobody(reading.word(i))) {
                return false;
            }
        }
        return label.colon() - label.first() <= LONGEST;
    }
}
