package io.onrecord.extract.lexicon;

/** What can follow a cue, or be put around it. */
public enum Frame {
    /** A quotation. */
    QUOTE,
    /** A clause, with or without "that". */
    THAT,
    /** A clause with "that", or one that begins with a pronoun; what else follows is no clause. */
    ONLY_THAT,
    /** An infinitive. */
    TO,
    /** A noun phrase or an -ing form. */
    OBJECT,
    /** A direct object who is told. */
    ADDRESSEE
}
