package io.onrecord.syntax;

/**
 * The tag that a word mostly has, with how surely it has it, as a number: the tag counted from 1, and above its six bits 0 for
 * words that have it mostly, 1 for nearly always, 2 for so surely that the tagger need not look.
 */
public final class UsualTag {
    private static final int BITS = 6;

    private UsualTag() {}

    /**
     * Returns the number for a word.
     *
     * @param tag its most frequent tag
     * @param count how often it has this tag
     * @param of how often the word was seen
     */
    public static int of(PartOfSpeech tag, int count, int of) {
        int sureness = of >= 30 && count >= of * 0.997 ? 2 : count >= of * 0.95 ? 1 : 0;
        return sureness << BITS | tag.ordinal() + 1;
    }

    /** Returns the ordinal of the tag that the word always has; -1 where the tagger must look. */
    public static int sure(int usual) {
        int tag = (usual & (1 << BITS) - 1) - 1;
        return usual >>> BITS == 2 && tag < PartOfSpeech.count() ? tag : -1;
    }
}
