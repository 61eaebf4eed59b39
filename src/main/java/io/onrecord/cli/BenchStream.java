package io.onrecord.cli;

import io.onrecord.bench.PairScore;
import io.onrecord.bench.Piece;
import io.onrecord.ingest.ArticleLine;
import io.onrecord.ingest.ArticleLines;
import io.onrecord.schema.Article;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options that benches of right and wrong share: what the stream is made from, in how many orders it is played, what is asked of it. */
final class BenchStream {
    @Option(
            names = "--input",
            paramLabel = "FILE",
            required = true,
            arity = "1..*",
            description = "Articles to make the stream from, JSONL.")
    private List<Path> input = List.of();

    @Option(
            names = "--limit",
            defaultValue = "100000",
            description = "Articles to read at most (default ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--orders",
            defaultValue = "10",
            description = "Random orders to play it in; all have to end the same (default ${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of the stream and its orders (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--min-precision",
            defaultValue = "0.98",
            description = "Least precision of pairs; below it the exit code is 1 (default ${DEFAULT-VALUE}).")
    private double minPrecision;

    int orders() {
        return orders;
    }

    long seed() {
        return seed;
    }

    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (Path file : input) {
            try (ArticleLines lines = ArticleLines.open(file)) {
                for (ArticleLine line = lines.next(); line != null && pieces.size() < limit; line = lines.next()) {
                    if (line instanceof ArticleLine.Version version) {
                        pieces.add(piece(version.article()));
                    }
                }
            } catch (IOException e) {
                throw new Failure(
                        ExitCode.RESOURCE, "'" + file + "' cannot be read: expected a JSONL file of articles", e);
            }
        }
        if (pieces.isEmpty()) {
            throw new Failure(ExitCode.FAILED, "no article in " + input + ": expected one a line, as JSON");
        }
        return pieces;
    }

    private static Piece piece(Article article) {
        Instant published = article.getPublished() == null ? Instant.EPOCH : article.getPublished();
        return new Piece(article.getId(), published, article.getText());
    }

    /** Prints the score; returns the exit code that it earns. */
    int judge(PrintWriter out, PairScore pairs, double minRecall) {
        out.printf(
                Locale.ROOT,
                "pairs: precision %.4f (at least %.2f), recall %.4f (at least %.2f)%n",
                pairs.precision(),
                minPrecision,
                pairs.recall(),
                minRecall);
        out.flush();
        return pairs.precision() >= minPrecision && pairs.recall() >= minRecall ? ExitCode.OK : ExitCode.FAILED;
    }
}
