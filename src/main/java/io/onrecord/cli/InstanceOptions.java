package io.onrecord.cli;

import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of the verbs that run an instance. */
final class InstanceOptions {
    @Mixin
    private SettingOptions options;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the page and the API; 0 takes a free one (setting port, 8080).")
    void port(String value) {
        options.put(SettingNames.PORT, value);
    }

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address of the page and the API (setting host, 127.0.0.1).")
    void host(String value) {
        options.put(SettingNames.HOST, value);
    }

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Folder for all that is kept on disk; one for each instance (setting data.dir, ~/.onrecord).")
    void dataDirectory(String value) {
        options.put(SettingNames.DATA_DIR, value);
    }

    @Option(
            names = "--broker-port",
            paramLabel = "PORT",
            description = "Port of the embedded broker; 0 takes a free one (setting broker.port, 9092).")
    void brokerPort(String value) {
        options.put(SettingNames.BROKER_PORT, value);
    }

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            description = "Port of the embedded schema registry; 0 takes a free one (setting registry.port, 8081).")
    void registryPort(String value) {
        options.put(SettingNames.REGISTRY_PORT, value);
    }

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Extraction model: shipped, none (grammar alone) or a file (setting model).")
    void model(String value) {
        options.put(SettingNames.MODEL, value);
    }

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Stream threads of this instance (setting threads, 2).")
    void threads(String value) {
        options.put(SettingNames.THREADS, value);
    }

    @Mixin
    private FeedOptions feeds;

    /** Sets what the user did not set by a flag. */
    void preset(String name, Object value) {
        options.preset(name, String.valueOf(value));
    }

    Settings settings() {
        feeds.put(options);
        return options.settings();
    }
}
