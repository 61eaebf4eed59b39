package io.onrecord.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The entrance of the command line. */
@Command(
        name = "onrecord",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        description = "Who said what, live: attributed statements out of a stream of news articles, per speaker.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            Serve.class,
            Demo.class,
            Feeds.class,
            Ingest.class,
            Query.class,
            KnownSpeakers.class,
            Replay.class,
            Extract.class,
            Evaluate.class,
            Bench.class,
            Train.class,
            ShowSettings.class,
            DescribeTopology.class,
            TopicVerbs.class,
            SchemaVerbs.class,
            CommandLine.HelpCommand.class,
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all was done",
            "1:the work, or a part of it, failed (lines rejected, a check that did not hold)",
            "2:the command line or a setting is wrong; nothing was started",
            "3:a broker, registry or server that is needed cannot be reached",
            "4:a folder is not writable, a port is in use, a file is missing",
            "70:a bug of OnRecord; --verbose shows the trace"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord demo                      everything in one process, with sample articles",
            "  onrecord demo --once               the same, prints who said what and ends",
            "  onrecord serve --port 8080         broker, registry, stream, HTTP API and page",
            "  onrecord ingest articles.jsonl     feeds articles to a running instance",
            "  onrecord help serve                what a verb takes",
            "",
            "Environment:",
            "  ONRECORD_<SETTING>     any setting, dots as underscores: ONRECORD_BOOTSTRAP_SERVERS",
            "  ONRECORD_CONFIG        a properties file of settings",
            "  ONRECORD_JAVA_OPTS     options for the JVM, for example -Xmx2g (default -Xmx1g)",
            "  NO_COLOR               no colours, on a terminal either"
        })
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Shows stack traces and debug logs.")
    private boolean verbose;

    private Main() {}

    /** Runs one verb and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        System.exit(run(out, err, arguments));
    }

    /**
     * Runs one verb in this process.
     *
     * @param out takes what the verb yields
     * @param err takes progress and errors
     * @param arguments the command line, the verb first
     * @return the exit code, one of those that {@code onrecord --help} lists
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setParameterExceptionHandler(Main::misunderstood)
                .setExecutionExceptionHandler(new FailureReport())
                .setExecutionStrategy(Logging::executeLast)
                .execute(arguments);
    }

    /** Names what was not understood and where help is, without pages of it. */
    private static int misunderstood(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText("onrecord: " + problem.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("'" + command.getCommandSpec().qualifiedName() + " --help' shows what it takes.");
        return ExitCode.USAGE;
    }

    /** Returns whether this command line asks for traces and debug logs. */
    static boolean verbose(CommandSpec verb) {
        return verb.root().userObject() instanceof Main main && main.verbose;
    }

    /** Without a verb there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
