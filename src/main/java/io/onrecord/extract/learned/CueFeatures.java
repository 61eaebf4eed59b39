package io.onrecord.extract.learned;

import io.onrecord.syntax.Relation;
import io.onrecord.text.Sentence;

/** The features by which a token is judged to be a cue or a part of one. For one thread. */
final class CueFeatures {
    private static final long CLAUSES = bit(Relation.CCOMP) | bit(Relation.XCOMP) | bit(Relation.PARATAXIS);

    private final TokenTraits t;

    CueFeatures(TokenTraits traits) {
        this.t = traits;
    }

    private static long bit(Relation relation) {
        return 1L << relation.ordinal();
    }

    /** Writes the features of token {@code i} of {@code s} into {@code out}, in place of what it holds. */
    void write(Sentence s, int i, FeatureList out) {
        out.clear();
        out.add(0, 0);
        words(s, i, out);
        classes(s, i, out);
        marks(s, i, out);
        parse(s, i, out);
        proposals(s, i, out);
    }

    private int w(Sentence s, int i) {
        return TokenTraits.at(t.word, s, i);
    }

    private int p(Sentence s, int i) {
        return TokenTraits.at(t.pos, s, i);
    }

    private void words(Sentence s, int i, FeatureList out) {
        for (int d = -3; d <= 3; d++) {
            out.add(10 + d, w(s, i + d));
            out.add(20 + d, p(s, i + d));
        }
        out.add(30, w(s, i - 1), w(s, i));
        out.add(31, w(s, i), w(s, i + 1));
        out.add(32, w(s, i - 2), w(s, i - 1));
        out.add(33, w(s, i + 1), w(s, i + 2));
        out.add(34, w(s, i - 1), w(s, i), w(s, i + 1));
        out.add(35, t.suffix[i]);
        out.add(36, t.shape[i], p(s, i));
        out.add(37, w(s, i), t.shape[i]);
    }

    private void classes(Sentence s, int i, FeatureList out) {
        int p = t.pos[i];
        out.add(40, p(s, i - 1), p);
        out.add(41, p, p(s, i + 1));
        out.add(42, p(s, i - 1), p, p(s, i + 1));
        out.add(43, p(s, i - 2), p(s, i - 1), p);
        out.add(44, p, p(s, i + 1), p(s, i + 2));
        out.add(45, p(s, i - 2), p(s, i - 1), p(s, i + 1), p(s, i + 2));
        out.add(46, t.word[i], p);
        out.add(47, t.word[i], p(s, i + 1));
        out.add(48, t.word[i], p(s, i - 1));
        out.add(49, t.word[i], p(s, i + 1), p(s, i + 2));
        for (int d = -2; d <= 2; d++) {
            if (s.contains(i + d)) {
                out.add(50 + d, t.cluster(i + d, 6));
                out.add(60 + d, t.cluster(i + d, 10));
            }
        }
        out.add(70, t.cluster(i, 20));
        out.add(71, t.cluster(i, 4), p);
        out.add(72, t.cluster(i, 10), p(s, i + 1));
        out.add(73, t.cluster(i, 20), p(s, i - 1), p(s, i + 1));
        int l = t.lexicon[i];
        out.add(74, l);
        out.add(75, l, p);
        out.add(76, l, p, p(s, i + 1));
        out.add(77, l, p(s, i - 1), p);
        out.add(78, l >> 8, p, w(s, i + 1));
        out.add(79, TokenTraits.at(t.lexicon, s, i - 1));
        out.add(80, TokenTraits.at(t.lexicon, s, i + 1));
    }

    private void marks(Sentence s, int i, FeatureList out) {
        int q = t.quote[i];
        int next = TokenTraits.at(t.quote, s, i + 1);
        int before = TokenTraits.at(t.quote, s, i - 1);
        out.add(90, q, before, next);
        out.add(91, q, t.pos[i]);
        out.add(92, q, t.word[i]);
        int ahead = ahead(s, i);
        int behind = behind(s, i);
        out.add(93, ahead);
        out.add(94, behind);
        out.add(95, ahead, behind, t.pos[i]);
        out.add(96, ahead, t.word[i]);
        out.add(97, behind, t.word[i]);
        out.add(98, ahead, behind, t.lexicon[i]);
        int quoted = t.marks[s.end()] - t.marks[s.first()];
        out.add(99, Math.min(quoted, 3), t.lexicon[i], q);
        out.add(100, i - s.first() < 3 ? i - s.first() : 3, t.pos[i]);
        out.add(101, s.end() - i < 4 ? s.end() - i : 4, t.pos[i]);
        out.add(
                102,
                t.reading.structure().paragraphs().get(s.paragraph()).role().ordinal(),
                t.pos[i]);
        out.add(103, TokenTraits.bucket(t.verbs[i] - t.verbs[s.first()]), t.pos[i]);
        out.add(104, TokenTraits.bucket(t.verbs[s.end()] - t.verbs[i]), t.pos[i]);
    }

    /** What follows: "that", a quotation, a colon, the end, within the next words; 0 where nothing of note does. */
    private int ahead(Sentence s, int i) {
        for (int j = i + 1; j < Math.min(s.end(), i + 7); j++) {
            if (t.quote[j] == TokenTraits.OPENS && t.quote[i] != TokenTraits.INSIDE) {
                return 10 + Math.min(j - i, 4);
            }
            String word = t.reading.word(j);
            switch (word) {
                case "that", "whether", "how", "why", "what" -> {
                    return 20 + Math.min(j - i, 3);
                }
                case ":" -> {
                    return 30 + Math.min(j - i, 3);
                }
                case "to" -> {
                    return 40 + Math.min(j - i, 2);
                }
                case ",", ".", "?", "!" -> {
                    return (word.equals(",") ? 50 : 60) + Math.min(j - i, 4);
                }
                default -> {}
            }
        }
        return i + 7 >= s.end() ? 1 : 0;
    }

    /** What stands before: a closed quotation, a comma, the start, within the words before. */
    private int behind(Sentence s, int i) {
        for (int j = i - 1; j >= Math.max(s.first(), i - 7); j--) {
            if (t.quote[j] == TokenTraits.CLOSES && t.quote[i] != TokenTraits.INSIDE) {
                return 10 + Math.min(i - j, 6);
            }
            if (t.quote[j] == TokenTraits.OPENS && t.quote[i] == TokenTraits.INSIDE) {
                return 20 + Math.min(i - j, 4);
            }
            if (t.reading.isComma(j)) {
                boolean closes = j > s.first() && t.quote[j - 1] == TokenTraits.CLOSES;
                return (closes ? 40 : 30) + Math.min(i - j, 6);
            }
        }
        return i - 7 < s.first() ? 1 : 0;
    }

    private void parse(Sentence s, int i, FeatureList out) {
        int r = t.relation[i];
        int head = t.head[i];
        out.add(110, r);
        out.add(111, r, t.pos[i]);
        out.add(112, r, t.word[i]);
        if (head >= 0) {
            out.add(113, r, t.word[head]);
            out.add(114, r, t.pos[head], t.pos[i]);
            out.add(115, t.lexicon[head], r);
            out.add(116, TokenTraits.bucket(head - i), r);
            out.add(117, t.grammar[head] & 3, r);
        }
        long c = t.children[i];
        int folded = (int) (c ^ c >>> 32);
        out.add(118, folded & mask(), (int) (c >>> 32) & 7);
        boolean subject = t.has(i, Relation.NSUBJ);
        boolean passive = t.has(i, Relation.NSUBJPASS) || t.has(i, Relation.AUXPASS);
        int clause = (c & CLAUSES) == 0 ? 0 : t.has(i, Relation.CCOMP) ? 1 : t.has(i, Relation.XCOMP) ? 2 : 3;
        int object = (t.has(i, Relation.DOBJ) ? 1 : 0) + (t.has(i, Relation.DATIVE) ? 2 : 0);
        int state = (subject ? 1 : 0) + (passive ? 2 : 0) + clause * 4 + object * 16;
        out.add(119, state);
        out.add(120, state, t.word[i]);
        out.add(121, state, t.lexicon[i]);
        out.add(122, state, t.pos[i], r);
        out.add(123, clause, t.word[i]);
        out.add(124, state, t.cluster(i, 10));
        for (long rest = c; rest != 0; rest &= rest - 1) {
            int child = Long.numberOfTrailingZeros(rest);
            out.add(125, child, t.pos[i]);
            out.add(126, child, t.lexicon[i]);
            out.add(127, child, t.word[i]);
        }
        int subjectToken = child(s, i, Relation.NSUBJ);
        if (subjectToken >= 0) {
            out.add(128, t.word[subjectToken], t.lexicon[i]);
            out.add(129, t.pos[subjectToken], t.lexicon[i], clause);
            out.add(130, t.syntax.isPerson(subjectToken) ? 1 : 0, t.pos[subjectToken], clause);
            out.add(131, t.cluster(subjectToken, 10), t.lexicon[i]);
            out.add(132, t.cluster(subjectToken, 6), t.word[i]);
            out.add(133, subjectToken < i ? 0 : 1, t.word[i]);
        }
    }

    private static int mask() {
        return 0x1FFFFFFF;
    }

    /** The nearest child of {@code i} by {@code relation} within reach; -1 where there is none. */
    int child(Sentence s, int i, Relation relation) {
        if (!t.has(i, relation)) {
            return -1;
        }
        for (int d = 1; d < 40; d++) {
            if (s.contains(i - d) && t.head[i - d] == i && t.relation[i - d] == relation.ordinal()) {
                return i - d;
            }
            if (s.contains(i + d) && t.head[i + d] == i && t.relation[i + d] == relation.ordinal()) {
                return i + d;
            }
        }
        return -1;
    }

    private void proposals(Sentence s, int i, FeatureList out) {
        int g = t.grammar[i];
        int before = TokenTraits.at(t.grammar, s, i - 1);
        int next = TokenTraits.at(t.grammar, s, i + 1);
        out.add(140, g);
        out.add(141, g, t.rule[i]);
        out.add(142, g, before, next);
        out.add(143, g, t.word[i]);
        out.add(144, g, t.lexicon[i]);
        out.add(145, g, t.pos[i], t.quote[i]);
        out.add(146, g, TokenTraits.at(t.grammar, s, i - 2), TokenTraits.at(t.grammar, s, i + 2));
        out.add(147, g & 3, t.rule[i], t.word[i]);
        out.add(148, g & 3, t.rule[i], t.lexicon[i], t.quote[i]);
    }
}
