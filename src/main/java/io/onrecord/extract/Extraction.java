package io.onrecord.extract;

import java.util.List;

/** The result of reading an article: its statements, or the reason why it was refused. */
public sealed interface Extraction {
    /**
     * The statements of an article, in the order of the text; an outer statement stands before those told inside it.
     *
     * @param statements the statements; empty where nobody says anything
     */
    record Extracted(List<Statement> statements) implements Extraction {
        /** Makes the list unmodifiable. */
        public Extracted {
            statements = List.copyOf(statements);
        }
    }

    /**
     * A text that is no article the engine can read.
     *
     * @param reason class of the refusal
     * @param found what stood there, short
     * @param expected what was expected instead
     */
    record Refused(Refusal reason, String found, String expected) implements Extraction {}
}
