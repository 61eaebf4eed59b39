package io.onrecord.cli;

import io.onrecord.extract.Extractors;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.settings.SettingException;
import io.onrecord.settings.Settings;
import io.onrecord.syntax.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which engine the setting {@code model} stands for. */
final class Model {
    private Model() {}

    static StatementExtractor extractor(Settings settings) {
        return switch (settings.model()) {
            case "shipped" -> Extractors.shipped();
            case "none" -> Extractors.grammar();
            default -> file(settings.model());
        };
    }

    private static StatementExtractor file(String model) {
        Path file = Path.of(model);
        if (!Files.exists(file)) {
            throw new SettingException(
                    "model '" + model + "' is not there: expected 'shipped', 'none' or a model file");
        }
        try {
            return Extractors.model(file, CueLexicon.shipped());
        } catch (ModelException e) {
            throw new SettingException("model " + e.getMessage());
        } catch (IOException e) {
            throw new SettingException("model '" + model + "' is not readable: " + e.getMessage());
        }
    }
}
