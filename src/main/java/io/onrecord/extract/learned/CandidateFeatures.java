package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.syntax.Relation;
import io.onrecord.text.Sentence;
import java.util.List;

/** The features of a whole reading of a cue: its source and content as constituents, their ends, and who proposes them. For one thread. */
public final class CandidateFeatures {
    private final TokenTraits t;
    private final ClauseBreaks breaks;

    /** Makes the features of readings of one text. */
    public CandidateFeatures(ArticleView view) {
        this.t = view.traits();
        this.breaks = new ClauseBreaks(t);
    }

    /** Writes the features of way {@code index} of {@code reading} into {@code out}, in place of what it holds. */
    public void write(CueReading reading, int index, FeatureList out) {
        out.clear();
        Candidate candidate = reading.candidates().get(index);
        int anchor = reading.anchor();
        proposal(reading, candidate, out);
        content(candidate, anchor, out);
        source(candidate, anchor, out);
        order(candidate, anchor, out);
    }

    private void proposal(CueReading reading, Candidate c, FeatureList out) {
        int origin = c.origin().ordinal();
        int gap = (int) Math.min(24, c.gap() * 3);
        int rule = c.draft() == null ? 0 : c.draft().rule.hashCode();
        out.add(400, origin);
        out.add(401, origin, gap);
        out.add(402, origin, c.rank());
        out.add(403, origin, rule);
        int expected = (int) (c.expected() * 20);
        int half = (int) (c.half() * 20);
        int share = (int) (c.sourceShare() * 20);
        out.add(396, share);
        out.add(397, share, origin);
        out.add(398, share / 2, half / 2);
        out.add(508, expected);
        out.add(509, half);
        out.add(506, expected, origin);
        out.add(507, half, expected / 2);
        boolean source = c.draft() != null && c.draft().source.equals(c.source());
        boolean content = c.draft() != null && sameContent(c.draft().content, c.content());
        int agrees = c.draft() == null ? 4 : (source ? 1 : 0) + (content ? 2 : 0);
        out.add(404, agrees, origin);
        out.add(405, agrees, rule);
        out.add(406, agrees, gap);
        boolean bestSource = reading.candidates().get(0).source().equals(c.source());
        boolean bestContent = reading.candidates().get(0).content().equals(c.content());
        out.add(407, (bestSource ? 1 : 0) + (bestContent ? 2 : 0), agrees);
    }

    private static boolean sameContent(List<Words> a, List<Words> b) {
        return a.size() == b.size() && a.containsAll(b);
    }

    private int w(int i) {
        return i < 0 || i >= t.size ? -1 : t.word[i];
    }

    private int p(int i) {
        return i < 0 || i >= t.size ? -1 : t.pos[i];
    }

    private int q(int i) {
        return i < 0 || i >= t.size ? -1 : t.quote[i];
    }

    private void content(Candidate c, int anchor, FeatureList out) {
        int runs = c.content().size();
        int length = 0;
        int quoted = 0;
        for (Words words : c.content()) {
            length += words.end() - words.first();
            for (int i = words.first(); i < words.end(); i++) {
                quoted += t.quote[i] != TokenTraits.OUTSIDE ? 1 : 0;
            }
        }
        int share = quoted == 0 ? 0 : quoted == length ? 2 : 1;
        out.add(410, Math.min(runs, 4), share);
        out.add(411, TokenTraits.bucket(length), share);
        out.add(412, t.word[anchor], share);
        out.add(413, t.lexicon[anchor], share, Math.min(runs, 3));
        for (int r = 0; r < runs; r++) {
            Words run = c.content().get(r);
            int place = r == runs - 1 ? (r == 0 ? 0 : 2) : r == 0 ? 1 : 3;
            run(c, run, place, anchor, out);
            breaks.write(c, run, anchor, out);
        }
    }

    private void run(Candidate c, Words run, int place, int anchor, FeatureList out) {
        int first = run.first();
        int last = run.end() - 1;
        while (last > first && !t.reading.tokens().isWord(last) && t.quote[last] == TokenTraits.OUTSIDE) {
            last--;
        }
        int after = last + 1;
        while (after < t.size && after < last + 3 && !isWord(after) && t.quote[after] != TokenTraits.OPENS) {
            after++;
        }
        Sentence s = t.sentence(last);
        int side = run.first() < anchor ? 0 : 1;
        boolean ends = after >= s.end() || !s.contains(after);
        int end = ends ? 1 : owns(c, after) ? 2 : 0;
        out.add(420, place, end, side);
        out.add(421, end, w(last), p(last));
        out.add(422, end, p(last), p(after), place);
        out.add(423, end, w(after), side);
        out.add(424, end, w(last + 1), w(after));
        out.add(425, end, w(last + 1), p(after), p(last));
        out.add(426, end, q(last), q(last + 1));
        out.add(427, end, t.relation[last], ends ? -1 : t.relation[after]);
        out.add(428, end, ends ? -1 : t.relation[after], w(last + 1));
        int begin = first == t.sentence(first).first() ? 1 : owns(c, first - 1) ? 2 : 0;
        out.add(430, place, begin, side);
        out.add(431, begin, w(first), side);
        out.add(432, begin, p(first), p(first - 1), side);
        out.add(433, begin, w(first - 1), side);
        out.add(434, begin, w(first - 1), w(first));
        out.add(435, begin, q(first), q(first - 1), side);
        out.add(436, begin, t.relation[first], side);
        cuts(run, last, place, out);
        constituent(run, last, place, anchor, out);
        int length = TokenTraits.bucket(run.end() - run.first());
        out.add(438, place, length, end);
        out.add(439, place, length, t.lexicon[anchor]);
    }

    private boolean isWord(int i) {
        return t.reading.tokens().isWord(i);
    }

    private static boolean owns(Candidate c, int token) {
        for (Words words : c.source()) {
            if (words.contains(token)) {
                return true;
            }
        }
        for (Words words : c.cue()) {
            if (words.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the ends of a run lie inside quotations, which are so cut in two. */
    private void cuts(Words run, int last, int place, FeatureList out) {
        int first = run.first();
        boolean begins = q(first) == TokenTraits.INSIDE && q(first - 1) != TokenTraits.OUTSIDE;
        boolean ends = q(last) == TokenTraits.INSIDE && last + 1 < t.size && q(last + 1) == TokenTraits.INSIDE;
        out.add(440, place, (begins ? 1 : 0) + (ends ? 2 : 0));
        int sentences =
                t.reading.structure().sentenceOf(last) - t.reading.structure().sentenceOf(first);
        out.add(441, place, Math.min(sentences, 4), q(first), q(last));
    }

    /** Tokens of a run that hang from outside, and tokens outside that hang from it. */
    private void constituent(Words run, int last, int place, int anchor, FeatureList out) {
        int tops = 0;
        int top = -1;
        for (int i = run.first(); i <= last; i++) {
            if (isWord(i) && !run.contains(t.head[i])) {
                tops++;
                top = i;
                int head = t.head[i];
                int relation = head < 0 ? -1 : t.relation[i];
                out.add(450, relation, head == anchor ? 1 : head < 0 ? 2 : 0, place);
                if (head == anchor) {
                    out.add(451, relation, t.lexicon[anchor]);
                    out.add(452, relation, t.word[anchor]);
                }
            }
        }
        out.add(453, Math.min(tops, 4), place);
        out.add(454, Math.min(tops, 3), top < 0 ? -1 : t.pos[top], top < 0 ? -1 : t.relation[top]);
        hanging(run, last, place, out);
    }

    private void hanging(Words run, int last, int place, FeatureList out) {
        Sentence s = t.sentence(last);
        int left = 0;
        for (int i = last + 1; i < Math.min(s.end(), last + 25); i++) {
            if (isWord(i) && t.head[i] >= run.first() && t.head[i] <= last) {
                left++;
                out.add(460, t.relation[i], place);
                out.add(461, t.relation[i], t.word[i]);
                out.add(462, t.relation[i], w(last + 1));
            }
        }
        Sentence begin = t.sentence(run.first());
        for (int i = run.first() - 1; i >= Math.max(begin.first(), run.first() - 15); i--) {
            if (isWord(i) && t.head[i] >= run.first() && t.head[i] <= last) {
                left++;
                out.add(463, t.relation[i], place);
                out.add(464, t.relation[i], t.word[i]);
            }
        }
        out.add(465, Math.min(left, 3), place);
    }

    private void source(Candidate c, int anchor, FeatureList out) {
        if (c.source().isEmpty()) {
            out.add(470, t.pos[anchor], t.quote[anchor]);
            out.add(471, t.word[anchor]);
            out.add(472, t.relation[anchor]);
            return;
        }
        Words run = c.source().get(0);
        int first = run.first();
        int last = run.end() - 1;
        int side = first < anchor ? 0 : 1;
        int length = Math.min(run.end() - run.first(), 12);
        out.add(473, length, side);
        out.add(474, p(first), p(first - 1), side);
        out.add(475, w(first), w(first - 1));
        out.add(476, w(last), w(last + 1));
        out.add(477, p(last), p(last + 1), side);
        out.add(478, p(first), p(last), Math.min(length, 4));
        out.add(479, w(last + 1), side);
        out.add(480, w(first - 1), side);
        int gap = side == 0
                ? c.cue().get(0).first() - run.end()
                : first - c.cue().get(0).end();
        out.add(481, TokenTraits.bucket(gap), side);
        out.add(482, TokenTraits.bucket(gap), side, w(side == 0 ? last + 1 : first - 1));
        boolean person = false;
        int commas = 0;
        int tops = 0;
        int top = first;
        for (int i = first; i <= last; i++) {
            person |= t.syntax.isPerson(i);
            commas += t.reading.isComma(i) ? 1 : 0;
            if (isWord(i) && !run.contains(t.head[i])) {
                tops++;
                top = i;
            }
        }
        int head = t.head[top];
        int hangs = head == anchor ? 1 : head >= 0 && t.head[head] == anchor ? 2 : head < 0 ? 3 : 0;
        out.add(483, tops > 1 ? 2 : tops, t.relation[top], hangs);
        out.add(484, t.relation[top], hangs, t.lexicon[anchor]);
        out.add(485, t.relation[top], hangs, t.relation[anchor]);
        out.add(486, person ? 1 : 0, p(top), hangs);
        out.add(487, Math.min(commas, 2), person ? 1 : 0, w(last + 1));
        out.add(488, t.cluster(top, 10), hangs);
        out.add(489, w(top), hangs);
        out.add(490, q(first), q(anchor), q(last));
        for (int i = Math.max(0, first - 12); i < Math.min(t.size, last + 25); i++) {
            if (!run.contains(i) && isWord(i) && run.contains(t.head[i])) {
                out.add(491, t.relation[i], i < first ? 0 : 1);
                out.add(492, t.relation[i], w(i));
                out.add(493, t.relation[i], w(last + 1), p(top));
            }
        }
        for (int i = first; i <= last; i++) {
            if (run.contains(t.head[i])) {
                boolean clause = t.relation[i] == Relation.RELCL.ordinal()
                        || t.relation[i] == Relation.APPOS.ordinal()
                        || t.relation[i] == Relation.ACL.ordinal()
                        || t.relation[i] == Relation.PREP.ordinal();
                if (clause) {
                    out.add(494, t.relation[i], w(i), side);
                    out.add(495, t.relation[i], side, commas);
                }
            }
        }
    }

    private void order(Candidate c, int anchor, FeatureList out) {
        int before = 0;
        int behind = 0;
        for (Words words : c.content()) {
            before += words.first() < anchor ? 1 : 0;
            behind += words.first() > anchor ? 1 : 0;
        }
        int source = c.source().isEmpty() ? 0 : c.source().get(0).first() < anchor ? 1 : 2;
        int shape = source * 9 + Math.min(before, 2) * 3 + Math.min(behind, 2);
        out.add(500, shape);
        out.add(501, shape, t.pos[anchor]);
        out.add(502, shape, t.lexicon[anchor]);
        out.add(503, shape, t.word[anchor]);
        out.add(504, shape, t.relation[anchor]);
        out.add(505, shape, q(anchor), PartOfSpeech.of(t.pos[anchor]).isVerb() ? 1 : 0);
    }
}
