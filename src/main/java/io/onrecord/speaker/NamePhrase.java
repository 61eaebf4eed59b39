package io.onrecord.speaker;

import org.jspecify.annotations.Nullable;

/**
 * A proper name where it stands in an article.
 *
 * @param title index of the first token of the titles in capitals before it; {@code first} without any
 * @param first index of the name's first token
 * @param end index one past its last token
 * @param sort what it names
 * @param gender gender that its title tells
 */
record NamePhrase(int title, int first, int end, Sort sort, Gender gender) {
    /** What a proper name names. */
    enum Sort {
        PERSON,
        BODY,
        PLACE,
        /** Several: "Republicans", "the Khans". */
        PEOPLE,
        /** A title that no name follows: "the President". */
        TITLE,
        /** One or more capitalised words that nothing tells more about. */
        UNKNOWN
    }

    int length() {
        return end - first;
    }

    boolean hasTitle() {
        return title < first;
    }

    static NamePhrase of(int first, int end, Sort sort) {
        return new NamePhrase(first, first, end, sort, Gender.OPEN);
    }

    static NamePhrase titled(int title, int first, int end, @Nullable Gender gender) {
        return new NamePhrase(title, first, end, Sort.PERSON, gender == null ? Gender.OPEN : gender);
    }
}
