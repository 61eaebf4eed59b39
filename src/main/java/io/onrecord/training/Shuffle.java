package io.onrecord.training;

/**
 * The order in which examples are looked at, another one in each round and the same ones in each training: Durstenfeld's shuffle
 * (Algorithm 235, 1964) over Knuth's MMIX generator.
 */
final class Shuffle {
    private long state;

    /** Begins with {@code seed}. */
    Shuffle(long seed) {
        this.state = seed;
    }

    /** Mixes {@code order} in place. */
    void mix(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            int j = (int) ((state >>> 33) % (i + 1));
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
