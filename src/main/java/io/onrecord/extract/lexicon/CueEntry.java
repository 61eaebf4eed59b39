package io.onrecord.extract.lexicon;

import io.onrecord.extract.CueKind;
import io.onrecord.extract.Polarity;
import java.util.List;
import java.util.Set;

/**
 * An entry of the cue lexicon.
 *
 * @param lemma dictionary form, of one or more words
 * @param particles the words after the first: "out" in "point out"
 * @param kind the class of saying
 * @param frames what can follow it
 * @param polarity which way it puts the speaker to the content
 * @param noun whether it is a noun
 */
public record CueEntry(
        String lemma, List<String> particles, CueKind kind, Set<Frame> frames, Polarity polarity, boolean noun) {
    /** Makes the collections unmodifiable. */
    public CueEntry {
        particles = List.copyOf(particles);
        frames = Set.copyOf(frames);
    }

    /** Returns whether {@code frame} can follow; whoever takes only clauses with "that" takes clauses. */
    public boolean takes(Frame frame) {
        return frames.contains(frame) || frame == Frame.THAT && frames.contains(Frame.ONLY_THAT);
    }
}
