package io.onrecord.syntax;

/**
 * Where a parser stands in a sentence: words on a stack whose heads are open, words ahead, and the tree so far.
 *
 * <p>The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, Dynamic Programming Algorithms for Transition-Based Dependency
 * Parsers, 2011), with the root behind the last word: {@link #SHIFT} puts the next word on the stack, {@link #LEFT} makes it the
 * head of the top, {@link #RIGHT} makes the second of the stack the head of the top. Since only the last word on the stack may
 * take the root for a head, each sentence has one root, and every run of legal moves ends in a tree after twice as many moves as
 * there are words.
 */
public final class Configuration {
    /** Move: the next word goes on the stack. */
    public static final int SHIFT = 0;
    /** Move: the next word becomes the head of the top. */
    public static final int LEFT = 1;
    /** Move: the second of the stack becomes the head of the top. */
    public static final int RIGHT = 2;
    /** How many moves there are. */
    public static final int MOVES = 3;

    final Words words;
    final int root;
    final int[] heads;
    final int[] relations;
    final int[] firstLeft;
    final int[] secondLeft;
    final int[] lastRight;
    final int[] secondRight;
    final int[] leftCount;
    final int[] rightCount;
    /** The relations of the children to the left and to the right, a bit for each. */
    final long[] leftRelations;

    final long[] rightRelations;
    /** The first verb from a word on; 0 where none follows. */
    final int[] verbFrom;

    private final int[] stack;
    private int depth;
    private int next = 1;

    /** Makes the first configuration of a sentence, whose words are tagged. */
    public Configuration(Words words) {
        this.words = words;
        int size = words.length() + 2;
        root = words.length() + 1;
        heads = new int[size];
        relations = new int[size];
        firstLeft = new int[size];
        secondLeft = new int[size];
        lastRight = new int[size];
        secondRight = new int[size];
        leftCount = new int[size];
        rightCount = new int[size];
        leftRelations = new long[size];
        rightRelations = new long[size];
        stack = new int[size];
        verbFrom = new int[size + 1];
        for (int i = words.length(); i > 0; i--) {
            verbFrom[i] = words.tag(i).isVerb() ? i : verbFrom[i + 1];
        }
    }

    /** Returns whether the tree is complete. */
    public boolean isFinal() {
        return next == root && depth == 0;
    }

    /** Returns the only legal move, -1 where there is a choice. */
    public int forced() {
        if (next == root) {
            return depth > 1 ? RIGHT : LEFT;
        }
        return depth == 0 ? SHIFT : -1;
    }

    /** Returns whether {@code move} is legal. */
    public boolean isLegal(int move) {
        return switch (move) {
            case SHIFT -> next < root;
            case LEFT -> depth > 0 && (next < root || depth == 1);
            default -> depth > 1;
        };
    }

    /** Returns the legal move with the highest score, the first of equals, where there is a choice. */
    public int best(int[] scores) {
        int best = SHIFT;
        for (int move = LEFT; move < MOVES; move++) {
            if (isLegal(move) && scores[move] > scores[best]) {
                best = move;
            }
        }
        return best;
    }

    /** Returns the word ahead; the root after the last. */
    public int next() {
        return next;
    }

    /** Returns how many words are on the stack. */
    public int depth() {
        return depth;
    }

    /** Returns the word that lies {@code below} words below the top; 0 where there is none. */
    public int stack(int below) {
        return below < depth ? stack[depth - 1 - below] : 0;
    }

    /** Returns the head that {@code move} would give to the top of the stack. */
    public int headBy(int move) {
        return move == LEFT ? next : stack(1);
    }

    /** Returns the head of word {@code i}, the index after the last word for the root; 0 while it is open. */
    public int head(int i) {
        return heads[i];
    }

    /** Returns the relation of word {@code i} to its head. */
    public Relation relation(int i) {
        return Relation.of(relations[i] - 1);
    }

    /** Puts the next word on the stack. */
    public void shift() {
        stack[depth++] = next++;
    }

    /**
     * Gives the top of the stack a head and takes it away.
     *
     * @param move {@link #LEFT} or {@link #RIGHT}
     * @param relation the ordinal of its relation
     */
    public void attach(int move, int relation) {
        int head = headBy(move);
        int top = stack[--depth];
        heads[top] = head;
        relations[top] = relation + 1;
        if (top < head) {
            secondLeft[head] = firstLeft[head];
            firstLeft[head] = top;
            leftCount[head]++;
            leftRelations[head] |= 1L << relation;
        } else {
            secondRight[head] = lastRight[head];
            lastRight[head] = top;
            rightCount[head]++;
            rightRelations[head] |= 1L << relation;
        }
    }
}
