package io.onrecord.speaker;

/** The grammatical gender by which an article may refer to somebody. */
public enum Gender {
    /** "he". */
    MALE,
    /** "she". */
    FEMALE,
    /** Either, or not known. */
    OPEN;

    /** Returns whether somebody of this gender may be referred to by a word of gender {@code other}. */
    public boolean allows(Gender other) {
        return this == OPEN || other == OPEN || this == other;
    }

    /** Returns this gender, or {@code other} where this one is open. */
    public Gender or(Gender other) {
        return this == OPEN ? other : this;
    }

    /** Returns the gender that word lists mark with {@code m}, {@code f} or {@code -}. */
    static Gender of(String mark) {
        return switch (mark) {
            case "m" -> MALE;
            case "f" -> FEMALE;
            case "-" -> OPEN;
            default -> throw new IllegalArgumentException("gender '" + mark + "': expected m, f or -");
        };
    }
}
