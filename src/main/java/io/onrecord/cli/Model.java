package io.onrecord.cli;

import io.onrecord.extract.Extractors;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.settings.SettingException;
import io.onrecord.settings.Settings;

/** Which engine the setting {@code model} stands for. */
final class Model {
    private Model() {}

    static StatementExtractor extractor(Settings settings) {
        return switch (settings.model()) {
            case "shipped" -> Extractors.shipped();
            case "none" -> Extractors.grammar();
            default ->
                throw new SettingException(
                        "model '" + settings.model() + "' is not there: expected 'shipped' or 'none'");
        };
    }
}
