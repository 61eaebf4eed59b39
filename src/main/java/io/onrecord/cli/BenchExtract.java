package io.onrecord.cli;

import io.onrecord.extract.Extraction;
import io.onrecord.extract.StatementExtractor;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord bench extract}: how fast the extraction alone is on this machine, on one thread. */
@Command(
        name = "extract",
        description = "Reads articles on one thread, first to warm up, then measured: speed, slowest article, memory.",
        footer = {"", "Example:", "  onrecord bench extract --input articles.jsonl --rounds 3"})
final class BenchExtract implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            required = true,
            arity = "1..*",
            description = "JSONL files of articles.")
    private List<String> input = List.of();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often all articles are read and measured; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Override
    public Integer call() throws IOException {
        if (rounds < 1) {
            throw new Failure(ExitCode.USAGE, "--rounds '" + rounds + "': expected 1 or more");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<ArticleInput> articles = new ArrayList<>();
        for (String file : input) {
            articles.addAll(
                    ArticleInput.read(file, System.in, spec.commandLine().getErr()::println));
        }
        if (articles.isEmpty()) {
            throw new Failure(ExitCode.FAILED, "no article in " + input + ": expected one a line, as JSON");
        }
        long begin = System.nanoTime();
        StatementExtractor extractor = engine.extractor();
        out.printf("engine %s, ready after %,d ms%n", extractor.engine(), (System.nanoTime() - begin) / 1_000_000);
        round(extractor, articles);
        for (int i = 0; i < rounds; i++) {
            out.println(round(extractor, articles));
        }
        out.printf("most memory of the process: %,d MB%n", PeakMemory.megabytes());
        out.flush();
        return ExitCode.OK;
    }

    private static Extraction read(StatementExtractor extractor, ArticleInput input) {
        try {
            return extractor.extract(input.article());
        } catch (RuntimeException e) {
            throw new IllegalStateException("article " + input.id() + " breaks the engine: " + e, e);
        }
    }

    private static String round(StatementExtractor extractor, List<ArticleInput> articles) {
        long[] nanos = new long[articles.size()];
        long characters = 0;
        int statements = 0;
        int refused = 0;
        for (int i = 0; i < nanos.length; i++) {
            ArticleInput input = articles.get(i);
            long begin = System.nanoTime();
            Extraction extraction = read(extractor, input);
            nanos[i] = System.nanoTime() - begin;
            characters += input.article().text().length();
            if (extraction instanceof Extraction.Extracted extracted) {
                statements += extracted.statements().size();
            } else {
                refused++;
            }
        }
        double seconds = Arrays.stream(nanos).sum() / 1e9;
        Arrays.sort(nanos);
        return String.format(
                "%,d articles (%,d refused), %,d statements: %,.0f articles/s, %.2f M characters/s;"
                        + " an article takes %.2f ms (median), %.2f ms (99 of 100), %.1f ms (slowest)",
                nanos.length,
                refused,
                statements,
                nanos.length / seconds,
                characters / seconds / 1e6,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
