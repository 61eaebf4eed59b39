package io.onrecord.extract;

import io.onrecord.evaluation.GoldArticle;
import io.onrecord.text.ArticleText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long an engine takes for an article, on one thread. Run by {@code java -cp target/test-classes:target/classes:$(mvn -q
 * dependency:build-classpath -Dmdep.outputFile=/dev/stdout) org.openjdk.jmh.Main ExtractorBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ExtractorBenchmark {
    /** Which engine reads. */
    @Param({"shipped", "none"})
    public String model = "shipped";

    private StatementExtractor extractor = Extractors.grammar();
    private List<ArticleText> articles = List.of();
    private int next;

    /** Reads the golden articles. */
    @Setup
    public void prepare() throws IOException {
        extractor = model.equals("none") ? Extractors.grammar() : Extractors.shipped();
        articles = GoldArticle.read(Path.of("src/test/resources/io/onrecord/golden")).stream()
                .map(article -> ArticleText.of(article.text()))
                .toList();
    }

    /** Reads one article after another. */
    @Benchmark
    public Extraction article() {
        next = (next + 1) % articles.size();
        return extractor.extract(articles.get(next));
    }
}
