package io.onrecord.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where settings come from, and which wins. */
public final class SettingSources {
    private static final String ENVIRONMENT = "ONRECORD_";
    private static final String FILE_VARIABLE = "ONRECORD_CONFIG";
    /** Belongs to the launcher: the options of the JVM. */
    private static final String JAVA_VARIABLE = "ONRECORD_JAVA_OPTS";

    private SettingSources() {}

    /**
     * Returns the settings from all sources. The first that names a setting wins:
     *
     * <ol>
     *   <li>flags of the command line ({@code --port 8080}, {@code --set partitions=8})
     *   <li>the environment ({@code ONRECORD_PORT}, {@code ONRECORD_KAFKA_SASL_JAAS_CONFIG}): the setting's name in
     *       capitals, dots turned to underscores
     *   <li>the file named by {@code --config} or {@code ONRECORD_CONFIG}, in Java's properties format
     *   <li>the defaults of {@link SettingNames}
     * </ol>
     *
     * @param flags values by setting name
     * @param environment the environment of the process; what does not begin with {@code ONRECORD_} is passed over
     * @param file properties file; null for the one that {@code ONRECORD_CONFIG} names, if any
     * @throws SettingException if the file cannot be read, a name is unknown or a value is out of its bounds
     */
    public static Settings resolve(Map<String, String> flags, Map<String, String> environment, @Nullable Path file) {
        Map<String, String> given = new LinkedHashMap<>();
        String named = environment.get(FILE_VARIABLE);
        if (file != null) {
            given.putAll(read(file));
        } else if (named != null && !named.isBlank()) {
            given.putAll(read(Path.of(named)));
        }
        environment.forEach((variable, value) -> {
            if (variable.startsWith(ENVIRONMENT)
                    && !variable.equals(FILE_VARIABLE)
                    && !variable.equals(JAVA_VARIABLE)) {
                given.put(name(variable), value);
            }
        });
        given.putAll(flags);
        return Settings.of(given);
    }

    private static String name(String variable) {
        return variable.substring(ENVIRONMENT.length()).toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingException("settings file '" + file + "' cannot be read (" + e
                    + "): expected a readable file of lines 'name=value' in UTF-8");
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
