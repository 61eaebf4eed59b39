package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Draft;
import io.onrecord.extract.grammar.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the possible cues of a text and the ways to read them, from the chains and from the grammar. For one thread. */
public final class Candidates {
    private static final int READINGS = 8;
    /** From so many words on a quotation is seldom a title, a term, or a scare quote. */
    private static final int LONG = 3;

    /** Cues less likely to be a statement's, which the grammar does not propose either, are not worth reading. */
    private static final double LEAST = 0.02;

    private final PartReader reader;

    /**
     * Gathers the ways to read cues.
     *
     * @param parts a chain over the labels of {@link PartFeatures}
     */
    public Candidates(LabelChain parts) {
        this.reader = new PartReader(parts, READINGS);
    }

    /** Returns the possible cues in the order of the text: those {@code found}, and those that the grammar alone proposes. */
    public List<CueReading> of(ArticleView view, List<CueCandidate> found) {
        List<CueReading> readings = new ArrayList<>();
        view.mark(found);
        List<CueCandidate> cues = new ArrayList<>(found);
        BitSet taken = new BitSet();
        found.forEach(cue -> taken.set(cue.words().first(), cue.words().end()));
        for (Draft draft : view.drafts()) {
            if (!draft.cue.isEmpty() && draft.cue.stream().noneMatch(words -> isTaken(taken, words))) {
                cues.add(new CueCandidate(draft.cue.get(0), 0, 0));
            }
        }
        cues.sort(Comparator.comparingInt((CueCandidate cue) -> cue.words().first())
                .thenComparingInt(cue -> cue.words().end()));
        for (CueCandidate cue : cues) {
            if (cue.speech() < LEAST && view.draft(cue.words()) == null) {
                continue;
            }
            CueReading reading = reading(view, cue);
            if (!reading.candidates().isEmpty()) {
                readings.add(reading);
            }
        }
        return readings;
    }

    private static boolean isTaken(BitSet taken, Words words) {
        int next = taken.nextSetBit(words.first());
        return next >= 0 && next < words.end();
    }

    private CueReading reading(ArticleView view, CueCandidate cue) {
        CueWindow window = view.window(cue.words());
        List<Candidate> candidates = new ArrayList<>();
        List<PartReader.Parts> parts = reader.read(view, window);
        Draft draft = window.draft;
        for (int i = 0; i < parts.size(); i++) {
            PartReader.Parts one = parts.get(i);
            add(
                    candidates,
                    window,
                    draft,
                    one,
                    Candidate.Origin.CHAIN,
                    i,
                    parts.get(0).score() - one.score());
        }
        if (draft != null && !draft.content.isEmpty()) {
            grammar(view, candidates, draft);
        }
        if (!parts.isEmpty()) {
            ends(view, candidates, window, draft, parts.get(0));
            quotations(view, candidates, window, draft, parts.get(0));
        }
        candidates.replaceAll(candidate -> supported(candidate, parts, isQuoted(view, candidate)));
        return new CueReading(cue, window.anchor, candidates);
    }

    /** Holds a candidate against all readings of the chain, each as probable as its score says. */
    private static Candidate supported(Candidate candidate, List<PartReader.Parts> parts, boolean quoted) {
        double expected = 0;
        double half = 0;
        double same = 0;
        double all = 0;
        for (PartReader.Parts one : parts) {
            double weight = StrictMath.exp(one.score() - parts.get(0).score());
            double likeness = CueEvidence.likeness(candidate.content(), one.content());
            expected += weight * likeness;
            half += likeness >= 0.5 ? weight : 0;
            same += candidate.source().equals(one.source()) ? weight : 0;
            all += weight;
        }
        double whole = Math.max(all, Double.MIN_NORMAL);
        return candidate.supported(expected / whole, half / whole, same / whole, quoted);
    }

    private static boolean isQuoted(ArticleView view, Candidate candidate) {
        int quoted = 0;
        for (Words words : candidate.content()) {
            for (int i = words.first(); i < words.end(); i++) {
                if (view.reading().tokens().isWord(i)) {
                    if (!view.reading().structure().isQuoted(i)) {
                        return false;
                    }
                    quoted++;
                }
            }
        }
        return quoted >= LONG && !candidate.source().isEmpty();
    }

    private static void add(
            List<Candidate> candidates,
            CueWindow window,
            @Nullable Draft draft,
            PartReader.Parts parts,
            Candidate.Origin origin,
            int rank,
            double gap) {
        if (parts.content().isEmpty()) {
            return;
        }
        Candidate candidate =
                new Candidate(List.of(window.cue), parts.source(), parts.content(), origin, rank, gap, draft);
        if (candidates.stream().noneMatch(candidate::sameParts)) {
            candidates.add(candidate);
        }
    }

    /** The grammar's own reading, and its source and content each with the other part by the chain. */
    private static void grammar(ArticleView view, List<Candidate> candidates, Draft draft) {
        List<Words> content = view.trimmed(sorted(draft.content));
        if (content.isEmpty()) {
            return;
        }
        Candidate own = new Candidate(
                List.copyOf(draft.cue), List.copyOf(draft.source), content, Candidate.Origin.GRAMMAR, 0, 0, draft);
        for (int i = 0; i < candidates.size(); i++) {
            Candidate one = candidates.get(i);
            if (one.sameParts(own) && draft.cue.size() == 1) {
                candidates.set(
                        i,
                        new Candidate(
                                one.cue(),
                                one.source(),
                                one.content(),
                                Candidate.Origin.BOTH,
                                one.rank(),
                                one.gap(),
                                draft));
                return;
            }
        }
        if (!candidates.isEmpty()) {
            Candidate best = candidates.get(0);
            cross(
                    candidates,
                    new Candidate(
                            best.cue(), own.source(), best.content(), Candidate.Origin.CROSSED, 0, best.gap(), draft));
            cross(
                    candidates,
                    new Candidate(
                            best.cue(), best.source(), own.content(), Candidate.Origin.CROSSED, 1, best.gap(), draft));
        }
        candidates.add(own);
    }

    private static void cross(List<Candidate> candidates, Candidate crossed) {
        if (candidates.stream().noneMatch(crossed::sameParts)) {
            candidates.add(crossed);
        }
    }

    /** The best reading with other ends: to the end of the quotation, of the sentence, before a comma or a conjunction. */
    private static void ends(
            ArticleView view,
            List<Candidate> candidates,
            CueWindow window,
            @Nullable Draft draft,
            PartReader.Parts best) {
        if (best.content().isEmpty()) {
            return;
        }
        Words last = best.content().get(best.content().size() - 1);
        int kind = 0;
        for (int end : new ContentBounds(view.traits(), window, best.source()).ends(last)) {
            List<Words> content = new ArrayList<>(best.content());
            content.set(content.size() - 1, new Words(last.first(), end));
            PartReader.Parts other = new PartReader.Parts(best.source(), view.trimmed(content), best.score());
            add(candidates, window, draft, other, Candidate.Origin.ENDS, kind++, 0);
        }
    }

    /** The best reading with the whole quotations that it touches, or that stand beside the cue. */
    private static void quotations(
            ArticleView view,
            List<Candidate> candidates,
            CueWindow window,
            @Nullable Draft draft,
            PartReader.Parts best) {
        int kind = 0;
        for (List<Words> content : new QuotationBounds(view.traits(), window).of(best.content())) {
            boolean apart =
                    best.source().stream().noneMatch(source -> content.stream().anyMatch(source::overlaps));
            if (apart) {
                PartReader.Parts other = new PartReader.Parts(best.source(), view.trimmed(content), best.score());
                add(candidates, window, draft, other, Candidate.Origin.QUOTATION, kind++, 0);
            }
        }
    }

    private static List<Words> sorted(List<Words> words) {
        List<Words> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingInt(Words::first));
        return List.copyOf(sorted);
    }
}
