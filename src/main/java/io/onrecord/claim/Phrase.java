package io.onrecord.claim;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** One wording, word for word however it is set, with all that tell it so, and the other wordings of the same. */
final class Phrase {
    private final String key;
    private final String words;
    private final boolean denied;
    private final Wording wording;
    private final int[] stems;
    private final long marks;
    private final long figures;
    private final Set<Integer> keys;
    private final Set<Phrase> alike = new HashSet<>();
    private final TreeMap<Saying, Told> told = new TreeMap<>();

    Phrase(Wording wording, boolean denied) {
        this.words = words(wording);
        this.key = key(wording, denied);
        this.denied = denied;
        this.wording = wording;
        this.stems =
                wording.stems().stream().mapToInt(String::hashCode).sorted().toArray();
        this.marks = Arrays.stream(stems).mapToLong(Phrase::mark).reduce(0, (a, b) -> a | b);
        this.figures = wording.figures().stream()
                .mapToLong(figure -> mark(figure.hashCode()))
                .reduce(0, (a, b) -> a | b);
        this.keys = wording.keys();
    }

    /** Returns what two phrases have in common that are the same to the word. */
    static String key(Wording wording, boolean denied) {
        return (denied ? "-" : "+") + words(wording);
    }

    /** Returns the words as they are compared. */
    static String words(Wording wording) {
        return String.join(" ", wording.words());
    }

    String key() {
        return key;
    }

    String words() {
        return words;
    }

    /** Returns what it is looked up by. */
    Set<Integer> keys() {
        return keys;
    }

    /** Returns who tells it, the earliest first. */
    TreeMap<Saying, Told> told() {
        return told;
    }

    /** Returns the other wordings of the same. */
    Set<Phrase> alike() {
        return alike;
    }

    private static long mark(int stem) {
        return 1L << (stem * 0x9e3779b9 >>> 26);
    }

    /** Returns one bit for each of its stems. */
    long marks() {
        return marks;
    }

    /** Returns one bit for each of its figures. */
    long figures() {
        return figures;
    }

    /** Returns how many stems it has. */
    int size() {
        return stems.length;
    }

    /** Returns false where one of these marks and size cannot be the same; true says too much, never too little. */
    boolean couldBe(long otherMarks, long otherFigures, int otherSize) {
        // Who reports figures says the same with others day by day.
        if ((figures & ~otherFigures) != 0 && (otherFigures & ~figures) != 0) {
            return false;
        }
        int shared = 0;
        for (int stem : stems) {
            shared += (otherMarks & mark(stem)) != 0 ? 1 : 0;
        }
        return Likeness.isEnough(Math.min(shared, otherSize), stems.length, otherSize);
    }

    boolean isSame(Phrase other) {
        return denied == other.denied
                && Likeness.isPossible(stems, other.stems)
                && Likeness.isSame(wording, other.wording);
    }

    void link(Phrase other) {
        alike.add(other);
        other.alike.add(this);
    }

    void unlink() {
        alike.forEach(other -> other.alike.remove(this));
    }
}
