package io.onrecord.extract;

/** The class of a cue: what kind of saying it is. */
public enum CueKind {
    SAY,
    CLAIM,
    ACCUSE,
    DENY,
    DEMAND,
    ANNOUNCE,
    PREDICT,
    ASK,
    WARN,
    PROMISE,
    PRAISE,
    CRITICISE,
    AGREE,
    ADMIT,
    EXPLAIN,
    BELIEVE,
    WRITE,
    QUOTE,
    DECLINE,
    OTHER,
    /** A quotation without a cue. */
    NONE
}
