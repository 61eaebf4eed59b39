package io.onrecord.extract.learned;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.Polarity;
import io.onrecord.extract.grammar.CueDescription;
import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Grammar;
import io.onrecord.extract.grammar.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Makes drafts of what the model takes for statements: the parts as it reads them, the other fields as the grammar does. */
public final class LearnedDrafts {
    /** The score of what the grammar alone finds where it is taken at its word. */
    private static final double GRAMMAR_ALONE = 1.5;

    /** How much less sure what the model alone finds is there. */
    private static final double MODEL_ALONE = 4;

    private final AttributionModel model;

    /** Makes drafts by {@code model}. */
    public LearnedDrafts(AttributionModel model) {
        this.model = model;
    }

    /** Returns the statements of a text. */
    public List<Draft> of(ArticleView view) {
        List<CueCandidate> cues = new CueFinder(model.cues()).find(view);
        List<CueReading> readings = new Candidates(model.parts()).of(view, cues);
        Judge judge = new Judge(model.ranking(), model.acceptance());
        Judge.Choice choice = judge.choose(view, readings);
        double[] scores = judge.scores(view, readings, choice);
        defer(readings, choice, scores, isCarried(view));
        leaveToTurns(view, readings, choice, scores);
        MarkBounds bounds = new MarkBounds(view.reading());
        CueDescription description = new CueDescription(view.reading());
        List<Draft> drafts = new ArrayList<>();
        for (Judge.Verdict verdict : Judge.accept(readings, choice, scores, model.threshold())) {
            Candidate candidate = verdict.reading().candidates().get(verdict.way());
            Draft draft = draft(candidate, description);
            bounds.bound(draft);
            draft.confidence = model.confidence().of(verdict.score());
            if (candidate.draft() != null || !description.isSupposed(draft) && !description.isSpeakerless(draft)) {
                drafts.add(draft);
            }
        }
        bounds.join(drafts);
        Grammar.carryOn(view.reading(), drafts);
        return drafts;
    }

    /** Whether the article passes on what other media reported: "Interfax quoted Ushakov as saying". */
    private static boolean isCarried(ArticleView view) {
        return view.drafts().stream().anyMatch(draft -> draft.rule.equals("quoted-as"));
    }

    /**
     * Takes the grammar at its word where the annotated articles teach little: on what a speaker would not say, on turns and signatures, and,
     * with {@code carried}, on all: what passes on the words of others nests statements in statements, and is written by rule.
     */
    private static void defer(List<CueReading> readings, Judge.Choice choice, double[] scores, boolean carried) {
        for (int r = 0; r < scores.length; r++) {
            List<Candidate> candidates = readings.get(r).candidates();
            Draft draft = candidates.get(0).draft();
            scores[r] -= carried && draft == null ? MODEL_ALONE : 0;
            boolean declined = draft != null && draft.kind == CueKind.DECLINE;
            boolean layout = draft != null && draft.byLayout;
            boolean trusted = declined || layout || carried && draft != null && draft.polarity != Polarity.WITHHELD;
            for (int way = 0; way < candidates.size() && trusted; way++) {
                Candidate.Origin origin = candidates.get(way).origin();
                if (origin == Candidate.Origin.GRAMMAR || origin == Candidate.Origin.BOTH) {
                    choice.ways()[r] = way;
                    scores[r] = Math.max(scores[r], GRAMMAR_ALONE);
                }
            }
        }
    }

    /**
     * What holds turns of a transcript, whose labels stand before what they mark, is nobody's statement: "The exchange went as
     * follows:".
     */
    private static void leaveToTurns(
            ArticleView view, List<CueReading> readings, Judge.Choice choice, double[] scores) {
        BitSet labels = new BitSet();
        view.drafts().stream()
                .filter(draft ->
                        draft.byLayout && draft.anchor() < draft.content.get(0).first())
                .forEach(draft -> labels.set(draft.anchor()));
        for (int r = 0; r < scores.length; r++) {
            for (Words words : readings.get(r).content(choice.ways()[r])) {
                int label = labels.nextSetBit(words.first());
                if (label >= 0 && words.contains(label)) {
                    scores[r] = Double.NEGATIVE_INFINITY;
                }
            }
        }
    }

    private static Draft draft(Candidate candidate, CueDescription description) {
        Draft base = candidate.draft();
        Draft draft = new Draft(base == null || candidate.origin() == Candidate.Origin.CHAIN ? "cue" : base.rule);
        draft.cue.addAll(candidate.cue());
        draft.source.addAll(candidate.source());
        draft.content.addAll(candidate.content());
        if (base == null) {
            description.describe(draft);
            return draft;
        }
        draft.byLayout = base.byLayout && candidate.origin() != Candidate.Origin.CHAIN;
        draft.lemma = base.lemma;
        draft.kind = base.kind;
        draft.polarity = base.polarity;
        base.addressee.stream().filter(words -> isFree(draft, words)).forEach(draft.addressee::add);
        base.venue.stream().filter(words -> isFree(draft, words)).forEach(draft.venue::add);
        base.chain.stream().filter(words -> isFree(draft, words)).forEach(draft.chain::add);
        if (draft.source.isEmpty()) {
            base.source.stream()
                    .filter(words -> isFree(draft, words) && draft.cue.stream().noneMatch(words::overlaps))
                    .forEach(draft.source::add);
        }
        if (base.source.equals(draft.source)) {
            draft.antecedent = base.antecedent;
        }
        return draft;
    }

    private static boolean isFree(Draft draft, Words words) {
        return draft.source.stream().noneMatch(words::overlaps)
                && draft.content.stream().noneMatch(words::overlaps);
    }
}
