package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Sentence;
import java.util.List;

/** The features by which it is decided whether a cue, read in its best way, makes a statement. For one thread. */
final class CueEvidence {
    private static final int REACH = 12;

    private final TokenTraits t;
    private final ArticleStyle style;

    /** Makes the features of cues of one text. */
    CueEvidence(ArticleView view, ArticleStyle style) {
        this.t = view.traits();
        this.style = style;
    }

    /**
     * Writes the features of cue {@code index} into {@code out}, behind what it holds.
     *
     * @param readings all possible cues of the text
     * @param chosen for each of them the way to read it
     * @param index the cue
     * @param worth what the chosen way is worth on average
     */
    void write(List<CueReading> readings, int[] chosen, int index, double worth, FeatureList out) {
        CueReading reading = readings.get(index);
        Candidate c = reading.candidates().get(chosen[index]);
        int anchor = reading.anchor();
        int speech = logit(reading.cue().speech());
        int other = logit(reading.cue().other());
        int rule = c.draft() == null ? 0 : c.draft().rule.hashCode();
        int lexicon = t.lexicon[anchor];
        out.add(600, speech);
        out.add(601, speech, other);
        out.add(602, speech, rule == 0 ? 0 : 1);
        out.add(603, rule);
        out.add(604, rule, speech / 3);
        out.add(605, c.origin().ordinal(), speech / 3);
        out.add(606, t.word[anchor]);
        out.add(607, t.word[anchor], speech / 3);
        out.add(608, lexicon, speech / 3);
        out.add(609, t.quote[anchor], speech / 3, rule == 0 ? 0 : 1);
        out.add(610, (int) (worth * 3.4), speech / 3);
        out.add(611, t.pos[anchor], t.relation[anchor], lexicon);
        out.add(612, c.source().isEmpty() ? 0 : 1, t.pos[anchor], speech / 3);
        int half = (int) (c.half() * 10);
        out.add(621, half, speech / 3);
        out.add(622, (int) (c.expected() * 10), rule == 0 ? 0 : 1);
        Words cue = c.cue().get(0);
        out.add(613, Math.min(cue.end() - cue.first(), 5), speech / 3);
        out.add(614, at(t.word, cue.first() - 1), lexicon);
        out.add(615, at(t.word, cue.end()), lexicon);
        Sentence s = t.sentence(anchor);
        int role = t.reading.structure().paragraphs().get(s.paragraph()).role().ordinal();
        out.add(616, role, speech / 3);
        out.add(617, role, t.word[anchor]);
        if (!c.source().isEmpty()) {
            int head = c.source().get(0).end() - 1;
            out.add(618, at(t.word, head), t.quote[anchor]);
            out.add(619, at(t.pos, head), t.quote[anchor], speech / 3);
            out.add(620, t.cluster(head, 10), lexicon);
        }
        int known = rule == 0 ? 0 : 1;
        out.add(650, style.agreement(), known, speech / 3);
        out.add(651, style.agreement(), rule);
        out.add(652, style.voice(), known, speech / 3);
        out.add(653, style.saying(), known, speech / 3);
        neighbours(readings, chosen, index, out);
    }

    private static int at(int[] trait, int i) {
        return i < 0 || i >= trait.length ? -1 : trait[i];
    }

    /** A probability in steps of half a unit of its logit, from 0 to 24. */
    private static int logit(double p) {
        double q = Math.min(1 - 1e-6, Math.max(1e-6, p));
        return (int) Math.round(12 + StrictMath.log(q / (1 - q)) * 1.5 / 1.5);
    }

    private void neighbours(List<CueReading> readings, int[] chosen, int index, FeatureList out) {
        CueReading reading = readings.get(index);
        int anchor = reading.anchor();
        double own = reading.cue().speech();
        int inside = 0;
        int holds = 0;
        int same = 0;
        int overlap = 0;
        int around = 0;
        for (int j = Math.max(0, index - REACH); j < Math.min(readings.size(), index + REACH + 1); j++) {
            if (j == index) {
                continue;
            }
            CueReading other = readings.get(j);
            int level = other.cue().speech() < 0.3 ? 1 : other.cue().speech() >= own ? 3 : 2;
            Candidate c = other.candidates().get(chosen[j]);
            if (contains(c.content(), anchor)) {
                inside = Math.max(inside, level);
                around = level < 2
                        ? around
                        : c.draft() == null ? 1 : c.draft().rule.hashCode();
            }
            if (contains(reading.candidates().get(chosen[index]).content(), other.anchor())) {
                holds = Math.max(holds, level);
            }
            if (likeness(c.content(), reading.candidates().get(chosen[index]).content()) >= 0.5) {
                same = Math.max(same, level);
            }
            if (other.cue().words().overlaps(reading.cue().words())) {
                overlap = Math.max(overlap, level);
            }
        }
        claim(readings, chosen, index, out);
        int speech = logit(own) / 3;
        int quoted = t.quote[anchor] == TokenTraits.OUTSIDE ? 0 : 1;
        out.add(630, inside, speech);
        out.add(631, inside, quoted, t.lexicon[anchor]);
        out.add(632, holds, speech);
        out.add(633, same, speech);
        out.add(634, overlap, speech);
        out.add(635, inside * 64 + holds * 16 + same * 4 + overlap);
        int rule = reading.candidates().get(0).draft() == null ? 0 : 1;
        int who = who(reading.candidates().get(chosen[index]).source());
        out.add(638, inside, quoted, who, rule);
        out.add(639, around, quoted, who, rule);
        out.add(640, who, speech, quoted);
        out.add(636, inside, quoted, rule, speech);
        out.add(637, same, rule, speech);
    }

    /** A long quotation is nearly always said by somebody: whether this cue claims one, and who else does. */
    private void claim(List<CueReading> readings, int[] chosen, int index, FeatureList out) {
        CueReading reading = readings.get(index);
        int middle = longQuotation(reading.candidates().get(chosen[index]).content());
        int rival = 0;
        for (int j = Math.max(0, index - REACH); middle >= 0 && j < Math.min(readings.size(), index + REACH + 1); j++) {
            CueReading other = readings.get(j);
            if (j != index && contains(other.candidates().get(chosen[j]).content(), middle)) {
                double speech = other.cue().speech();
                int level = speech < 0.1 ? 1 : speech < reading.cue().speech() ? 2 : 3;
                rival = Math.max(rival, level);
            }
        }
        int claims = middle < 0 ? 0 : 1 + rival;
        boolean own = middle >= 0
                && t.reading.structure().quotationOf(middle)
                        == t.reading.structure().quotationOf(reading.anchor());
        out.add(641, claims, logit(reading.cue().speech()) / 3);
        out.add(642, claims, own ? 1 : 0, t.lexicon[reading.anchor()]);
        out.add(643, claims, own ? 1 : 0, t.pos[reading.anchor()]);
    }

    /** The middle token of the longest quotation in a content; -1 where none has six tokens. */
    private int longQuotation(List<Words> content) {
        int best = 7;
        int middle = -1;
        for (Words words : content) {
            int begin = -1;
            for (int i = words.first(); i <= words.end(); i++) {
                boolean quoted = i < words.end() && t.quote[i] != TokenTraits.OUTSIDE;
                if (quoted && begin < 0) {
                    begin = i;
                } else if (!quoted && begin >= 0) {
                    if (i - begin > best) {
                        best = i - begin;
                        middle = (i + begin) / 2;
                    }
                    begin = -1;
                }
            }
        }
        return middle;
    }

    /** What kind of words name the source: none, a name, a definite noun, one of the pronouns. */
    private int who(List<Words> source) {
        if (source.isEmpty()) {
            return 0;
        }
        Words words = source.get(0);
        for (int i = words.first(); i < words.end(); i++) {
            if (t.syntax.isPerson(i)) {
                return 1;
            }
        }
        PartOfSpeech first = PartOfSpeech.of(t.pos[words.first()]);
        boolean pronoun = words.end() == words.first() + 1 && first == PartOfSpeech.PRONOUN;
        return pronoun ? t.word[words.first()] : 2 + first.ordinal();
    }

    static boolean contains(List<Words> runs, int token) {
        for (Words words : runs) {
            if (words.contains(token)) {
                return true;
            }
        }
        return false;
    }

    /** The share of the tokens of both that they have in common. */
    static double likeness(List<Words> a, List<Words> b) {
        int common = 0;
        int all = 0;
        for (Words x : a) {
            all += x.end() - x.first();
            for (Words y : b) {
                common += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.first(), y.first()));
            }
        }
        for (Words y : b) {
            all += y.end() - y.first();
        }
        return all == common ? 1 : (double) common / (all - common);
    }
}
