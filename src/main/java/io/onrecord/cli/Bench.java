package io.onrecord.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord bench}: how fast and how right the parts of the product are on this machine. */
@Command(
        name = "bench",
        description = "Measures how fast and how right a part of the product is on this machine.",
        subcommands = {
            BenchExtract.class,
            BenchIdentity.class,
            BenchClaims.class,
            BenchTopology.class,
            BenchSpeaker.class,
            BenchPages.class,
            BenchWarc.class,
            BenchFeeds.class,
            BenchSoak.class,
            BenchLatency.class
        })
final class Bench implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
