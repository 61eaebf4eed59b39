package io.onrecord.extract.learned;

/** The labels of tokens as cues: none, of a statement, of another attribution (a wish, a ruling). */
public final class CueLabels {
    /** No part of a cue. */
    public static final int NONE = 0;
    /** First token of the cue of a statement. */
    public static final int SPEECH_START = 1;
    /** A further one. */
    public static final int SPEECH = 2;
    /** First token of the cue of another attribution. */
    public static final int OTHER_START = 3;
    /** A further one. */
    public static final int OTHER = 4;
    /** How many labels there are. */
    public static final int LABELS = 5;

    private CueLabels() {}
}
