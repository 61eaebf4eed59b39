package io.onrecord.extract;

/** How much of a statement's content stands in quotation marks. */
public enum Kind {
    /** All of it: at least 95 % of its letters and digits. */
    DIRECT,
    /** Nothing of it: at most 2 %. */
    INDIRECT,
    /** A part of it. */
    MIXED
}
