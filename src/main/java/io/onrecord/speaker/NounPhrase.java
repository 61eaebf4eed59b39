package io.onrecord.speaker;

/**
 * A description where it stands in an article: "Putin's senior foreign policy aide".
 *
 * @param determiner its first word where that is an article, number or possessive, in lower case; "'s" after a possessor; empty else
 * @param first index of its first token
 * @param head index of its head noun
 * @param end index one past the last token before its complements
 * @param plural whether the head noun is plural
 * @param role what it tells
 */
record NounPhrase(String determiner, int first, int head, int end, boolean plural, Role role) {
    boolean isDefinite() {
        return determiner.equals("'s")
                || Vocabulary.DEFINITE.contains(determiner)
                || Vocabulary.POSSESSIVE.contains(determiner);
    }

    boolean isIndefinite() {
        return Vocabulary.INDEFINITE.contains(determiner);
    }
}
