package io.onrecord.evaluation;

import io.onrecord.extract.Extraction;
import io.onrecord.extract.Kind;
import io.onrecord.extract.Statement;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.speaker.SpeakerKind;
import io.onrecord.text.ArticleText;
import io.onrecord.text.Span;
import java.util.List;

/** Runs an engine over annotated articles and scores what it finds. */
public final class Evaluation {
    private Evaluation() {}

    /**
     * Returns the score of {@code extractor}.
     *
     * @param articles annotated articles; one that the engine refuses counts as one without statements
     * @param speech whether only statements count: attributions by a reporting cue, and direct quotations
     */
    public static Scorer score(StatementExtractor extractor, List<GoldArticle> articles, boolean speech) {
        Scorer scorer = new Scorer(speech);
        for (GoldArticle article : articles) {
            Extraction extraction = extractor.extract(ArticleText.of(article.text()));
            List<Statement> statements =
                    extraction instanceof Extraction.Extracted extracted ? extracted.statements() : List.of();
            scorer.add(
                    article,
                    statements.stream()
                            .map(one -> attribution(one, article.text()))
                            .toList());
        }
        return scorer;
    }

    /** Returns whether the metric takes an extracted attribution for speech: a direct quotation, or one by a reporting cue. */
    public static boolean isSpeech(String text, List<Span> cue, Kind kind) {
        return ReportingWords.shipped().isSpeech(ReportingWords.join(text, cue), kind);
    }

    private static Attribution attribution(Statement statement, String text) {
        SpeakerKind kind = statement.speaker().kind();
        String cue = ReportingWords.join(text, statement.cue().spans());
        return new Attribution(
                statement.source(),
                statement.cue().spans(),
                statement.content(),
                statement.kind(),
                ReportingWords.shipped().isSpeech(cue, statement.kind()),
                statement.speaker().name(),
                kind != SpeakerKind.UNRESOLVED && kind != SpeakerKind.UNATTRIBUTED,
                statement.confidence());
    }
}
