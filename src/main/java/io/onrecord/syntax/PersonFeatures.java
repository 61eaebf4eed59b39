package io.onrecord.syntax;

/** What the marker of persons' names looks at: words, tags and clusters around, and the mark before. */
public final class PersonFeatures {
    /** Room that {@link #collect} needs. */
    public static final int MOST = 48;

    private PersonFeatures() {}

    /** Returns whether word {@code i} can be part of a name at all: it is tagged as one, or stands after such a part. */
    public static boolean isCandidate(Words w, int i) {
        return w.tag[i] == PartOfSpeech.NAME.ordinal() + 1
                || w.person[i - 1] != 0 && (Character.isLetter(w.lower[i].charAt(0)))
                || w.shape[i] == w.shapeAt(i - 1) && w.person[i - 1] != 0;
    }

    /** Replaces {@code f} by the features of word {@code i}, when all words are tagged and those before it are marked. */
    public static void collect(Words w, int i, Features f) {
        f.clear();
        int before = w.person[i - 1];
        int beforeThat = i > 1 ? w.person[i - 2] : 0;
        int word = w.word(i);
        int runStart = i;
        while (runStart > 1 && i - runStart < 6 && w.tagAt(runStart - 1) == w.tag[i]) {
            runStart--;
        }
        int runEnd = i;
        while (runEnd - i < 6 && w.tagAt(runEnd + 1) == w.tag[i]) {
            runEnd++;
        }
        f.add(0, before, beforeThat);
        f.add(1, word);
        f.add(2, word, before);
        f.add(3, w.word(i - 1), before);
        f.add(4, w.word(i + 1), before);
        f.add(5, w.word(i - 2), before);
        f.add(6, w.word(i + 2), before);
        f.add(7, w.word(i - 1), word);
        f.add(8, w.word(i + 1), word);
        f.add(9, w.tagAt(i - 1), w.tag[i], before);
        f.add(10, w.tagAt(i + 1), w.tag[i], before);
        f.add(11, w.tagAt(i - 1), w.tagAt(i + 1), before);
        f.add(12, w.tagAt(i + 1), w.tagAt(i + 2), before);
        f.add(13, w.cluster[i], before);
        f.add(14, w.clusterAt(i, 10), before);
        f.add(15, w.clusterAt(i, 6), w.clusterAt(i + 1, 6), before);
        f.add(16, w.clusterAt(i, 6), w.clusterAt(i - 1, 6), before);
        f.add(17, w.clusterAt(i + 1, 20), before);
        f.add(18, w.clusterAt(i - 1, 20), before);
        f.add(19, w.clusterAt(i + 2, 10), before);
        f.add(20, w.clusterAt(i - 2, 10), before);
        f.add(21, w.shape[i], w.shapeAt(i - 1), before);
        f.add(22, w.shape[i], w.shapeAt(i + 1), before);
        f.add(23, i - runStart, runEnd - i, before);
        f.add(24, w.word(runStart - 1), runEnd - runStart, i - runStart);
        f.add(25, w.word(runEnd + 1), runEnd - runStart, i - runStart);
        f.add(26, w.word(runEnd), before);
        f.add(27, w.clusterAt(runStart - 1, 10), before);
        f.add(28, w.clusterAt(runEnd + 1, 10), before);
        f.add(29, w.clusterAt(runEnd, 10), i - runStart, before);
        f.add(30, w.quoted[i] ? 1 : 0, w.shape[i], before);
        f.add(31, w.word(runStart), i - runStart);
        f.add(32, w.clusterAt(i - 1, 6), w.clusterAt(i, 6), w.clusterAt(i + 1, 6));
        String lower = w.lower[i];
        int tail = 0;
        for (int n = 1; n <= 4 && n <= lower.length(); n++) {
            tail = tail * 31 + lower.charAt(lower.length() - n);
            f.add(33 + n, tail, before);
        }
    }
}
