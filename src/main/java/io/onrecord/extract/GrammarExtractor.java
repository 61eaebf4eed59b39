package io.onrecord.extract;

import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Grammar;
import io.onrecord.extract.grammar.Reading;
import io.onrecord.extract.grammar.RuleConfidence;
import io.onrecord.extract.grammar.Statements;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.speaker.Cast;
import io.onrecord.syntax.WordClasses;
import io.onrecord.text.ArticleText;
import io.onrecord.text.TextStructure;
import java.util.List;
import java.util.Optional;

/** The engine that needs no model: a cue lexicon, word classes, and the grammar of reported speech. */
public final class GrammarExtractor implements StatementExtractor {
    private static final String ENGINE = "grammar-1";

    private final CueLexicon lexicon;
    private final WordClasses classes = WordClasses.shipped();

    /** Creates the engine with {@code lexicon}. */
    public GrammarExtractor(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Extraction extract(ArticleText article) {
        Optional<Extraction.Refused> refused = Readability.refusal(article);
        if (refused.isPresent()) {
            return refused.get();
        }
        TextStructure structure = TextStructure.of(article.text());
        Reading reading = new Reading(structure, lexicon, (sentence, tags) -> classes.tag(structure, sentence, tags));
        Statements statements = new Statements(reading, Cast.of(article, structure), "grammar");
        List<Draft> drafts = Grammar.drafts(reading);
        RuleConfidence.shipped().judge(drafts);
        return new Extraction.Extracted(statements.of(drafts));
    }

    @Override
    public String engine() {
        return ENGINE;
    }
}
