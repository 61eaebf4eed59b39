package io.onrecord.extract.grammar;

import io.onrecord.text.Span;
import io.onrecord.text.Tokens;

/**
 * A run of tokens.
 *
 * @param first index of the first token; 0 or more
 * @param end index one past the last token; greater than {@code first}
 */
public record Words(int first, int end) {
    /** Checks the indexes. */
    public Words {
        if (first < 0 || end <= first) {
            throw new IllegalArgumentException("words " + first + ".." + end + ": expected 0 <= first < end");
        }
    }

    /** Returns whether token {@code index} is one of them. */
    public boolean contains(int index) {
        return first <= index && index < end;
    }

    /** Returns whether all of {@code other} are among them. */
    public boolean contains(Words other) {
        return first <= other.first && other.end <= end;
    }

    /** Returns whether at least one token is shared. */
    public boolean overlaps(Words other) {
        return first < other.end && other.first < end;
    }

    /** Returns the characters from the first token to the last. */
    public Span span(Tokens tokens) {
        return tokens.span(first, end - 1);
    }
}
