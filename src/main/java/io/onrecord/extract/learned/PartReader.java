package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import java.util.ArrayList;
import java.util.List;

/** Finds the source and content of a cue. For one thread. */
public final class PartReader {
    private final Lattice lattice;
    private final BestPaths paths;
    private final FeatureList features = new FeatureList();

    /**
     * Makes a reader.
     *
     * @param chain a chain over the labels of {@link PartFeatures}
     * @param count how many readings of a cue are wanted, 1 or more
     */
    public PartReader(LabelChain chain, int count) {
        this.lattice = new Lattice(chain);
        this.paths = new BestPaths(count);
    }

    /**
     * One reading of what belongs to a cue.
     *
     * @param source words that name the source, empty without one
     * @param content what was said; may be empty
     * @param score the model's score, the higher the better
     */
    public record Parts(List<Words> source, List<Words> content, double score) {}

    /** Returns the readings of a cue, the best first. */
    public List<Parts> read(ArticleView view, CueWindow window) {
        PartFeatures parts = view.parts(window);
        lattice.begin(window.size());
        int sentence = view.reading().structure().sentenceOf(window.cue.first());
        for (int i = 0; i < window.size(); i++) {
            int token = window.first + i;
            if (window.cue.contains(token)) {
                lattice.lock(i, PartFeatures.CUE);
                continue;
            }
            if (!window.isOpen(token)) {
                lattice.lock(i, PartFeatures.NONE);
                continue;
            }
            parts.write(token, features);
            lattice.emit(i, features);
            lattice.forbid(i, PartFeatures.CUE);
            if (view.reading().structure().sentenceOf(token) != sentence) {
                lattice.forbid(i, PartFeatures.SOURCE_START);
                lattice.forbid(i, PartFeatures.SOURCE);
            }
        }
        List<Parts> readings = new ArrayList<>();
        for (BestPaths.Path path : paths.of(lattice)) {
            List<Words> source = view.trimmed(runs(path.labels(), PartFeatures.SOURCE_START, window.first));
            readings.add(new Parts(
                    // A source in pieces is a mistake: the first of them is who speaks, the rest stands nearby.
                    source.size() > 1 ? source.subList(0, 1) : source,
                    view.trimmed(runs(path.labels(), PartFeatures.CONTENT_START, window.first)),
                    path.score()));
        }
        return readings;
    }

    private static List<Words> runs(byte[] labels, int start, int offset) {
        List<Words> runs = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i <= labels.length; i++) {
            boolean goesOn = i < labels.length && begin >= 0 && labels[i] == start + 1;
            if (!goesOn && begin >= 0) {
                runs.add(new Words(offset + begin, offset + i));
                begin = -1;
            }
            if (i < labels.length && labels[i] == start) {
                begin = i;
            }
        }
        return runs;
    }
}
