package io.onrecord.extract.grammar;

import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.syntax.PartOfSpeech;
import io.onrecord.text.Quotation;
import io.onrecord.text.Sentence;
import io.onrecord.text.TextStructure;
import io.onrecord.text.Tokens;
import java.util.function.BiConsumer;

/**
 * A text as the rules read it: its structure, and the class of each word, found out for a sentence when a rule first asks.
 *
 * <p>For one thread.
 */
public final class Reading {
    private final TextStructure structure;
    private final Tokens tokens;
    private final CueLexicon lexicon;
    private final PartOfSpeech[] classes;
    private final boolean[] tagged;
    private final BiConsumer<Sentence, PartOfSpeech[]> tagger;

    /**
     * Begins to read a text.
     *
     * @param structure the text
     * @param lexicon the cues
     * @param tagger writes the classes of a sentence's words at their indexes
     */
    public Reading(TextStructure structure, CueLexicon lexicon, BiConsumer<Sentence, PartOfSpeech[]> tagger) {
        this.structure = structure;
        this.tokens = structure.tokens();
        this.lexicon = lexicon;
        this.tagger = tagger;
        this.classes = new PartOfSpeech[tokens.size()];
        this.tagged = new boolean[structure.sentences().size()];
    }

    /** Returns the structure of the text. */
    public TextStructure structure() {
        return structure;
    }

    /** Returns the cues. */
    public CueLexicon lexicon() {
        return lexicon;
    }

    /** Returns the tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns the sentence that holds token {@code index}. */
    public Sentence sentence(int index) {
        return structure.sentences().get(structure.sentenceOf(index));
    }

    /** Returns token {@code index} in lower case; empty outside of the text. */
    public String word(int index) {
        if (index < 0 || index >= tokens.size()) {
            return "";
        }
        // The World Health Organization is no relative pronoun.
        return tokens.word(index).equals("WHO") ? "WHO" : tokens.lower(index);
    }

    /** Returns the class of token {@code index}; OTHER outside of the text. */
    public PartOfSpeech pos(int index) {
        if (index < 0 || index >= classes.length) {
            return PartOfSpeech.OTHER;
        }
        int sentence = structure.sentenceOf(index);
        if (!tagged[sentence]) {
            tagged[sentence] = true;
            tagger.accept(structure.sentences().get(sentence), classes);
            new CueVerbs(tokens, lexicon, structure.sentences().get(sentence), classes).correct();
        }
        return classes[index];
    }

    /** Returns whether a finite verb or a modal stands among the tokens from {@code first} to before {@code end}, as in a whole clause. */
    boolean holdsFinite(int first, int end) {
        for (int i = first; i < end; i++) {
            if (isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether token {@code index} is a finite verb or a modal. */
    boolean isFinite(int index) {
        return switch (pos(index)) {
            case VERB_PAST, VERB_THIRD, VERB_PRESENT, MODAL -> true;
            default -> false;
        };
    }

    /** Returns whether token {@code index} is {@code word}, in any case. */
    public boolean is(int index, String word) {
        return word(index).equals(word);
    }

    /** Returns whether token {@code index} is a comma. */
    public boolean isComma(int index) {
        return is(index, ",");
    }

    /** Returns whether token {@code index} is a dash between words. */
    public boolean isDash(int index) {
        return index >= 0 && index < tokens.size() && tokens.isDash(index);
    }

    /** Returns whether token {@code index} ends a sentence: a stop, a question or exclamation mark. */
    public boolean isStop(int index) {
        return switch (word(index)) {
            case ".", "!", "?", "...", "…", ";" -> true;
            default -> false;
        };
    }

    /** Returns whether token {@code index} is the closing mark of the outermost quotation it stands in. */
    public boolean closesQuotation(int index) {
        Quotation quotation = quotation(index);
        return quotation != null
                && quotation.closed()
                && tokens.end(index) == quotation.span().end();
    }

    /** Returns whether token {@code index} is the opening mark of an outermost quotation. */
    public boolean opensQuotation(int index) {
        Quotation quotation = quotation(index);
        return quotation != null && tokens.start(index) == quotation.span().start();
    }

    /** Returns the outermost quotation that holds token {@code index}, or null. */
    public @org.jspecify.annotations.Nullable Quotation quotation(int index) {
        if (index < 0 || index >= tokens.size()) {
            return null;
        }
        int quotation = structure.quotationOf(index);
        return quotation < 0 ? null : structure.quotations().get(quotation);
    }

    /** Returns the tokens of a quotation, its marks included. */
    public Words words(Quotation quotation) {
        return new Words(quotation.first(), quotation.end());
    }

    /** Returns how many words (marks apart) stand in {@code words}. */
    public int count(Words words) {
        int count = 0;
        for (int i = words.first(); i < words.end(); i++) {
            count += tokens.isWord(i) ? 1 : 0;
        }
        return count;
    }

    /** Returns whether a quotation is a sentence, by how it begins and ends. */
    boolean isSentence(Words quoted) {
        return tokens.isCapitalised(quoted.first() + 1) && isStop(quoted.end() - 2);
    }

    /** Returns whether a quotation ends as one does that its sentence goes on after. */
    public boolean endsOpen(Words quoted) {
        int last = quoted.end() - 2;
        return isComma(last)
                || is(last, "?")
                || is(last, "!")
                || is(last, "...")
                || is(last, "…")
                || isComma(quoted.end());
    }

    /** Returns the text of {@code words}, for messages and comparisons. */
    public String text(Words words) {
        return words.span(tokens).in(structure.text());
    }
}
