package io.onrecord.cli;

import io.onrecord.settings.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord settings}: the settings as they hold now, or the table of the manual. */
@Command(
        name = "settings",
        description =
                "Shows every setting as it holds now: flags over environment over file over defaults; secrets masked.",
        footer = {
            "",
            "Examples:",
            "  onrecord settings",
            "  ONRECORD_PORT=9000 onrecord settings --config my.properties"
        })
final class ShowSettings implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingOptions options;

    @Option(names = "--markdown", description = "Prints the table of names, defaults, bounds and meanings.")
    private boolean markdown;

    @Override
    public Integer call() {
        Settings settings = options.settings();
        spec.commandLine().getOut().print(markdown ? Settings.table() : settings.listing());
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }
}
