package io.onrecord.syntax;

/** The few features of a {@link Glance} at the tag of a word, at a move of the parser or at the relation of an arc. */
public final class GlanceFeatures {
    /** Room that they need. */
    public static final int MOST = 32;

    private GlanceFeatures() {}

    /** Replaces {@code f} by the features of word {@code i}, when the words before it are tagged. */
    public static void tag(Words w, int i, Features f) {
        f.clear();
        int before = w.tagAt(i - 1);
        int usual = w.usual[i];
        int next = w.usualAt(i + 1);
        f.add(0, w.form[i]);
        f.add(1, w.word[i], before);
        f.add(2, usual, before, next);
        f.add(3, usual, before, w.tagAt(i - 2));
        f.add(4, usual, next, w.usualAt(i + 2));
        f.add(5, w.word[i], next);
        f.add(6, w.word(i + 1), usual);
        f.add(7, w.word(i - 1), w.word[i]);
        f.add(8, w.shape[i], w.shapeAt(i + 1), i == 1 ? 1 : 0);
        f.add(9, w.cluster[i], before);
        String lower = w.lower[i];
        int ending = 0;
        for (int n = Math.max(0, lower.length() - 3); n < lower.length(); n++) {
            ending = ending * 31 + lower.charAt(n);
        }
        f.add(10, ending, w.shape[i]);
    }

    /** Replaces {@code f} by the features of a choice between moves. */
    public static void move(Configuration c, Features f) {
        Words w = c.words;
        f.clear();
        int s0 = c.stack(0);
        int s1 = c.stack(1);
        int b0 = c.next();
        int s0t = w.tag[s0];
        int s1t = w.tag[s1];
        int b0t = w.tag[b0];
        int b1t = b0 < c.root ? w.tag[b0 + 1] : 0;
        int left = c.firstLeft[b0];
        int right = c.lastRight[s0];
        f.add(0, s1t, s0t, b0t, b1t);
        f.add(1, s0t, b0t, b1t, b0 + 1 < c.root ? w.tag[b0 + 2] : 0);
        f.add(2, s0t, b0t, w.tag[right], c.relations[right]);
        f.add(3, s0t, b0t, w.tag[left], c.relations[left]);
        f.add(4, s0t, b0t, c.leftCount[s0], c.rightCount[s0]);
        f.add(5, s0t, b0t, w.tag[b0 - 1], Math.min(b0 - s0, 7));
        f.add(6, s1t, s0t, c.relations[c.lastRight[s1]], Math.min(s0 - s1, 7));
        f.add(7, w.word[s0], b0t, b1t);
        f.add(8, s0t, w.word[b0], b1t);
        f.add(9, w.word[s1], s0t, b0t);
        f.add(10, w.word[s0], c.relations[right], b0t);
        f.add(11, w.cluster[s0], b0t);
        f.add(12, s0t, w.cluster[b0]);
        f.add(13, bits(c.leftRelations[s0]), s0t, b0t);
        f.add(14, bits(c.rightRelations[s1]), s1t, s0t);
        f.add(15, (w.quoted[s1] ? 4 : 0) + (w.quoted[s0] ? 2 : 0) + (w.quoted[b0] ? 1 : 0), s0t, b0t);
        int verb = c.verbFrom[b0 + 1];
        f.add(16, s0t, b0t, w.tag[verb], verb == 0 ? 0 : Math.min(verb - b0, 7));
        f.add(17, s1t, b0t, b1t, bits(c.leftRelations[s0]));
    }

    /** Replaces {@code f} by the features of the arc that {@code move} is about to make. */
    public static void relation(Configuration c, int move, Features f) {
        Words w = c.words;
        f.clear();
        int h = c.headBy(move);
        int d = c.stack(0);
        int ht = w.tag[h];
        int dt = w.tag[d];
        f.add(0, ht, dt, move, Math.min(Math.abs(h - d), 7));
        f.add(1, w.word[h], dt, move);
        f.add(2, ht, w.word[d], move);
        f.add(3, ht, dt, w.tagAt(d - 1), w.tagAt(d + 1));
        f.add(4, dt, c.relations[c.firstLeft[d]], c.relations[c.lastRight[d]], move);
        f.add(5, ht, dt, bits(c.leftRelations[h]), move);
        f.add(6, ht, dt, bits(c.rightRelations[h]), move);
        f.add(7, w.word[c.firstLeft[d]], dt, ht, move);
        f.add(8, w.cluster[d], ht, move);
        f.add(9, w.cluster[h], dt, move);
    }

    private static int bits(long set) {
        return (int) (set ^ (set >>> 32) * 0x9E3779B1);
    }
}
