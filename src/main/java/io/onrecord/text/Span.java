package io.onrecord.text;

/**
 * A run of characters of a text.
 *
 * @param start first character, in UTF-16 code units from the start of the text; 0 or more
 * @param end one past the last character; greater than {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    /** Checks the offsets; an {@link IllegalArgumentException} names both. */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span " + start + ".." + end + ": expected 0 <= start < end");
        }
    }

    /** Returns the characters of {@code text} that this span covers. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Returns the number of UTF-16 code units covered. */
    public int length() {
        return end - start;
    }

    /** Returns whether {@code offset} lies inside. */
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Returns whether all of {@code other} lies inside. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Returns whether at least one character is shared. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
