package io.onrecord.syntax;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.onrecord.text.TextStructure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many tokens a second are tagged, parsed and searched for persons, on the articles of the demo. Run by {@code mvn
 * test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=org.openjdk.jmh.Main -Dexec.args=SyntaxBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SyntaxBenchmark {
    private static final int TOKENS = 1000;

    private final List<TextStructure> structures = new ArrayList<>();
    private int next;
    private int carried;

    /** Cuts the articles into tokens, once. */
    @Setup
    public void read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SyntaxBenchmark.class.getResourceAsStream("/demo/articles.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                structures.add(TextStructure.of(json.readTree(line).path("text").asText()));
            }
        }
    }

    /** Reads texts until they held a thousand tokens; each counts as one operation. */
    @Benchmark
    @OperationsPerInvocation(TOKENS)
    public void tokens(Blackhole out) {
        int left = TOKENS + carried;
        while (left > 0) {
            TextStructure structure = structures.get(next++ % structures.size());
            out.consume(SyntaxModel.shipped().parse(structure));
            left -= structure.tokens().size();
        }
        carried = left;
    }
}
