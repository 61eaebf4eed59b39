package io.onrecord.cli;

import io.onrecord.bench.ClaimBench;
import io.onrecord.bench.ClaimStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench claims}: whether one utterance in many wordings is found to be one claim. */
@Command(
        name = "claims",
        description =
                "Copies, edits and cuts quotations of articles, and measures which are found to be one utterance.",
        footer = {"", "Example:", "  onrecord bench claims --input articles.jsonl --orders 100"})
final class BenchClaims implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchStream bench = new BenchStream();

    @Option(
            names = "--min-recall",
            defaultValue = "0.92",
            description = "Least recall of pairs; below it the exit code is 1 (default ${DEFAULT-VALUE}).")
    private double minRecall;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ClaimStream stream = ClaimStream.of(bench.pieces(), new Random(bench.seed()));
        ClaimBench.Result result = new ClaimBench(stream).run(bench.orders(), bench.seed());
        out.printf(
                Locale.ROOT,
                "%,d sayings of %,d utterances; %,d claims; the same after %d orders; %,d ns a saying%n",
                stream.units().size(),
                stream.utterances(),
                result.claims(),
                result.orders(),
                result.nanosEach());
        out.printf(
                Locale.ROOT,
                "copies told from own reporting: precision %.4f, recall %.4f%n",
                result.copies().precision(),
                result.copies().recall());
        return bench.judge(out, result.pairs(), minRecall);
    }
}
