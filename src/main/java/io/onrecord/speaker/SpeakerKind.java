package io.onrecord.speaker;

/** The kind of a speaker, or the way in which one is missing. */
public enum SpeakerKind {
    /** A person with a name. */
    PERSON,
    /** A company, agency, party, paper or other body with a name. */
    ORGANISATION,
    /** A government, ministry or seat that speaks: the Kremlin, the White House. */
    OFFICE,
    /** A report, law, letter or post that speaks. */
    DOCUMENT,
    /** Several named at once, or a people: "the two leaders", "Republicans". */
    GROUP,
    /** A source that is described and not named: "a senior official". */
    UNNAMED,
    /** A mention that could be one of several, or nobody the article introduces. */
    UNRESOLVED,
    /** A quotation whose speaker the text does not tell. */
    UNATTRIBUTED;

    /** Returns whether a speaker of this kind has a name that other articles can share. */
    public boolean isNamed() {
        return this == PERSON || this == ORGANISATION || this == OFFICE || this == DOCUMENT || this == GROUP;
    }
}
