package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Grammar;
import io.onrecord.extract.grammar.Reading;
import io.onrecord.extract.grammar.Words;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.syntax.Syntax;
import io.onrecord.syntax.SyntaxModel;
import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as the learned models see it: its syntax, what the grammar proposes, and the features of its tokens. For one thread. */
public final class ArticleView {
    private final Reading reading;
    /** For each token whether it may be part of a cue. */
    private final boolean[] open;

    private final List<Draft> drafts;
    private final TokenTraits traits;
    private final CueFeatures cues;
    private final RunEnds ends;
    /** For each token the draft whose cue it belongs to, null without one. */
    private final @Nullable Draft[] cueOf;

    private ArticleView(Reading reading, Syntax syntax, boolean[] open) {
        this.reading = reading;
        this.open = open;
        this.drafts = Grammar.drafts(reading);
        this.traits = new TokenTraits(reading, syntax, drafts);
        this.cues = new CueFeatures(traits);
        this.ends = new RunEnds(traits);
        this.cueOf = new Draft[reading.tokens().size()];
        for (Draft draft : drafts) {
            for (Words words : draft.cue) {
                Arrays.fill(cueOf, words.first(), words.end(), draft);
            }
        }
    }

    /** Returns the draft of the grammar that shares most words of its cue with {@code cue}; null where none shares one. */
    @Nullable
    Draft draft(Words cue) {
        Draft best = null;
        int most = 0;
        for (int i = cue.first(); i < cue.end(); i++) {
            Draft draft = cueOf[i];
            int shared = 0;
            for (int j = i; draft != null && j < cue.end(); j++) {
                shared += cueOf[j] == draft ? 1 : 0;
            }
            if (shared > most) {
                most = shared;
                best = draft;
            }
        }
        return best;
    }

    /** Returns the view of a text, of which the sentences that may hold a cue or a quotation are parsed. */
    public static ArticleView of(TextStructure structure, CueLexicon lexicon, SyntaxModel model, CueGate gate) {
        Syntax syntax = new Syntax(structure.tokens().size());
        boolean[] open = gate.open(structure, lexicon);
        for (Sentence sentence : structure.sentences()) {
            if (isOpen(structure, sentence, open)) {
                model.parse(structure, sentence, syntax);
            }
        }
        Reading reading = new Reading(structure, lexicon, (sentence, classes) -> {
            for (int i = sentence.first(); i < sentence.end(); i++) {
                classes[i] = syntax.pos(i);
            }
        });
        return new ArticleView(reading, syntax, open);
    }

    private static boolean isOpen(TextStructure structure, Sentence sentence, boolean[] open) {
        boolean article =
                structure.paragraphs().get(sentence.paragraph()).role().isArticle();
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (open[i] || article && structure.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text as the rules read it. */
    public Reading reading() {
        return reading;
    }

    /** Returns what the grammar proposes. */
    public List<Draft> drafts() {
        return drafts;
    }

    /** Returns {@code runs} without the marks at their ends that belong to none of them, and without those that hold no word. */
    public List<Words> trimmed(List<Words> runs) {
        return ends.trimmed(runs);
    }

    TokenTraits traits() {
        return traits;
    }

    /** Returns whether {@code sentence} may hold a cue. */
    public boolean mayHoldCue(Sentence sentence) {
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (open[i]) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether {@code token} may be part of a cue. */
    boolean mayBeCue(int token) {
        return open[token];
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
        return new CueWindow(traits, cue, draft(cue));
    }

    /** Returns the features for the window of one cue. */
    public PartFeatures parts(CueWindow window) {
        return new PartFeatures(traits, window);
    }
}
