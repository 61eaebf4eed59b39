package io.onrecord.extract.learned;

import io.onrecord.extract.lexicon.CueEntry;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import java.util.List;
import java.util.Set;

/** The few features by which a token is judged before anything is known of its part of speech. For one thread. */
public final class GateFeatures {
    /** What marks statements without being a verb or noun of the lexicon. */
    private static final Set<String> SIGNS = Set.of(":", "according", "per");

    private final TextStructure structure;
    private final int[] word;
    private final int[] ending;
    private final int[] kind;
    private final int[] quoted;

    /** Finds what the features of a text are made from. */
    public GateFeatures(TextStructure structure, CueLexicon lexicon) {
        this.structure = structure;
        int size = structure.tokens().size();
        word = new int[size];
        ending = new int[size];
        kind = new int[size];
        quoted = new int[size];
        for (int i = 0; i < size; i++) {
            String lower = structure.tokens().lower(i);
            word[i] = lower.hashCode();
            ending[i] = ending(lower);
            kind[i] = kind(lexicon, lower);
            quoted[i] = structure.isQuoted(i) ? 1 : 0;
        }
    }

    /** The last letters, in which forms of verbs are alike. */
    private static int ending(String lower) {
        int ending = 0;
        for (int i = Math.max(0, lower.length() - 3); i < lower.length(); i++) {
            ending = ending * 31 + lower.charAt(i);
        }
        return ending;
    }

    private static int kind(CueLexicon lexicon, String lower) {
        List<CueEntry> verbs = lexicon.verbs(lower);
        int kind = verbs.isEmpty() ? 0 : 2 + verbs.get(0).kind().ordinal();
        return kind * 2 + (lexicon.nouns(lower).isEmpty() ? 0 : 1);
    }

    /** Returns whether a sentence holds a word of the lexicon, a quotation or a colon; without any nobody says anything. */
    boolean bearsSign(Sentence s) {
        for (int i = s.first(); i < s.end(); i++) {
            if (kind[i] != 0
                    || quoted[i] != 0
                    || SIGNS.contains(structure.tokens().lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Writes the features of token {@code i} of {@code s} into {@code out}, in place of what it holds. */
    public void write(Sentence s, int i, FeatureList out) {
        out.clear();
        int before = TokenTraits.at(word, s, i - 1);
        int after = TokenTraits.at(word, s, i + 1);
        int capital = structure.tokens().isCapitalised(i) ? 1 : 0;
        int quotes =
                quoted[i] + 3 * (1 + TokenTraits.at(quoted, s, i - 1)) + 9 * (1 + TokenTraits.at(quoted, s, i + 1));
        out.add(700, word[i]);
        out.add(701, word[i], quotes);
        out.add(702, word[i], after);
        out.add(703, ending[i], kind[i], capital);
        out.add(704, kind[i], after);
        out.add(705, kind[i], before);
        out.add(706, kind[i], quotes, capital);
        out.add(707, kind[i], TokenTraits.at(kind, s, i - 1), TokenTraits.at(kind, s, i + 1));
    }
}
