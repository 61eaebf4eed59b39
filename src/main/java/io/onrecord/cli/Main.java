package io.onrecord.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entrance of the command line. */
@Command(name = "onrecord", mixinStandardHelpOptions = true, description = "Who said what, live.")
public final class Main {
    private Main() {}

    /** Runs one verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
