package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.CueDescription;
import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Grammar;
import io.onrecord.extract.grammar.Words;
import java.util.ArrayList;
import java.util.List;

/** Makes drafts of what the model takes for statements: the parts as it reads them, the other fields as the grammar does. */
public final class LearnedDrafts {
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
        CueDescription description = new CueDescription(view.reading());
        List<Draft> drafts = new ArrayList<>();
        for (Judge.Verdict verdict : Judge.accept(readings, choice, scores, model.threshold())) {
            Candidate candidate = verdict.reading().candidates().get(verdict.way());
            Draft draft = draft(candidate, description);
            draft.confidence = model.confidence().of(verdict.score());
            drafts.add(draft);
        }
        Grammar.carryOn(view.reading(), drafts);
        return drafts;
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
        draft.lemma = base.lemma;
        draft.kind = base.kind;
        draft.polarity = base.polarity;
        base.addressee.stream().filter(words -> isFree(draft, words)).forEach(draft.addressee::add);
        base.venue.stream().filter(words -> isFree(draft, words)).forEach(draft.venue::add);
        base.chain.stream().filter(words -> isFree(draft, words)).forEach(draft.chain::add);
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
