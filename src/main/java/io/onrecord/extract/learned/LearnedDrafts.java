package io.onrecord.extract.learned;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.Polarity;
import io.onrecord.extract.grammar.CueDescription;
import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Grammar;
import io.onrecord.extract.grammar.Reading;
import io.onrecord.extract.grammar.Words;
import io.onrecord.text.Quotation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Makes drafts of what the model takes for statements: the parts as it reads them, the other fields as the grammar does. */
public final class LearnedDrafts {
    /** The score of what the grammar alone finds where it is taken at its word. */
    private static final double GRAMMAR_ALONE = 1.5;

    /** How much less sure what the model alone finds is there. */
    private static final double MODEL_ALONE = 4;

    /** Shorter quotations are titles and terms as often as something said. */
    private static final int LONG = 3;

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
        CueDescription description = new CueDescription(view.reading());
        List<Draft> drafts = new ArrayList<>();
        for (Judge.Verdict verdict : Judge.accept(readings, choice, scores, model.threshold())) {
            Candidate candidate = verdict.reading().candidates().get(verdict.way());
            Draft draft = draft(candidate, description);
            wholeQuotation(view.reading(), draft);
            quotationApart(view.reading(), draft);
            quotationAlone(view.reading(), draft);
            draft.confidence = model.confidence().of(verdict.score());
            if (candidate.draft() != null || !description.isSupposed(draft)) {
                drafts.add(draft);
            }
        }
        drafts.forEach(draft -> quotationBefore(view.reading(), draft, drafts));
        Grammar.carryOn(view.reading(), drafts);
        return drafts;
    }

    /** Carries what begins with a quotation, and breaks off within it, on to its end. */
    private static void wholeQuotation(Reading reading, Draft draft) {
        int last = draft.content.size() - 1;
        Words words = draft.content.get(last);
        Quotation quotation = reading.quotation(words.first());
        if (quotation != null && quotation.closed() && reading.opensQuotation(words.first())) {
            Words whole = reading.words(quotation);
            boolean apart = draft.cue.stream().noneMatch(whole::overlaps)
                    && draft.source.stream().noneMatch(whole::overlaps);
            if (whole.end() > words.end() && apart) {
                draft.content.set(last, whole);
            }
        }
    }

    /** Adds the quotation right before what goes on behind the cue, where nobody has it: "We will," she said. "We must." */
    private static void quotationBefore(Reading reading, Draft draft, List<Draft> drafts) {
        int head = draft.cue.get(0).first();
        for (Words words : draft.source) {
            head = Math.min(head, words.first());
        }
        Quotation quotation = head == 0 ? null : reading.quotation(head - 1);
        Words first = draft.content.get(0);
        if (quotation == null || first.first() < head || !reading.opensQuotation(first.first())) {
            return;
        }
        Words before = reading.words(quotation);
        boolean open = before.end() == head && quotation.closed() && reading.endsOpen(before);
        boolean free = drafts.stream().noneMatch(other -> other.content.stream().anyMatch(before::overlaps));
        if (open && free && reading.tokens().isCapitalised(before.first() + 1) && reading.count(before) >= LONG) {
            draft.content.add(0, before);
        }
    }

    /** Leaves to the article what leads up to a quotation behind a dash or a bracket: He was unmoved - "Never," he said - and left. */
    private static void quotationApart(Reading reading, Draft draft) {
        int cue = draft.cue.get(0).first();
        int last = -1;
        while (last + 1 < draft.content.size() && draft.content.get(last + 1).end() <= cue) {
            last++;
        }
        Quotation quotation =
                last < 0 ? null : reading.quotation(draft.content.get(last).end() - 1);
        if (quotation == null) {
            return;
        }
        int first = draft.content.get(0).first();
        int open = reading.words(quotation).first();
        boolean apart = reading.isDash(open - 1) || reading.is(open - 1, "(");
        if (first < open && apart && isUnquoted(reading, new Words(first, open))) {
            Words said = new Words(open, draft.content.get(last).end());
            draft.content.subList(0, last + 1).clear();
            draft.content.add(0, said);
        }
    }

    /** Leaves to the article what follows a quotation and its cue without marks: "Follow us," she said, and the boys followed. */
    private static void quotationAlone(Reading reading, Draft draft) {
        Words first = draft.content.get(0);
        int cue = draft.cue.get(0).first();
        boolean before = first.end() <= cue
                && reading.structure().isQuoted(first.first())
                && reading.structure().isQuoted(first.end() - 1);
        if (before) {
            draft.content.removeIf(words -> words.first() > cue && isUnquoted(reading, words));
        }
    }

    private static boolean isUnquoted(Reading reading, Words words) {
        for (int i = words.first(); i < words.end(); i++) {
            if (reading.structure().isQuoted(i)) {
                return false;
            }
        }
        return true;
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

    /** What holds turns of a transcript, whose labels stand before what they mark, is nobody's statement: "The exchange went as follows:". */
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
                    .filter(words -> draft.content.stream().noneMatch(words::overlaps)
                            && draft.cue.stream().noneMatch(words::overlaps))
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
