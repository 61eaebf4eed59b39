package io.onrecord.extract;

/** The class of a refusal to read a text. */
public enum Refusal {
    /** Nothing but white space and marks. */
    NO_TEXT,
    /** More characters than the engine reads. */
    TOO_LONG,
    /** Another language than English. */
    NOT_ENGLISH,
    /** Characters, but no sentences: a table, a dump, a run without spaces. */
    NOT_PROSE,
    /** Not a valid text: lone surrogates. */
    MALFORMED_TEXT
}
