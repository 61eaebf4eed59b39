package io.onrecord.syntax;

import java.util.Arrays;

/**
 * What is known of the syntax of one text: for each token its part of speech, its head, its word cluster, and whether it is part
 * of a person's name. Filled sentence by sentence by {@link SyntaxModel#parse}; before that a token is {@link
 * PartOfSpeech#OTHER} without a head.
 */
public final class Syntax {
    final byte[] pos;
    final int[] heads;
    final byte[] relations;
    final int[] clusters;
    final byte[] persons;

    /**
     * Makes room for a text.
     *
     * @param tokens how many tokens it has
     */
    public Syntax(int tokens) {
        pos = new byte[tokens];
        heads = new int[tokens];
        relations = new byte[tokens];
        clusters = new int[tokens];
        persons = new byte[tokens];
        Arrays.fill(pos, (byte) PartOfSpeech.OTHER.ordinal());
        Arrays.fill(heads, -1);
        Arrays.fill(relations, (byte) Relation.DEP.ordinal());
    }

    /** Returns how many tokens there are. */
    public int size() {
        return heads.length;
    }

    /** Returns the part of speech of {@code token}. */
    public PartOfSpeech pos(int token) {
        return PartOfSpeech.of(pos[token]);
    }

    /** Returns the index, in the text, of the token that {@code token} depends on; -1 for the root of its sentence. */
    public int head(int token) {
        return heads[token];
    }

    /** Returns what {@code token} is to its head. */
    public Relation relation(int token) {
        return Relation.of(relations[token]);
    }

    /**
     * Returns the word cluster of {@code token}: the path to it in a binary tree of words that occur alike (Brown et al.,
     * Class-Based n-gram Models, 1992), as a 1 followed by the bits of the path; 0 where the word is in no cluster.
     */
    public int cluster(int token) {
        return clusters[token];
    }

    /** Returns the first {@code bits} bits of the path to the cluster of {@code token}, in the form of {@link #cluster}. */
    public int prefix(int token, int bits) {
        return prefixOf(clusters[token], bits);
    }

    static int prefixOf(int cluster, int bits) {
        int length = 31 - Integer.numberOfLeadingZeros(cluster);
        return length <= bits ? cluster : cluster >>> (length - bits);
    }

    /** Returns whether {@code token} is part of a person's name; titles are not. */
    public boolean isPerson(int token) {
        return persons[token] != 0;
    }

    /** Returns whether {@code token} is the first of a person's name. */
    public boolean startsPerson(int token) {
        return persons[token] == 1;
    }
}
