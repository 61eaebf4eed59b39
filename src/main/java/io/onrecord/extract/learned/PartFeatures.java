package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Quotation;
import io.onrecord.text.Sentence;
import java.util.Arrays;

/** The features by which a token is judged to be the source or content of one cue. For one thread. */
public final class PartFeatures {
    /** The labels: none, source, content, and the cue itself. */
    public static final int NONE = 0;

    public static final int SOURCE_START = 1;
    public static final int SOURCE = 2;
    public static final int CONTENT_START = 3;
    public static final int CONTENT = 4;
    public static final int CUE = 5;
    public static final int LABELS = 6;

    private static final int DEEPEST = 40;

    private final TokenTraits t;
    private CueWindow window;
    private int cueSentence;
    private int cueQuotation;
    private int cueWord;
    private int cueLexicon;
    private int cueGrammar;
    private int nextPos;
    private int nextWord;
    private int[] proposed = new int[0];
    private int[] ancestors = new int[0];
    private int climbed;

    PartFeatures(TokenTraits traits, CueWindow window) {
        this.t = traits;
        this.window = window;
        begin(window);
    }

    /** Goes on to another cue of the same text. */
    void begin(CueWindow next) {
        window = next;
        int anchor = next.anchor;
        cueSentence = t.reading.structure().sentenceOf(next.cue.first());
        cueQuotation = t.reading.structure().quotationOf(anchor);
        cueWord = t.word[anchor];
        cueLexicon = t.lexicon[anchor];
        cueGrammar = next.draft == null ? 0 : next.draft.rule.hashCode();
        nextPos = next.cue.end() < t.size ? t.pos[next.cue.end()] : -1;
        nextWord = next.cue.end() < t.size ? t.word[next.cue.end()] : -1;
        if (proposed.length < next.size()) {
            proposed = new int[next.size() * 2];
        }
        Arrays.fill(proposed, 0, next.size(), next.draft == null ? 0 : 4);
        if (next.draft != null) {
            propose(next.draft.content, 2);
            propose(next.draft.source, 1);
            propose(next.draft.cue, 3);
        }
        if (ancestors.length == 0) {
            ancestors = new int[DEEPEST];
        }
        climbed = 0;
        for (int i = t.head[anchor]; i >= 0 && climbed < DEEPEST; i = t.head[i]) {
            ancestors[climbed++] = i;
        }
    }

    private void propose(Iterable<Words> parts, int value) {
        for (Words words : parts) {
            for (int i = Math.max(words.first(), window.first); i < Math.min(words.end(), window.end); i++) {
                proposed[i - window.first] = value;
            }
        }
    }

    /** What the grammar takes token {@code i} for: 0 without its word on this cue, else 1 source, 2 content, 3 cue, 4 neither. */
    int proposed(int i) {
        return i < window.first || i >= window.end ? -1 : proposed[i - window.first];
    }

    private int w(int i) {
        return i < window.first || i >= window.end ? -1 : t.word[i];
    }

    private int p(int i) {
        return i < window.first || i >= window.end ? -1 : t.pos[i];
    }

    private int q(int i) {
        return i < window.first || i >= window.end ? -1 : t.quote[i];
    }

    /** Writes the features of token {@code i} into {@code out}, in place of what it holds. */
    public void write(int i, FeatureList out) {
        out.clear();
        int side = i < window.cue.first() ? 0 : i >= window.cue.end() ? 1 : 2;
        int distance = side == 0 ? window.cue.first() - i : i - window.cue.end() + 1;
        int sentence = Math.max(-3, Math.min(3, t.reading.structure().sentenceOf(i) - cueSentence));
        int place = side * 8 + sentence + 3;
        local(i, place, out);
        between(i, side, place, distance, out);
        quotation(i, place, distance, out);
        tree(i, place, out);
        grammar(i, place, out);
        found(i, side, place, out);
    }

    /** Other cues that the finder found, here and between here and this cue. */
    private void found(int i, int side, int place, FeatureList out) {
        int here = t.found[i];
        int before = i > window.first ? t.found[i - 1] : -1;
        int after = i + 1 < window.end ? t.found[i + 1] : -1;
        int low = side == 0 ? i : window.cue.end();
        int high = side == 0 ? window.cue.first() : i + 1;
        int between = Math.min(3, t.cues[high] - t.cues[low]);
        Sentence s = t.sentence(i);
        int later = Math.min(2, t.cues[s.end()] - t.cues[i + 1]);
        out.add(320, here, before, after, place);
        out.add(321, between, place, p(i));
        out.add(322, between, place, q(i));
        out.add(323, between, place, w(i));
        out.add(324, between, place, later, p(i));
        out.add(325, here, after, place, w(i));
        out.add(326, between, proposed(i), place);
    }

    private void local(int i, int place, FeatureList out) {
        out.add(200, place);
        for (int d = -2; d <= 2; d++) {
            out.add(203 + d, w(i + d), place);
            out.add(209 + d, p(i + d), place);
        }
        out.add(212, w(i - 1), w(i), place);
        out.add(213, w(i), w(i + 1), place);
        out.add(214, p(i - 1), p(i), place);
        out.add(215, p(i), p(i + 1), place);
        out.add(216, p(i - 1), p(i), p(i + 1), place);
        out.add(217, p(i - 2), p(i - 1), p(i), place);
        out.add(218, p(i), p(i + 1), p(i + 2), place);
        out.add(219, t.shape[i], p(i), place);
        out.add(220, t.cluster(i, 6), place);
        out.add(221, t.cluster(i, 10), place);
        out.add(222, t.syntax.isPerson(i) ? 1 : 0, p(i), place);
        out.add(223, w(i), p(i + 1), place);
        out.add(224, w(i), p(i - 1), place);
        out.add(225, t.lexicon[i], p(i), place);
        Sentence s = t.sentence(i);
        int from = Math.min(i - s.first(), 2);
        int to = Math.min(s.end() - 1 - i, 2);
        out.add(226, from, to, place);
        out.add(227, from, place, cueLexicon);
    }

    private void between(int i, int side, int place, int distance, FeatureList out) {
        int low = side == 0 ? i + 1 : window.cue.end();
        int high = side == 0 ? window.cue.first() : i;
        int verbs = count(t.verbs, low, high);
        int commas = count(t.commas, low, high);
        int marks = count(t.marks, low, high);
        int ands = count(t.conjunctions, low, high);
        int step = TokenTraits.bucket(distance);
        out.add(230, place, step);
        out.add(231, place, step, p(i));
        out.add(232, place, verbs, commas);
        out.add(233, place, verbs, p(i));
        out.add(234, place, commas, p(i));
        out.add(235, place, marks, q(i));
        out.add(236, place, verbs, commas, Math.min(marks, 3) * 4 + Math.min(ands, 3));
        out.add(237, place, cueWord);
        out.add(238, place, cueWord, p(i));
        out.add(239, place, cueWord, w(i));
        out.add(240, place, cueWord, step);
        out.add(241, place, cueLexicon, p(i));
        out.add(242, place, cueLexicon, step);
        out.add(243, place, cueLexicon, verbs, commas);
        out.add(244, place, t.pos[window.anchor], step);
        out.add(245, place, t.pos[window.anchor], verbs, p(i));
        out.add(246, place, nextPos, step);
        out.add(247, place, nextWord, step);
        out.add(248, place, commas, w(i), w(i - 1));
        out.add(249, place, verbs, w(i), Math.min(commas, 3));
        if (distance <= 12) {
            out.add(250, place, distance, cueWord);
            out.add(251, place, distance, p(i), t.pos[window.anchor]);
        }
        Sentence s = t.sentence(i);
        out.add(252, place, count(t.verbs, i, s.end()), p(i));
        out.add(253, place, count(t.commas, i, s.end()), p(i));
    }

    private static int count(int[] running, int low, int high) {
        return high <= low ? 0 : Math.min(5, running[high] - running[low]);
    }

    private void quotation(int i, int place, int distance, FeatureList out) {
        int here = t.reading.structure().quotationOf(i);
        int same = here < 0 ? 0 : here == cueQuotation ? 1 : 2;
        int cueQuoted = cueQuotation >= 0 ? 1 : 0;
        out.add(260, place, same, cueQuoted);
        out.add(261, place, q(i), same, cueQuoted);
        out.add(262, place, q(i), q(i - 1), q(i + 1));
        out.add(263, place, q(i), cueWord);
        out.add(264, place, q(i), cueLexicon);
        out.add(265, place, q(i), p(i), p(i + 1));
        out.add(266, place, q(i - 1), w(i));
        int length = 0;
        if (here >= 0) {
            Quotation quotation = t.reading.structure().quotations().get(here);
            length = TokenTraits.bucket(quotation.end() - quotation.first());
        }
        out.add(267, place, length, q(i));
        out.add(268, place, length, TokenTraits.bucket(distance), q(i));
        Sentence s = t.sentence(i);
        int later = Math.min(2, t.marks[s.end()] - t.marks[i]);
        int sooner = Math.min(2, t.marks[i] - t.marks[s.first()]);
        out.add(269, place, later, sooner, q(i));
        out.add(270, place, later, p(i));
    }

    private void tree(int i, int place, FeatureList out) {
        int top = i;
        int depth = 0;
        int k = i;
        int ancestor = ancestor(k);
        while (k >= 0 && !window.cue.contains(k) && ancestor < 0 && depth < DEEPEST) {
            top = k;
            k = t.head[k];
            depth++;
            ancestor = k < 0 ? -1 : ancestor(k);
        }
        int branch;
        if (k >= 0 && window.cue.contains(k)) {
            branch = 1000 + t.relation[top] * 4 + (top < k ? 0 : 1);
        } else if (k >= 0 && ancestor >= 0) {
            int step = Math.min(ancestor, 3);
            branch = k == i ? 2000 + step : 3000 + t.relation[top] * 8 + step * 2 + (top < k ? 0 : 1);
        } else {
            branch = 0;
        }
        int deep = Math.min(depth, 5);
        out.add(280, branch, place);
        out.add(281, branch, deep, place);
        out.add(282, branch, p(i), place);
        out.add(283, branch, cueWord);
        out.add(284, branch, cueLexicon, place);
        out.add(285, branch, t.relation[i], deep, place);
        out.add(286, branch, w(i), place);
        out.add(287, branch, q(i), place);
        out.add(288, t.relation[i], place, p(i));
        int head = t.head[i];
        out.add(289, t.relation[i], head < 0 ? -1 : t.pos[head], place);
        out.add(290, t.relation[i], head < 0 ? -1 : t.word[head], place);
        out.add(291, branch, before(i), place);
        out.add(292, t.relation[window.anchor], branch, place);
        int first = i > window.first ? i - 1 : i;
        out.add(293, branch, t.relation[first], t.relation[i], place);
        out.add(294, branch, t.pos[window.anchor], p(i));
    }

    /** Whether the token before hangs from the same top as this one: a mark of where a constituent begins. */
    private int before(int i) {
        if (i <= window.first) {
            return 3;
        }
        int head = t.head[i];
        int headBefore = t.head[i - 1];
        return headBefore == i ? 0 : head == i - 1 ? 1 : head == headBefore ? 2 : 4;
    }

    private int ancestor(int i) {
        for (int a = 0; a < climbed; a++) {
            if (ancestors[a] == i) {
                return a;
            }
        }
        return -1;
    }

    private void grammar(int i, int place, FeatureList out) {
        int here = proposed(i);
        int before = proposed(i - 1);
        int after = proposed(i + 1);
        out.add(300, here, place);
        out.add(301, here, before, after, place);
        out.add(302, here, before, cueGrammar, place);
        out.add(303, here, after, cueGrammar);
        out.add(304, here, p(i), place);
        out.add(305, here, cueWord);
        out.add(306, here, w(i), before, place);
        out.add(307, here, w(i), after, place);
        int any = t.grammar[i];
        out.add(308, any, here, place);
        out.add(309, any, i > window.first ? t.grammar[i - 1] : -1, place);
        out.add(310, any, i + 1 < window.end ? t.grammar[i + 1] : -1, place);
        out.add(311, here, before, p(i), p(i + 1), place);
        out.add(312, here, q(i), place);
        boolean verb = PartOfSpeech.of(t.pos[i]).isVerb();
        out.add(313, any & TokenTraits.CUE, verb ? 1 : 0, place);
    }
}
