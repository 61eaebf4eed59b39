package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Grammar;
import io.onrecord.extract.grammar.Reading;
import io.onrecord.extract.grammar.Words;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.syntax.Syntax;
import io.onrecord.syntax.SyntaxModel;
import io.onrecord.text.ParagraphRole;
import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import java.util.List;

/** A text as the learned models see it: its syntax, what the grammar proposes, and the features of its tokens. For one thread. */
public final class ArticleView {
    private final Reading reading;
    private final List<Draft> drafts;
    private final TokenTraits traits;
    private final CueFeatures cues;

    private ArticleView(Reading reading, Syntax syntax) {
        this.reading = reading;
        this.drafts = Grammar.drafts(reading);
        this.traits = new TokenTraits(reading, syntax, drafts);
        this.cues = new CueFeatures(traits);
    }

    /** Returns the view of a text. */
    public static ArticleView of(TextStructure structure, CueLexicon lexicon, SyntaxModel model) {
        Syntax syntax = model.parse(structure);
        Reading reading = new Reading(structure, lexicon, (sentence, classes) -> {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                classes[i] = syntax.pos(i);
            }
        });
        return new ArticleView(reading, syntax);
    }

    /** Returns the text as the rules read it. */
    public Reading reading() {
        return reading;
    }

    /** Returns what the grammar proposes. */
    public List<Draft> drafts() {
        return drafts;
    }

    TokenTraits traits() {
        return traits;
    }

    /** Returns whether {@code sentence} can hold a cue: it belongs to the article and has words. */
    public boolean isRead(Sentence sentence) {
        ParagraphRole role =
                reading.structure().paragraphs().get(sentence.paragraph()).role();
        return role.isArticle();
    }

    /** Writes the features by which token {@code i} of {@code sentence} is judged a cue. */
    public void cueFeatures(Sentence sentence, int i, FeatureList out) {
        cues.write(sentence, i, out);
    }

    /** Takes over what the cue finder found, for the features of sources and contents. */
    public void mark(List<CueCandidate> cues) {
        traits.mark(cues);
    }

    /** Returns the window of the cue {@code cue}. */
    public CueWindow window(Words cue) {
        return new CueWindow(traits, cue, drafts);
    }

    /** Returns the features for the window of one cue. */
    public PartFeatures parts(CueWindow window) {
        return new PartFeatures(traits, window);
    }
}
