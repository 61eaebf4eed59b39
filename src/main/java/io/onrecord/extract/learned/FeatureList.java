package io.onrecord.extract.learned;

import java.util.Arrays;

/** The features of one token or candidate, each a 32-bit hash of its template and values; reused, so that none is allocated. */
public final class FeatureList {
    private int[] hashes = new int[256];
    private long[] found = new long[256];
    private int size;

    /** Empties the list. */
    void clear() {
        size = 0;
    }

    /** Returns how many features there are. */
    public int size() {
        return size;
    }

    /** Returns feature {@code index}; never 0. */
    public int get(int index) {
        return hashes[index];
    }

    /** Returns the features in an array of their own. */
    public int[] toArray() {
        return Arrays.copyOf(hashes, size);
    }

    /** Returns, for each feature, what its place in {@code table} holds; overwritten by the next call. */
    long[] lookUp(long[] table) {
        if (found.length < hashes.length) {
            found = new long[hashes.length];
        }
        int mask = table.length - 1;
        for (int i = 0; i < size; i++) {
            found[i] = table[hashes[i] & mask];
        }
        return found;
    }

    void add(int template, int a) {
        put(mix(mix(seed(template), a), 0x51ED27));
    }

    void add(int template, int a, int b) {
        put(mix(mix(mix(seed(template), a), b), 0x2545F4));
    }

    void add(int template, int a, int b, int c) {
        put(mix(mix(mix(mix(seed(template), a), b), c), 0x9E3779));
    }

    void add(int template, int a, int b, int c, int d) {
        put(mix(mix(mix(mix(mix(seed(template), a), b), c), d), 0x1B8735));
    }

    void add(int template, int a, int b, int c, int d, int e) {
        put(mix(mix(mix(mix(mix(mix(seed(template), a), b), c), d), e), 0x3C6EF3));
    }

    private static int seed(int template) {
        return template * 0x9E3779B1 + 0x7F4A7C15;
    }

    private static int mix(int hash, int value) {
        // The rounds of MurmurHash3 (Appleby, public domain).
        int k = value * 0xCC9E2D51;
        k = Integer.rotateLeft(k, 15) * 0x1B873593;
        int h = Integer.rotateLeft(hash ^ k, 13) * 5 + 0xE6546B64;
        return h;
    }

    private void put(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        h ^= h >>> 16;
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = h == 0 ? 1 : h;
    }
}
