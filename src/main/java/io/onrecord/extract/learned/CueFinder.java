package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import io.onrecord.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Finds what may be cues in a text. For one thread. */
public final class CueFinder {
    private static final double LEAST = 0.05;

    private final Lattice lattice;
    private final FeatureList features = new FeatureList();

    /**
     * Makes a finder.
     *
     * @param chain a chain over {@link CueLabels}
     */
    public CueFinder(LabelChain chain) {
        this.lattice = new Lattice(chain);
    }

    /** Returns the candidates, in the order of the text; some may overlap. */
    public List<CueCandidate> find(ArticleView view) {
        List<CueCandidate> found = new ArrayList<>();
        for (Sentence sentence : view.reading().structure().sentences()) {
            if (view.mayHoldCue(sentence)) {
                find(view, sentence, found);
            }
        }
        return found;
    }

    private void find(ArticleView view, Sentence sentence, List<CueCandidate> found) {
        int length = sentence.length();
        lattice.begin(length);
        for (int i = 0; i < length; i++) {
            if (view.mayBeCue(sentence.first() + i)) {
                view.cueFeatures(sentence, sentence.first() + i, features);
                lattice.emit(i, features);
            } else {
                lattice.lock(i, CueLabels.NONE);
            }
        }
        lattice.sum();
        for (int i = 0; i < length; i++) {
            double speech = lattice.probability(i, CueLabels.SPEECH_START);
            double other = lattice.probability(i, CueLabels.OTHER_START);
            if (speech + other >= LEAST) {
                int end = end(i, speech >= other ? CueLabels.SPEECH_START : CueLabels.OTHER_START);
                found.add(new CueCandidate(new Words(sentence.first() + i, sentence.first() + end), speech, other));
            }
        }
    }

    private int end(int start, int label) {
        int inner = label + 1;
        int end = start + 1;
        int before = label;
        while (end < lattice.length() && lattice.follows(end, before, inner) >= 0.5) {
            before = inner;
            end++;
        }
        return end;
    }
}
