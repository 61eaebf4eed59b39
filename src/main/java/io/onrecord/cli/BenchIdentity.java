package io.onrecord.cli;

import io.onrecord.bench.IdentityBench;
import io.onrecord.bench.IdentityStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench identity}: whether speakers under several names are found to be one, and two of one name two. */
@Command(
        name = "identity",
        description =
                "Tells articles again under other names of the same persons, and measures who is found to be who.",
        footer = {"", "Example:", "  onrecord bench identity --input articles.jsonl --orders 100"})
final class BenchIdentity implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchStream bench = new BenchStream();

    @Option(
            names = "--min-recall",
            defaultValue = "0.90",
            description = "Least recall of pairs; below it the exit code is 1 (default ${DEFAULT-VALUE}).")
    private double minRecall;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        IdentityStream stream = IdentityStream.of(bench.pieces(), new Random(bench.seed()));
        out.printf(
                Locale.ROOT,
                "%,d mentions of %,d persons, %,d of them renamed to share a family name; %,d retold names were not read%n",
                stream.units().size(),
                stream.persons(),
                stream.sharing(),
                stream.lost());
        IdentityBench.Result result = new IdentityBench(stream).run(bench.orders(), bench.seed());
        out.printf(
                Locale.ROOT,
                "%,d left unresolved; the same after %d orders; %,d ns a mention%n",
                result.unresolved(),
                result.orders(),
                result.nanosEach());
        return bench.judge(out, result.pairs(), minRecall);
    }
}
