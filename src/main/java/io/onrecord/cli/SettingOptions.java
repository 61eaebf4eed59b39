package io.onrecord.cli;

import io.onrecord.settings.SettingNames;
import io.onrecord.settings.SettingSources;
import io.onrecord.settings.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flags that every verb which talks to Kafka has: where the cluster is, and a way to set anything else. */
final class SettingOptions {
    /** Where the embedded broker and registry listen, and nowhere else. */
    static final String LOOPBACK = "127.0.0.1";

    private final Map<String, String> flags = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec verb;

    @Option(names = "--config", paramLabel = "FILE", description = "Properties file of settings, lines name=value.")
    private @Nullable Path file;

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT,...",
            description = "Kafka brokers (setting bootstrap.servers).")
    void bootstrapServers(String value) {
        flags.put(SettingNames.BOOTSTRAP_SERVERS, value);
    }

    @Option(
            names = "--schema-registry-url",
            paramLabel = "URL",
            description = "Confluent-compatible schema registry (setting schema.registry.url).")
    void schemaRegistryUrl(String value) {
        flags.put(SettingNames.SCHEMA_REGISTRY_URL, value);
    }

    @Option(
            names = {"-S", "--set"},
            paramLabel = "NAME=VALUE",
            description =
                    "Any setting, also kafka.* and schema.registry.* of the clients, for example -S kafka.security.protocol=SASL_SSL. 'onrecord settings' lists them.")
    void set(Map<String, String> values) {
        flags.putAll(values);
    }

    /** Sets one setting as a flag of the verb itself does. */
    void put(String name, String value) {
        flags.put(name, value);
    }

    /** Sets what no flag sets; the environment and the file give way to it. */
    void preset(String name, String value) {
        flags.putIfAbsent(name, value);
    }

    /** Returns the settings from flags, environment, file and defaults. */
    Settings settings() {
        Settings settings = SettingSources.resolve(flags, System.getenv(), file);
        if (!Main.verbose(verb)) {
            Logging.level(settings.logLevel());
        }
        return settings;
    }

    /** Returns the settings for a verb that works on a running cluster, which {@code serve} or the user started. */
    Settings clusterSettings() {
        Settings settings = settings();
        if (settings.bootstrapServers().isEmpty()) {
            settings = settings.with(SettingNames.BOOTSTRAP_SERVERS, LOOPBACK + ":" + settings.brokerPort());
        }
        if (settings.schemaRegistryUrl().isEmpty()) {
            settings = settings.with(
                    SettingNames.SCHEMA_REGISTRY_URL, "http://" + LOOPBACK + ":" + settings.registryPort());
        }
        return settings;
    }
}
