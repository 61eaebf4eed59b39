package io.onrecord.extract.learned;

import io.onrecord.extract.grammar.Words;

/**
 * Words that may be a cue.
 *
 * @param words the words
 * @param speech probability that they mark a statement
 * @param other probability that they mark another attribution
 */
public record CueCandidate(Words words, double speech, double other) {}
