package io.onrecord.speaker;

/**
 * A place where an article names or means a participant, with what makes it likely that a later pronoun means the same one.
 *
 * @param token index of its first token
 * @param end index one past its last token
 * @param sentence index of its sentence
 * @param quotation index of the quotation that holds it, -1 where none does
 * @param who the participant
 * @param standing how prominent its place in the sentence is
 */
record Appearance(int token, int end, int sentence, int quotation, Participant who, Standing standing) {
    /** How prominent a place in a sentence is. */
    enum Standing {
        /** "Putin's": tells of somebody else. */
        POSSESSIVE(-0.9),
        /** After a preposition or as an object. */
        OBJECT(-0.3),
        /** First in its clause. */
        SUBJECT(0.7),
        /** Subject of a verb of speech. */
        SPEAKS(1.3);

        final double weight;

        Standing(double weight) {
            this.weight = weight;
        }
    }
}
