package io.onrecord.settings;

import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;

/** The settings as a table for the manual, made from the definition so that it cannot fall behind. */
final class SettingsTable {
    private SettingsTable() {}

    static String markdown(ConfigDef definition) {
        // names() is in the order of definition; configKeys() keeps it.
        String rows = definition.configKeys().values().stream()
                .map(SettingsTable::row)
                .collect(Collectors.joining("\n"));
        return "| setting | default | expected | what it is |\n| --- | --- | --- | --- |\n" + rows + "\n";
    }

    private static String row(ConfigDef.ConfigKey key) {
        String fallback = String.valueOf(key.defaultValue);
        String expected = key.validator == null
                ? key.type.toString().toLowerCase(java.util.Locale.ROOT)
                : String.valueOf(key.validator);
        return "| `" + key.name + "` | " + (fallback.isEmpty() ? "" : "`" + fallback + "`") + " | "
                + expected.replace("|", "\\|") + " | " + key.documentation.replace("|", "\\|") + " |";
    }
}
