package io.onrecord.syntax;

import java.util.Arrays;

/**
 * The words of one sentence as numbers, for the features of the tagger, the parser and the marker of persons. Counted from 1; 0
 * stands for what lies outside of the sentence, and the index after the last word for the root.
 */
public final class Words {
    static final int TAG_OF_ROOT = PartOfSpeech.count() + 1;

    final String[] lower;
    final int[] form;
    final int[] word;
    final int[] cluster;
    final int[] shape;
    final int[] usual;
    final boolean[] quoted;
    /** Tags from 1; 0 outside of the sentence and before tagging. */
    final int[] tag;
    /** 0 outside of names, 1 at the start of a person's name, 2 within. */
    final int[] person;

    private final int length;

    /**
     * Makes room for a sentence.
     *
     * @param length how many words it has
     */
    public Words(int length) {
        this.length = length;
        lower = new String[length + 2];
        form = new int[length + 2];
        word = new int[length + 2];
        cluster = new int[length + 2];
        shape = new int[length + 2];
        usual = new int[length + 2];
        quoted = new boolean[length + 2];
        tag = new int[length + 2];
        person = new int[length + 2];
        Arrays.fill(lower, "");
        word[length + 1] = -1;
        form[length + 1] = -1;
        tag[length + 1] = TAG_OF_ROOT;
    }

    /** Returns how many words there are. */
    public int length() {
        return length;
    }

    /**
     * Sets one word.
     *
     * @param i its index, from 1
     * @param text the word as the text has it
     * @param lowerCase the word in lower case, with straight apostrophes
     * @param isQuoted whether it stands in a quotation
     */
    public void set(int i, String text, String lowerCase, boolean isQuoted) {
        lower[i] = lowerCase;
        form[i] = Lexicon.hash(text);
        word[i] = text.equals(lowerCase) ? form[i] : Lexicon.hash(lowerCase);
        shape[i] = Shape.of(text);
        quoted[i] = isQuoted;
    }

    /** Returns the hash of word {@code i} as the text has it. */
    public int form(int i) {
        return form[i];
    }

    /** Sets what the lexica know: the clusters of words in lower case, and the usual tags of words as they stand. */
    public void look(Lexicon clusters, Lexicon usualTags) {
        for (int i = 1; i <= length; i++) {
            cluster[i] = clusters.get(word[i]);
            usual[i] = usualTags.get(form[i]);
        }
    }

    /** Returns the ordinal of the tag that word {@code i} always has; -1 where the tagger must look. */
    public int sureTag(int i) {
        return UsualTag.sure(usual[i]);
    }

    /** Sets the part of speech of word {@code i}. */
    public void tag(int i, PartOfSpeech pos) {
        tag[i] = pos.ordinal() + 1;
    }

    /** Returns the part of speech of word {@code i}. */
    public PartOfSpeech tag(int i) {
        return PartOfSpeech.of(tag[i] - 1);
    }

    /** Returns whether word {@code i} is part of a person's name: 0 where not, 1 for its first word, 2 for the others. */
    public int person(int i) {
        return person[i];
    }

    /** Sets what {@link #person(int)} returns. */
    public void person(int i, int mark) {
        person[i] = mark;
    }

    /** A number for what is at {@code i}, 0 where that lies outside. */
    int word(int i) {
        return i < 0 || i > length ? 0 : word[i];
    }

    int tagAt(int i) {
        return i < 0 || i > length ? 0 : tag[i];
    }

    int clusterAt(int i, int bits) {
        return i < 1 || i > length ? 0 : Syntax.prefixOf(cluster[i], bits);
    }

    int shapeAt(int i) {
        return i < 1 || i > length ? 0 : shape[i];
    }

    int usualAt(int i) {
        return i < 1 || i > length ? 0 : usual[i];
    }
}
