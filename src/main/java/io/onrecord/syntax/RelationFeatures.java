package io.onrecord.syntax;

/** What the parser looks at to name the relation of a word to its new head: both, their children so far, what lies between. */
public final class RelationFeatures {
    /** Room that {@link #collect} needs. */
    public static final int MOST = 64;

    private RelationFeatures() {}

    /**
     * Replaces {@code f} by the features of an arc that is about to be made.
     *
     * @param c the configuration
     * @param move {@link Configuration#LEFT} or {@link Configuration#RIGHT}
     */
    public static void collect(Configuration c, int move, Features f) {
        Words w = c.words;
        f.clear();
        int h = c.headBy(move);
        int d = c.stack(0);
        int ht = w.tag[h];
        int dt = w.tag[d];
        int hw = w.word[h];
        int dw = w.word[d];
        int side = move * 8 + Math.min(Math.abs(h - d), 7);
        int left = c.firstLeft[d];
        int right = c.lastRight[d];
        f.add(0, move);
        f.add(1, hw, move);
        f.add(2, dw, move);
        f.add(3, ht, move);
        f.add(4, dt, move);
        f.add(5, ht, dt, side);
        f.add(6, hw, dt, move);
        f.add(7, ht, dw, move);
        f.add(8, hw, dw, move);
        f.add(9, dw, dt, move);
        f.add(10, ht, dt, w.tagAt(d - 1), move);
        f.add(11, ht, dt, w.tagAt(d + 1), move);
        f.add(12, ht, dt, w.tagAt(h - 1), move);
        f.add(13, ht, dt, w.tagAt(h + 1), move);
        f.add(14, w.word(d - 1), dt, ht, move);
        f.add(15, w.word(d + 1), dt, ht, move);
        f.add(16, w.word[left], dt, ht, move);
        f.add(17, w.tag[left], c.relations[left], dt, move);
        f.add(18, w.tag[right], c.relations[right], dt, move);
        f.add(19, bits(c.leftRelations[d]), dt, ht, move);
        f.add(20, bits(c.rightRelations[d]), dt, ht, move);
        f.add(21, bits(c.leftRelations[h]), dt, ht, move);
        f.add(22, bits(c.rightRelations[h]), dt, ht, move);
        f.add(23, bits(c.rightRelations[h]), hw, dt);
        f.add(24, bits(c.leftRelations[h]), hw, dt);
        f.add(25, bits(c.leftRelations[d]), hw, dt);
        f.add(26, w.cluster[h], dt, move);
        f.add(27, ht, w.cluster[d], move);
        f.add(28, w.clusterAt(h, 10), w.clusterAt(d, 10), move);
        f.add(29, w.clusterAt(h, 6), w.clusterAt(d, 6), ht * 64 + dt, move);
        f.add(30, w.word[c.lastRight[h]], ht, dt, move);
        f.add(31, w.word[c.firstLeft[h]], ht, dt, move);
        int quotes = (w.quoted[h] ? 2 : 0) + (w.quoted[d] ? 1 : 0);
        f.add(32, quotes, ht, dt, move);
        f.add(33, w.tag[c.firstLeft[left]], w.word[left], dt, ht);
        f.add(34, dw, w.word[right], move);
        f.add(35, dw, ht, w.tagAt(d + 1), move);
        f.add(36, w.word[c.secondLeft[d]], dt, ht, move);
        f.add(37, w.shape[d], w.shape[h], dt * 64 + ht, move);
    }

    private static int bits(long set) {
        return (int) (set ^ (set >>> 32) * 0x9E3779B1);
    }
}
