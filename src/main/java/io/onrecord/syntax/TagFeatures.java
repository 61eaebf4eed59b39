package io.onrecord.syntax;

/** What the tagger looks at: the word, its neighbours, the two tags before it, and what is usual for those after it. */
public final class TagFeatures {
    /** Room that {@link #collect} needs. */
    public static final int MOST = 48;

    private TagFeatures() {}

    /** Replaces {@code f} by the features of word {@code i}, when the words before it are tagged. */
    public static void collect(Words w, int i, Features f) {
        f.clear();
        int before = w.tagAt(i - 1);
        int beforeThat = w.tagAt(i - 2);
        int word = w.word(i);
        int shape = w.shape[i];
        int next = w.usualAt(i + 1);
        f.add(0, 0);
        f.add(1, w.form[i]);
        f.add(2, word);
        f.add(3, before);
        f.add(4, before, beforeThat);
        f.add(5, before, word);
        f.add(6, w.usual[i], before);
        f.add(7, w.usual[i], before, next);
        f.add(8, w.usual[i], next);
        f.add(9, w.word(i - 1));
        f.add(10, w.word(i - 1), word);
        f.add(11, w.word(i + 1));
        f.add(12, w.word(i + 1), word);
        f.add(13, w.word(i - 2));
        f.add(14, w.word(i + 2));
        f.add(15, next, w.usualAt(i + 2));
        f.add(16, before, next);
        f.add(17, before, w.word(i + 1));
        f.add(18, shape, i == 1 ? 1 : 0);
        f.add(19, shape, w.shapeAt(i + 1), w.shapeAt(i - 1));
        f.add(20, w.cluster[i]);
        f.add(21, w.clusterAt(i, 6), before);
        f.add(22, w.clusterAt(i, 10), next);
        f.add(23, w.clusterAt(i - 1, 10));
        f.add(24, w.clusterAt(i + 1, 10));
        f.add(25, w.clusterAt(i + 2, 6));
        f.add(26, before, beforeThat, w.usual[i]);
        f.add(27, w.usual[i], next, w.usualAt(i + 2));
        f.add(28, before, w.clusterAt(i + 1, 6), w.usual[i]);
        letters(w.lower[i], shape, f);
    }

    private static void letters(String lower, int shape, Features f) {
        int length = lower.length();
        int tail = 0;
        for (int n = 1; n <= 5 && n <= length; n++) {
            tail = tail * 31 + lower.charAt(length - n);
            f.add(30 + n, tail, shape);
        }
        int head = 0;
        for (int n = 1; n <= 3 && n <= length; n++) {
            head = head * 31 + lower.charAt(n - 1);
            f.add(36 + n, head);
        }
    }
}
