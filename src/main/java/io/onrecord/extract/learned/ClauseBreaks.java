package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.syntax.Relation;
import io.onrecord.text.Sentence;

/**
 * The features of the places where a content holds the start of a further clause, or stops before one: "said they regretted it and
 * promised to stay out". Tense, subject and what the clause hangs from tell whether it is still what was said. For one thread.
 */
final class ClauseBreaks {
    private static final int REACH = 10;
    private static final int MOST = 4;

    private static final int WITHIN = 1;
    private static final int BEHIND = 2;

    private final TokenTraits t;

    ClauseBreaks(TokenTraits traits) {
        this.t = traits;
    }

    /** Writes the features of the run {@code run} of the content of {@code c} behind what {@code out} holds. */
    void write(Candidate c, Words run, int anchor, FeatureList out) {
        int said = finite(run.first(), run.end());
        int tense = said < 0 ? -1 : t.pos[said];
        int count = 0;
        for (int i = run.end() - 2; i > run.first() + 1 && count < MOST; i--) {
            if (t.quote[i] == TokenTraits.OUTSIDE && isBreak(i)) {
                write(c, run, i, WITHIN, tense, anchor, out);
                count++;
            }
        }
        int end = run.end();
        if (t.sentence(end - 1).contains(end) && isBreak(end)) {
            write(c, run, end, BEHIND, tense, anchor, out);
        }
    }

    private void write(Candidate c, Words run, int at, int side, int tense, int anchor, FeatureList out) {
        Sentence s = t.sentence(at);
        boolean comma = t.reading.isComma(at);
        int opens = comma && at + 1 < s.end() ? at + 1 : at;
        int word = t.word[opens] * 2 + (comma ? 1 : 0);
        int bound = Math.min(s.end(), opens + 1 + REACH);
        int verb = finite(opens, bound);
        int after = opens + 1 < s.end() ? t.pos[opens + 1] : -1;
        out.add(520, side, word, after);
        if (verb < 0) {
            out.add(521, side, word, t.relation[opens]);
            return;
        }
        int top = t.relation[verb] == Relation.AUX.ordinal() && t.head[verb] > verb ? t.head[verb] : verb;
        int subject = subject(opens, verb, top);
        int head = t.head[top];
        int hangs = head < 0 ? 0 : head == anchor ? 1 : head >= at ? 2 : run.contains(head) ? 3 : 4;
        int bare = subject < 0 ? 0 : 1;
        out.add(522, side, word, t.pos[verb], bare);
        out.add(523, side, t.pos[verb] * 64 + t.pos[anchor], tense, bare, comma ? 1 : 0);
        out.add(524, side, hangs, t.relation[top], bare);
        out.add(525, side, hangs, word);
        out.add(526, side, t.lexicon[top] >> 8, bare, word);
        if (subject >= 0) {
            boolean source = !c.source().isEmpty()
                    && t.word[subject] == t.word[c.source().get(0).end() - 1];
            out.add(527, side, t.word[subject], source ? 1 : 0);
            out.add(528, side, t.pos[subject], source ? 1 : 0, t.lexicon[top] >> 8);
        }
    }

    private boolean isBreak(int i) {
        return t.reading.isComma(i)
                || t.reading.isDash(i)
                || t.reading.is(i, ";")
                || t.pos[i] == PartOfSpeech.CONJUNCTION.ordinal()
                || t.relation[i] == Relation.MARK.ordinal() && t.pos[i] != PartOfSpeech.TO.ordinal();
    }

    private int finite(int first, int end) {
        for (int i = first; i < end; i++) {
            switch (PartOfSpeech.of(t.pos[i])) {
                case VERB_PAST, VERB_THIRD, VERB_PRESENT, MODAL -> {
                    return i;
                }
                default -> {}
            }
        }
        return -1;
    }

    private int subject(int first, int verb, int top) {
        for (int i = verb - 1; i > first; i--) {
            boolean nominal =
                    t.relation[i] == Relation.NSUBJ.ordinal() || t.relation[i] == Relation.NSUBJPASS.ordinal();
            if (nominal && (t.head[i] == verb || t.head[i] == top)) {
                return i;
            }
        }
        return -1;
    }
}
