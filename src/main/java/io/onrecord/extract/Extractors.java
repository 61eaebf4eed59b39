package io.onrecord.extract;

import io.onrecord.extract.lexicon.CueLexicon;

/** Makes the engines. */
public final class Extractors {
    private Extractors() {}

    /** Returns the engine that the product uses unless told otherwise. */
    public static StatementExtractor shipped() {
        return grammar();
    }

    /** Returns the engine that needs no model, with the lexicon that comes with the product. */
    public static StatementExtractor grammar() {
        return grammar(CueLexicon.shipped());
    }

    /** Returns the engine that needs no model, with {@code lexicon}. */
    public static StatementExtractor grammar(CueLexicon lexicon) {
        return new GrammarExtractor(lexicon);
    }
}
