package io.onrecord.cli;

import com.google.common.base.Throwables;
import io.onrecord.runtime.DamagedStateException;
import io.onrecord.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord serve}: an instance, until it is told to end. */
@Command(
        name = "serve",
        description =
                "Runs an instance: stream, HTTP API and page; and a broker and a schema registry in the same process where none are named.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord serve",
            "  onrecord serve --port 9000 --data-dir /var/lib/onrecord",
            "  onrecord serve --bootstrap-servers kafka:9092 --schema-registry-url http://registry:8081",
            "",
            "More instances share the work: start each with a port and a folder of its own against the same broker, such as",
            "  onrecord serve --port 8090 --data-dir /tmp/second --bootstrap-servers 127.0.0.1:9092 \\",
            "    --schema-registry-url http://127.0.0.1:8081",
            "",
            "GET /health/ready gives 200 once it takes part in the work. SIGTERM or Ctrl-C ends it in order."
        })
final class Serve implements Callable<Integer> {
    /** How often local state is made again: where it breaks a third time, it is the disk. */
    private static final int REPAIRS = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private InstanceOptions options;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Settings settings = options.settings();
        Optional<Throwable> failure = run(settings);
        for (int again = 0; again < REPAIRS && failure.orElse(null) instanceof DamagedStateException damage; again++) {
            spec.commandLine().getErr().println("onrecord: " + damage.getMessage());
            failure = run(settings);
        }
        if (failure.isPresent()) {
            throw new Failure(ExitCode.FAILED, "the stream has ended: " + reason(failure.get()), failure.get());
        }
        return ExitCode.OK;
    }

    /** Runs an instance until it ends, and returns the failure that ended it. */
    private Optional<Throwable> run(Settings settings) throws IOException, InterruptedException {
        try (Instance instance = Instance.start(settings, () -> {})) {
            PrintWriter out = spec.commandLine().getOut();
            out.printf("OnRecord runs.%n");
            out.printf("  page and API      %s/%n", instance.url());
            out.printf("  broker            %s%n", instance.settings().bootstrapServers());
            out.printf("  schema registry   %s%n", instance.settings().schemaRegistryUrl());
            out.printf("  data              %s%n", instance.settings().dataDirectory());
            out.flush();
            return instance.awaitEnd();
        }
    }

    /** Returns what failed, and what made it fail: a full disk, for example, is told of only by the innermost cause. */
    private static String reason(Throwable failure) {
        Throwable root = Throwables.getRootCause(failure);
        return root == failure ? String.valueOf(failure.getMessage()) : failure.getMessage() + ": " + root.getMessage();
    }
}
