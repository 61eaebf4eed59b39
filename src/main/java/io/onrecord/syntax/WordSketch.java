package io.onrecord.syntax;

import io.onrecord.text.Sentence;
import io.onrecord.text.Tokens;

/**
 * The words of a sentence as a small Bloom filter: tells of nearly all words that are not there that they are not.
 *
 * @param low bits of the hashes' lower parts
 * @param high bits of their higher parts
 */
record WordSketch(long low, long high) {
    static WordSketch of(Tokens tokens, Sentence sentence) {
        long low = 0;
        long high = 0;
        for (int i = sentence.first(); i < sentence.end(); i++) {
            int hash = spread(tokens.lower(i));
            low |= 1L << hash;
            high |= 1L << (hash >>> 6);
        }
        return new WordSketch(low, high);
    }

    /** Returns whether {@code word} may be one of them; false only where it is not. */
    boolean mayHold(String word) {
        int hash = spread(word);
        return (low & 1L << hash) != 0 && (high & 1L << (hash >>> 6)) != 0;
    }

    private static int spread(String word) {
        return word.hashCode() * 0x9E3779B9 >>> 8;
    }
}
