package io.onrecord.extract;

import io.onrecord.extract.grammar.Statements;
import io.onrecord.extract.learned.ArticleView;
import io.onrecord.extract.learned.AttributionModel;
import io.onrecord.extract.learned.LearnedDrafts;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.speaker.Cast;
import io.onrecord.syntax.SyntaxModel;
import io.onrecord.text.ArticleText;
import io.onrecord.text.TextStructure;
import java.util.Optional;

/** The engine that a model drives: the grammar and linear chains propose, what was learned from annotated articles decides. */
public final class LearnedExtractor implements StatementExtractor {
    private static final String VERSION = "tagger-1";

    private final AttributionModel model;
    private final SyntaxModel syntax;
    private final CueLexicon lexicon;

    /** Creates the engine with its models and {@code lexicon}. */
    public LearnedExtractor(AttributionModel model, SyntaxModel syntax, CueLexicon lexicon) {
        this.model = model;
        this.syntax = syntax;
        this.lexicon = lexicon;
    }

    @Override
    public Extraction extract(ArticleText article) {
        Optional<Extraction.Refused> refused = Readability.refusal(article);
        if (refused.isPresent()) {
            return refused.get();
        }
        TextStructure structure = TextStructure.of(article.text());
        ArticleView view = ArticleView.of(structure, lexicon, syntax, model.gate());
        Statements statements = new Statements(view.reading(), Cast.of(article, structure), "tagger");
        return new Extraction.Extracted(statements.of(new LearnedDrafts(model).of(view)));
    }

    @Override
    public String engine() {
        return VERSION + ":" + model.name();
    }
}
