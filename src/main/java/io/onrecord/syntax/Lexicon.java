package io.onrecord.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * What is known of single words: a number for each, by their hash. Holds no words; that a word which is not in it meets the hash
 * of one that is happens once in some ten thousand words. Immutable, thread-safe.
 */
public final class Lexicon {
    private final HashIndex index;
    private final int[] values;

    private Lexicon(int count) {
        index = new HashIndex(count);
        values = new int[index.places()];
    }

    /** Returns the number for the word with this {@link #hash}; 0 where it is not known. */
    public int get(int hash) {
        int place = index.find(hash);
        return place < 0 ? 0 : values[place];
    }

    /** Returns the lexicon of these numbers by the hashes of words. */
    public static Lexicon of(Map<Integer, Integer> numbers) {
        Lexicon lexicon = new Lexicon(numbers.size());
        numbers.forEach((hash, value) -> lexicon.values[lexicon.index.put(hash)] = value);
        return lexicon;
    }

    /** Packs the lexicon for {@link #read}. */
    public byte[] pack() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] hashes = index.sorted();
        PackedInts.write(out, hashes.length);
        int before = Integer.MIN_VALUE;
        for (int hash : hashes) {
            PackedInts.write(out, hash - before);
            PackedInts.write(out, get(hash));
            before = hash;
        }
        return out.toByteArray();
    }

    /**
     * Reads a packed lexicon.
     *
     * @throws IllegalArgumentException where the bytes are none
     * @throws java.nio.BufferUnderflowException where they are too few
     */
    public static Lexicon read(ByteBuffer in) {
        int count = PackedInts.read(in);
        if (count < 0 || count > in.remaining()) {
            throw new IllegalArgumentException(count + " words in " + in.remaining() + " bytes");
        }
        Lexicon lexicon = new Lexicon(count);
        int hash = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            hash += PackedInts.read(in);
            if (hash == 0) {
                throw new IllegalArgumentException("a word with the hash 0");
            }
            lexicon.values[lexicon.index.put(hash)] = PackedInts.read(in);
        }
        return lexicon;
    }

    /** Returns the hash of a word: all digits count as one, and the quotation marks and dashes of all styles. Never 0. */
    public static int hash(String word) {
        int hash = 7;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * 31 + folded(word.charAt(i));
        }
        return mixed(hash, word);
    }

    private static int mixed(int sum, String word) {
        int hash = (word.equals("``") || word.equals("''") ? hashOfQuote() : sum) * 0x9E3779B1;
        hash ^= hash >>> 15;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        return hash == 0 ? 1 : hash;
    }

    private static int hashOfQuote() {
        return 7 * 31 + '"';
    }

    private static char folded(char c) {
        if (c < 128) {
            return c >= '0' && c <= '9' ? '0' : c;
        }
        return switch (c) {
            case '“', '”', '„', '«', '»' -> '"';
            case '’', '‘' -> '\'';
            case '–' -> '—';
            default -> c;
        };
    }
}
