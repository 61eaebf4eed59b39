package io.onrecord.syntax;

import java.util.Locale;

/**
 * What a token is to its head: the labels of ClearNLP's dependencies (Choi and Palmer, 2012), which are those of Stanford with
 * Penn's traces kept in mind.
 */
public enum Relation {
    /** The token that the sentence hangs from; it has no head. */
    ROOT,
    /** Subject of an active clause. */
    NSUBJ,
    /** Subject of a passive clause. */
    NSUBJPASS,
    /** Clause as a subject, passive or not. */
    CSUBJ,
    /** Direct object. */
    DOBJ,
    /** Indirect object, with a preposition or without. */
    DATIVE,
    /** Clause with a subject of its own as an object: what was said. */
    CCOMP,
    /** Clause without a subject of its own as an object. */
    XCOMP,
    /** Clause that says when, why or how. */
    ADVCL,
    /** Clause that stands beside its head, as "he said" within a quotation does. */
    PARATAXIS,
    /** Relative clause. */
    RELCL,
    /** Participle or infinitive on a noun. */
    ACL,
    /** Apposition. */
    APPOS,
    /** Noun after a copula. */
    ATTR,
    /** Adjective after a copula. */
    ACOMP,
    /** Predicate of an object. */
    OPRD,
    /** Preposition. */
    PREP,
    /** "by" of a passive. */
    AGENT,
    /** Object of a preposition. */
    POBJ,
    /** Clause as the object of a preposition. */
    PCOMP,
    /** Possessor. */
    POSS,
    /** Possessive ending. */
    CASE,
    /** Noun before a noun. */
    COMPOUND,
    /** Adjective, number or participle before a noun. */
    NMOD,
    /** Determiner, those before determiners and before coordinations included. */
    DET,
    /** Adverb. */
    ADVMOD,
    /** Negation. */
    NEG,
    /** Noun as an adverb: "last week". */
    NPADVMOD,
    /** Auxiliary. */
    AUX,
    /** Auxiliary of a passive. */
    AUXPASS,
    /** Particle of a verb. */
    PRT,
    /** Word that opens a subordinate clause: "that", "whether", "if". */
    MARK,
    /** Conjunction. */
    CC,
    /** What is coordinated with its head. */
    CONJ,
    /** "there" and "it" without a meaning of their own. */
    EXPL,
    /** Part of a number: "about", "than". */
    QUANTMOD,
    /** Interjection, address, aside. */
    ASIDE,
    /** Mark. */
    PUNCT,
    /** Anything else. */
    DEP;

    private static final Relation[] ALL = values();

    /** Returns the relation with this ordinal. */
    public static Relation of(int ordinal) {
        return ALL[ordinal];
    }

    /** Returns how many there are. */
    public static int count() {
        return ALL.length;
    }

    /** Returns the relation that a label of ClearNLP stands for; {@link #DEP} for labels without one of their own. */
    public static Relation ofLabel(String label) {
        return switch (label) {
            case "csubjpass" -> CSUBJ;
            case "amod", "nummod" -> NMOD;
            case "qmod" -> QUANTMOD;
            case "predet", "preconj" -> DET;
            case "intj", "vocative", "discourse", "meta" -> ASIDE;
            case "root",
                    "nsubj",
                    "nsubjpass",
                    "csubj",
                    "dobj",
                    "dative",
                    "ccomp",
                    "xcomp",
                    "advcl",
                    "parataxis",
                    "relcl",
                    "acl",
                    "appos",
                    "attr",
                    "acomp",
                    "oprd",
                    "prep",
                    "agent",
                    "pobj",
                    "pcomp",
                    "poss",
                    "case",
                    "compound",
                    "nmod",
                    "det",
                    "advmod",
                    "neg",
                    "npadvmod",
                    "aux",
                    "auxpass",
                    "prt",
                    "mark",
                    "cc",
                    "conj",
                    "expl",
                    "quantmod",
                    "punct" -> valueOf(label.toUpperCase(Locale.ROOT));
            default -> DEP;
        };
    }
}
