package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;
import java.util.List;

/**
 * A possible cue with the ways to read it.
 *
 * @param cue the cue
 * @param anchor the token of the cue that the others hang from
 * @param candidates ways to read it, at least one
 */
public record CueReading(CueCandidate cue, int anchor, List<Candidate> candidates) {
    /** Returns the source of way {@code index}. */
    public List<Words> source(int index) {
        return candidates.get(index).source();
    }

    /** Returns the content of way {@code index}. */
    public List<Words> content(int index) {
        return candidates.get(index).content();
    }

    /** Returns the cue of way {@code index}. */
    public List<Words> cue(int index) {
        return candidates.get(index).cue();
    }
}
