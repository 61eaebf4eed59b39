package io.onrecord.extract.lexicon;

/** What can follow a cue, or be put around it. */
public enum Frame {
    /** A quotation. */
    QUOTE,
    /** A clause, with or without "that". */
    THAT,
    /** An infinitive. */
    TO,
    /** A noun phrase or an -ing form. */
    OBJECT,
    /** A direct object who is told. */
    ADDRESSEE
}
