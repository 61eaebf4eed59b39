package io.onrecord.text;

/**
 * A sentence, or what stands for one: a headline, a line of a list.
 *
 * @param first index of its first token
 * @param end index one past its last token; greater than {@code first}
 * @param paragraph index of the paragraph that holds it
 */
public record Sentence(int first, int end, int paragraph) {
    /** Returns how many tokens it has. */
    public int length() {
        return end - first;
    }

    /** Returns whether token {@code index} is one of its own. */
    public boolean contains(int index) {
        return first <= index && index < end;
    }
}
