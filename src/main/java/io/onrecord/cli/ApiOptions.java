package io.onrecord.cli;

import io.onrecord.settings.Settings;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of the verbs that ask an instance: which, and how the answer is to look. */
final class ApiOptions {
    /** How an answer is printed. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs: one JSON object a line, as the API gives it. */
        JSON
    }

    @Mixin
    private SettingOptions options;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the instance; by default http://HOST:PORT of the settings host and port.")
    private @Nullable String url;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "table",
            description = "table: for people (default). json: one object a line, as the API gives it.")
    private Format format;

    /** Returns the API of the instance that is meant. */
    Api api() {
        return new Api(address());
    }

    boolean isJson() {
        return format == Format.JSON;
    }

    private URI address() {
        Settings settings = options.settings();
        String text = url == null ? "http://" + settings.host() + ":" + settings.port() : url;
        if (!text.matches("https?://[^\\s/?#@]+/?")) {
            throw new Failure(ExitCode.USAGE, "--url is '" + text + "': expected http://HOST:PORT");
        }
        return URI.create(text.endsWith("/") ? text : text + "/");
    }
}
