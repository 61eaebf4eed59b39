package io.onrecord.syntax;

/**
 * The features that hold at one decision, each as one hashed number.
 *
 * <p>A feature is a template and up to four values; its number is their hash, which stands for it in {@link Weights} without its
 * words. Reused from decision to decision, so that none allocates. Not thread-safe.
 */
public final class Features {
    private final int[] keys;
    private final int[] narrow;
    private final long[] wide;
    private int count;

    /**
     * Makes an empty set.
     *
     * @param most how many features it may take
     */
    public Features(int most) {
        keys = new int[most];
        narrow = new int[most];
        wide = new long[most];
    }

    /**
     * Returns, for each feature, what its place in a table of {@link Weights} holds; overwritten by the next call. All are looked up
     * at once and before any is compared, so that the processor waits for many lines of memory at a time.
     */
    int[] lookUp(int[] table) {
        int mask = table.length - 1;
        for (int i = 0; i < count; i++) {
            narrow[i] = table[keys[i] & mask];
        }
        return narrow;
    }

    /** As {@link #lookUp(int[])}. */
    long[] lookUp(long[] table) {
        int mask = table.length - 1;
        for (int i = 0; i < count; i++) {
            wide[i] = table[keys[i] & mask];
        }
        return wide;
    }

    /** Forgets all features. */
    public void clear() {
        count = 0;
    }

    /** Returns how many features there are. */
    public int size() {
        return count;
    }

    /** Returns the number of the feature added as the {@code index}th. */
    public int key(int index) {
        return keys[index];
    }

    /** Adds a template with one value. */
    public void add(int template, int a) {
        keys[count++] = finish(mix(begin(template), a));
    }

    /** Adds a template with two values. */
    public void add(int template, int a, int b) {
        keys[count++] = finish(mix(mix(begin(template), a), b));
    }

    /** Adds a template with three values. */
    public void add(int template, int a, int b, int c) {
        keys[count++] = finish(mix(mix(mix(begin(template), a), b), c));
    }

    /** Adds a template with four values. */
    public void add(int template, int a, int b, int c, int d) {
        keys[count++] = finish(mix(mix(mix(mix(begin(template), a), b), c), d));
    }

    private static int begin(int template) {
        return (template + 1) * 0x9E3779B1;
    }

    private static int mix(int hash, int value) {
        int mixed = (hash ^ value) * 0x85EBCA6B;
        return mixed ^ (mixed >>> 15);
    }

    /** Zero marks a free place in {@link Weights}. */
    private static int finish(int hash) {
        int mixed = hash * 0xC2B2AE35;
        mixed ^= mixed >>> 16;
        return mixed == 0 ? 1 : mixed;
    }
}
