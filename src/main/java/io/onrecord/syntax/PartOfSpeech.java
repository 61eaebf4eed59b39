package io.onrecord.syntax;

/** The parts of speech that the tagger tells apart: the Penn Treebank's, where they matter to who said what. */
public enum PartOfSpeech {
    NOUN,
    NAME,
    VERB_BASE,
    VERB_PAST,
    VERB_GERUND,
    VERB_PARTICIPLE,
    VERB_PRESENT,
    VERB_THIRD,
    MODAL,
    PREPOSITION,
    TO,
    DETERMINER,
    ADJECTIVE,
    ADVERB,
    PRONOUN,
    POSSESSIVE_PRONOUN,
    WH_DETERMINER,
    WH_PRONOUN,
    WH_ADVERB,
    CONJUNCTION,
    NUMBER,
    PARTICLE,
    EXISTENTIAL,
    POSSESSIVE,
    COMMA,
    STOP,
    QUOTE,
    COLON,
    BRACKET,
    PLURAL_NOUN,
    OTHER;

    private static final PartOfSpeech[] ALL = values();

    /** Returns the part of speech with this ordinal. */
    public static PartOfSpeech of(int ordinal) {
        return ALL[ordinal];
    }

    /** Returns how many there are. */
    public static int count() {
        return ALL.length;
    }

    /** Returns whether it is a form of a verb, modals apart. */
    public boolean isVerb() {
        return ordinal() >= VERB_BASE.ordinal() && ordinal() <= VERB_THIRD.ordinal();
    }

    /** Returns whether it is a noun or a name. */
    public boolean isNoun() {
        return this == NOUN || this == NAME || this == PLURAL_NOUN;
    }

    /** Returns the part of speech that a tag of the Penn Treebank stands for. */
    public static PartOfSpeech ofPenn(String tag) {
        return switch (tag) {
            case "NN" -> NOUN;
            case "NNS" -> PLURAL_NOUN;
            case "NNP", "NNPS" -> NAME;
            case "VB" -> VERB_BASE;
            case "VBD" -> VERB_PAST;
            case "VBG" -> VERB_GERUND;
            case "VBN" -> VERB_PARTICIPLE;
            case "VBP" -> VERB_PRESENT;
            case "VBZ" -> VERB_THIRD;
            case "MD" -> MODAL;
            case "IN" -> PREPOSITION;
            case "TO" -> TO;
            case "DT", "PDT" -> DETERMINER;
            case "JJ", "JJR", "JJS" -> ADJECTIVE;
            case "RB", "RBR", "RBS" -> ADVERB;
            case "PRP" -> PRONOUN;
            case "PRP$" -> POSSESSIVE_PRONOUN;
            case "WDT" -> WH_DETERMINER;
            case "WP", "WP$" -> WH_PRONOUN;
            case "WRB" -> WH_ADVERB;
            case "CC" -> CONJUNCTION;
            case "CD" -> NUMBER;
            case "RP" -> PARTICLE;
            case "EX" -> EXISTENTIAL;
            case "POS" -> POSSESSIVE;
            case "," -> COMMA;
            case "." -> STOP;
            case "``", "''" -> QUOTE;
            case ":", "HYPH" -> COLON;
            case "-LRB-", "-RRB-" -> BRACKET;
            default -> OTHER;
        };
    }
}
