package io.onrecord.extract;

/** Which way the speaker stands to the content. */
public enum Polarity {
    /** Said it. */
    ASSERTED,
    /** Said that it is not so, or is reported never to have said it. */
    DENIED,
    /** Would not say: "declined to comment on", "would not say whether". */
    WITHHELD
}
