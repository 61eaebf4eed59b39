package io.onrecord.training;

import io.onrecord.syntax.Configuration;

/**
 * Says of each move how many right arcs it puts out of reach, in whatever configuration the parser has come to (Goldberg and
 * Nivre, Training Deterministic Parsers with Non-Deterministic Oracles, 2013).
 */
final class DynamicOracle {
    private final int[] heads;

    /**
     * Makes one for a sentence.
     *
     * @param heads the right head of each word, from 1; the root is the index after the last word
     */
    DynamicOracle(int[] heads) {
        this.heads = heads;
    }

    int cost(Configuration c, int move) {
        return move == Configuration.SHIFT ? costOfShift(c) : costOfAttaching(c, move);
    }

    /** The next word loses its dependents on the stack, and for a head all of the stack but the top. */
    private int costOfShift(Configuration c) {
        int next = c.next();
        int cost = 0;
        for (int below = 0; below < c.depth(); below++) {
            int word = c.stack(below);
            cost += heads[word] == next ? 1 : 0;
            cost += below > 0 && heads[next] == word ? 1 : 0;
        }
        return cost;
    }

    /** The top loses its dependents ahead, and every head but the one that it gets. */
    private int costOfAttaching(Configuration c, int move) {
        int top = c.stack(0);
        int cost = 0;
        for (int ahead = c.next(); ahead < heads.length - 1; ahead++) {
            cost += heads[ahead] == top ? 1 : 0;
        }
        int head = heads[top];
        boolean lost = move == Configuration.LEFT ? head == c.stack(1) || head > c.next() : head >= c.next();
        return cost + (lost ? 1 : 0);
    }
}
