package io.onrecord.syntax;

/**
 * What the parser looks at to choose a move: the top of the stack, the words ahead, their children so far. After Zhang and Nivre
 * (Transition-Based Dependency Parsing with Rich Non-Local Features, 2011), with word clusters (Koo et al., 2008) and quotation
 * marks added.
 */
public final class MoveFeatures {
    /** Room that {@link #collect} needs. */
    public static final int MOST = 128;

    private MoveFeatures() {}

    /** Replaces {@code f} by the features of a configuration. */
    public static void collect(Configuration c, Features f) {
        Words w = c.words;
        f.clear();
        int s0 = c.stack(0);
        int s1 = c.stack(1);
        int s2 = c.stack(2);
        int b0 = c.next();
        int b1 = b0 < c.root ? b0 + 1 : 0;
        int b2 = b1 > 0 && b1 < c.root ? b1 + 1 : 0;
        int s0w = w.word[s0];
        int s0t = w.tag[s0];
        int s1w = w.word[s1];
        int s1t = w.tag[s1];
        int s2t = w.tag[s2];
        int b0w = w.word[b0];
        int b0t = w.tag[b0];
        int b1w = w.word[b1];
        int b1t = w.tag[b1];
        int b2t = w.tag[b2];
        f.add(0, 0);
        f.add(1, s0w);
        f.add(2, s0t);
        f.add(3, s0w, s0t);
        f.add(4, s1w);
        f.add(5, s1t);
        f.add(6, s1w, s1t);
        f.add(7, b0w);
        f.add(8, b0t);
        f.add(9, b0w, b0t);
        f.add(10, b1w, b1t);
        f.add(11, b1t);
        f.add(12, w.word[b2], b2t);
        f.add(13, s0w, s0t, b0w, b0t);
        f.add(14, s0w, s0t, b0t);
        f.add(15, s0t, b0w, b0t);
        f.add(16, s0w, b0w);
        f.add(17, s0t, b0t);
        f.add(18, b0t, b1t);
        f.add(19, s1w, s0w);
        f.add(20, s1t, s0t);
        f.add(21, s1t, s0w, s0t);
        f.add(22, s1w, s1t, s0t);
        f.add(23, s1t, b0t);
        f.add(24, b0t, b1t, b2t);
        f.add(25, s0t, b0t, b1t);
        f.add(26, s1t, s0t, b0t);
        f.add(27, s2t, s1t, s0t);
        f.add(28, s1t, s0t, b0t, b1t);
        f.add(29, s0w, b0t, b1t);
        f.add(30, s0t, b0w, b1t);
        f.add(31, s1w, s0t, b0t);
        f.add(32, s1t, s0w, b0t);
        f.add(33, s1t, s0t, b0w);
        f.add(34, s0t, b0t, b1t, b2t);
        f.add(35, w.tagAt(s0 + 1), s0t, b0t);
        f.add(36, w.tagAt(b0 - 1), b0t, s0t);
        children(c, s0, s1, b0, f);
        reach(c, s0, s1, b0, f);
        clusters(w, s0, s1, b0, b1, f);
        beyond(c, s0, s1, b0, f);
    }

    /** What stands beside the words in question and further ahead: marks, and the next verb, which may be one of saying. */
    private static void beyond(Configuration c, int s0, int s1, int b0, Features f) {
        Words w = c.words;
        int s0t = w.tag[s0];
        int s1t = w.tag[s1];
        int b0t = w.tag[b0];
        int verb = c.verbFrom[b0 + 1];
        int distance = verb == 0 ? 0 : Math.min(verb - b0, 7);
        f.add(98, s0t, b0t, w.word[verb]);
        f.add(99, w.word[s0], b0t, w.word[verb]);
        f.add(100, s0t, b0t, w.tag[verb], distance);
        f.add(101, w.quoted[s0] ? 1 : 0, w.quoted[verb] ? 1 : 0, w.word[verb], b0t);
        f.add(102, s0t, b0t, w.word(b0 + 1));
        f.add(103, w.word[s0], w.word(b0 + 1));
        f.add(104, b0t, w.tagAt(b0 + 1), w.word(b0 + 2));
        f.add(105, s0t, b0t, w.word(b0 - 1));
        f.add(106, s1t, s0t, w.word(s0 - 1));
        f.add(107, s0t, b0t, w.word(s0 + 1));
        f.add(108, w.word[c.stack(2)], s1t, s0t);
        f.add(109, s1t, s0t, w.word[verb], b0t);
    }

    private static void children(Configuration c, int s0, int s1, int b0, Features f) {
        Words w = c.words;
        int s0t = w.tag[s0];
        int s1t = w.tag[s1];
        int b0t = w.tag[b0];
        int s0l = c.firstLeft[s0];
        int s0r = c.lastRight[s0];
        int s1l = c.firstLeft[s1];
        int s1r = c.lastRight[s1];
        int b0l = c.firstLeft[b0];
        f.add(40, s0t, b0t, w.tag[s0l], c.relations[s0l]);
        f.add(41, s0t, b0t, w.tag[s0r], c.relations[s0r]);
        f.add(42, s0t, b0t, w.tag[b0l], c.relations[b0l]);
        f.add(43, s1t, s0t, w.tag[s1l], c.relations[s1l]);
        f.add(44, s1t, s0t, w.tag[s1r], c.relations[s1r]);
        f.add(45, s1t, s0t, w.tag[s0l], c.relations[s0l]);
        f.add(46, s1t, s0t, w.tag[s0r], c.relations[s0r]);
        f.add(47, w.word[s0], c.relations[s0r], c.relations[c.secondRight[s0]]);
        f.add(48, w.word[s1], c.relations[s1r], s0t);
        f.add(49, w.word[s0r], s0t, b0t);
        f.add(50, w.word[s1r], s1t, s0t);
        f.add(51, w.word[s0l], s0t, b0t);
        f.add(52, w.word[b0l], b0t, s0t);
        f.add(53, w.tag[s0l], w.tag[c.secondLeft[s0]], s0t, b0t);
        f.add(54, w.tag[s0r], w.tag[c.secondRight[s0]], s0t, b0t);
        f.add(55, w.tag[s1r], w.tag[c.secondRight[s1]], s1t, s0t);
        f.add(56, w.tag[b0l], w.tag[c.secondLeft[b0]], b0t, s0t);
        f.add(57, bits(c.leftRelations[s0]), s0t, b0t);
        f.add(58, bits(c.rightRelations[s0]), s0t, b0t);
        f.add(59, bits(c.leftRelations[s1]), s1t, s0t);
        f.add(60, bits(c.rightRelations[s1]), s1t, s0t);
        f.add(61, bits(c.leftRelations[b0]), b0t, s0t);
        f.add(62, bits(c.rightRelations[s0]), w.word[s0]);
        f.add(63, bits(c.rightRelations[s1]), w.word[s1], s0t);
    }

    private static int bits(long set) {
        return (int) (set ^ (set >>> 32) * 0x9E3779B1);
    }

    private static void reach(Configuration c, int s0, int s1, int b0, Features f) {
        Words w = c.words;
        int s0t = w.tag[s0];
        int s1t = w.tag[s1];
        int b0t = w.tag[b0];
        int ahead = bucket(b0 - s0);
        int behind = s1 == 0 ? 0 : bucket(s0 - s1);
        f.add(64, w.word[s0], ahead);
        f.add(65, s0t, b0t, ahead);
        f.add(66, w.word[b0], ahead);
        f.add(67, w.word[s0], w.word[b0], ahead);
        f.add(68, s1t, s0t, behind);
        f.add(69, w.word[s1], s0t, behind);
        f.add(70, w.word[s0], c.leftCount[s0], c.rightCount[s0]);
        f.add(71, s0t, b0t, c.leftCount[s0], c.rightCount[s0]);
        f.add(72, s1t, s0t, c.rightCount[s1]);
        f.add(73, b0t, s0t, c.leftCount[b0]);
        int quotes = (w.quoted[s1] ? 4 : 0) + (w.quoted[s0] ? 2 : 0) + (w.quoted[b0] ? 1 : 0);
        f.add(74, quotes, s0t, b0t);
        f.add(75, quotes, s1t, s0t);
        f.add(76, quotes, w.word[s0], b0t);
        f.add(77, quotes, s0t, w.word[b0]);
        f.add(78, Math.min(c.depth(), 5), s0t, b0t);
        f.add(79, s1t, s0t, b0t, quotes);
    }

    private static int bucket(int distance) {
        return distance < 6 ? distance : distance < 9 ? 6 : distance < 14 ? 7 : 8;
    }

    private static void clusters(Words w, int s0, int s1, int b0, int b1, Features f) {
        int s0t = w.tag[s0];
        int s1t = w.tag[s1];
        int b0t = w.tag[b0];
        int s0c = w.cluster[s0];
        int s1c = w.cluster[s1];
        int b0c = w.cluster[b0];
        int s0x = w.clusterAt(s0, 6);
        int s1x = w.clusterAt(s1, 6);
        int b0x = w.clusterAt(b0, 6);
        f.add(80, s0c, s0t);
        f.add(81, b0c, b0t);
        f.add(82, s1c, s1t);
        f.add(83, s0c, b0c);
        f.add(84, s1c, s0c);
        f.add(85, s0c, s0t, b0t);
        f.add(86, s0t, b0c, b0t);
        f.add(87, s0x, b0x, s0t, b0t);
        f.add(88, s1x, s0x, s1t, s0t);
        f.add(89, s1x, s0x, b0x);
        f.add(90, s1c, s0t, b0t);
        f.add(91, s1t, s0c, b0t);
        f.add(92, s1t, s0t, b0c);
        f.add(93, s0x, b0x, w.clusterAt(b1, 6));
        f.add(94, w.clusterAt(s0, 10), w.clusterAt(b0, 10));
        f.add(95, w.clusterAt(s1, 10), w.clusterAt(s0, 10));
        f.add(96, w.clusterAt(b1, 10), b0t, s0t);
        f.add(97, s0x, b0t, w.tag[b1]);
    }
}
