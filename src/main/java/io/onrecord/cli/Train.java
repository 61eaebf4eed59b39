package io.onrecord.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord train}: makes the models that the product ships with. */
@Command(
        name = "train",
        description = "Makes the models that OnRecord ships with, from texts that you have.",
        subcommands = {TrainSyntax.class, TrainAttribution.class})
final class Train implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
