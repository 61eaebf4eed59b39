package io.onrecord.speaker;

import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those without a name of their own who said something: "the sources", "the company", "the report". A later "they" or "it" means the
 * last of them.
 */
final class Sayers {
    private static final int REACH = 3;

    /**
     * One of them.
     *
     * @param first index of the first token of its words
     * @param end index one past their last token
     * @param sentence index of their sentence
     * @param several whether they are several
     */
    record Sayer(int first, int end, int sentence, boolean several) {}

    private final TextStructure structure;
    private final Tokens tokens;
    private final NounPhraseReader nouns;
    private final List<Sayer> sayers = new ArrayList<>();

    Sayers(TextStructure structure, NounPhraseReader nouns) {
        this.structure = structure;
        this.tokens = structure.tokens();
        this.nouns = nouns;
    }

    /** Notes the description whose head is token {@code head} and that begins at {@code first}, where it says something. */
    void read(int first, int head) {
        Sentence sentence = structure.sentences().get(structure.sentenceOf(head));
        NounPhrase phrase = nouns.read(first, sentence.end());
        if (phrase == null || phrase.head() != head || structure.isQuoted(head)) {
            return;
        }
        boolean several = phrase.plural() || Nouns.isPeople(tokens.lower(head));
        if (Standings.speaks(tokens, first, phrase.end())) {
            sayers.add(new Sayer(first, phrase.end(), structure.sentenceOf(head), several));
        }
    }

    /** Returns the last one before token {@code at}, of a few sentences, of whom "they" ({@code several}) or "it" can be said. */
    @Nullable
    Sayer before(int at, boolean several) {
        int sentence = structure.sentenceOf(at);
        int low = 0;
        int high = sayers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sayers.get(middle).first() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0 && sentence - sayers.get(i).sentence() <= REACH; i--) {
            Sayer sayer = sayers.get(i);
            if (sayer.several() == several && sayer.end() <= at) {
                return sayer;
            }
        }
        return null;
    }
}
