package io.onrecord.extract;

import io.onrecord.extract.learned.AttributionModel;
import io.onrecord.extract.learned.AttributionModelFile;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.syntax.SyntaxModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the engines. */
public final class Extractors {
    private Extractors() {}

    /** Returns the engine that the product uses unless told otherwise, with the shipped lexicon. */
    public static StatementExtractor shipped() {
        return shipped(CueLexicon.shipped());
    }

    /** Returns the engine with the shipped model and {@code lexicon}. */
    public static StatementExtractor shipped(CueLexicon lexicon) {
        return learned(AttributionModelFile.shipped(), lexicon);
    }

    /**
     * Returns the engine with the model in {@code file} and {@code lexicon}.
     *
     * @throws io.onrecord.syntax.ModelException where the file is no model of this version; it names the file, what was found and
     *     what was expected
     * @throws IOException where it cannot be read
     */
    public static StatementExtractor model(Path file, CueLexicon lexicon) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return learned(AttributionModelFile.read(file.toString(), in), lexicon);
        }
    }

    /** Returns the engine with {@code model} and {@code lexicon}. */
    public static StatementExtractor learned(AttributionModel model, CueLexicon lexicon) {
        return new LearnedExtractor(model, SyntaxModel.shipped(), lexicon);
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
