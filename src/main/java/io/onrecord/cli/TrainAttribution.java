package io.onrecord.cli;

import io.onrecord.evaluation.Evaluation;
import io.onrecord.evaluation.GoldArticle;
import io.onrecord.evaluation.GoldException;
import io.onrecord.extract.Extractors;
import io.onrecord.extract.learned.AttributionModel;
import io.onrecord.extract.learned.AttributionModelFile;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.syntax.SyntaxModel;
import io.onrecord.training.AttributionTraining;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord train attribution}: the model of cues, sources and contents is made of annotated articles. */
@Command(
        name = "attribution",
        description =
                "Makes the model of cues, sources and contents out of annotated articles. The same articles in the same order give"
                        + " the same bytes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ONRECORD_JAVA_OPTS=-Xmx6g onrecord train attribution --gold articles.jsonl --own own/ --out newsroom.model",
            "  ONRECORD_JAVA_OPTS=-Xmx6g onrecord train attribution --gold articles.jsonl --check",
            "  onrecord extract --model newsroom.model article.txt"
        })
final class TrainAttribution implements Callable<Integer> {
    private static final int EVERY = 5;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--gold",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Annotated articles, as 'onrecord evaluate' takes them.")
    private List<Path> gold = List.of();

    @Option(
            names = "--own",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Annotated articles in the style that you read; each of their statements counts several times.")
    private List<Path> own = List.of();

    @Option(
            names = "--own-weight",
            defaultValue = "1.5",
            paramLabel = "N",
            description = "How often a statement of --own counts; ${DEFAULT-VALUE} unless told.")
    private float weight;

    @Option(names = "--out", paramLabel = "FILE", description = "The model; replaced where it is there.")
    private Path out;

    @Option(
            names = "--check",
            description =
                    "Trains on four fifths of --gold, with --own, and scores the rest, instead of making a model.")
    private boolean check;

    @Override
    public Integer call() {
        if (out == null && !check) {
            throw new Failure(ExitCode.USAGE, "expected --out FILE, or --check");
        }
        List<GoldArticle> articles = read("--gold", gold);
        List<GoldArticle> ownArticles = read("--own", own);
        if (articles.size() < EVERY * 2) {
            throw new Failure(
                    ExitCode.USAGE,
                    "--gold: " + articles.size() + " annotated articles; expected at least " + EVERY * 2);
        }
        return check ? check(articles, ownArticles) : make(articles, ownArticles);
    }

    private int check(List<GoldArticle> articles, List<GoldArticle> ownArticles) {
        List<GoldArticle> seen = IntStream.range(0, articles.size())
                .filter(i -> i % EVERY != 0)
                .mapToObj(articles::get)
                .toList();
        List<GoldArticle> held = IntStream.range(0, articles.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(articles::get)
                .toList();
        AttributionModel model = train(seen, ownArticles, "check");
        PrintWriter stdout = spec.commandLine().getOut();
        stdout.println(held.size() + " articles that the model has not seen, statements");
        stdout.print(Evaluation.score(Extractors.learned(model, CueLexicon.shipped()), held, true)
                .report());
        stdout.flush();
        return ExitCode.OK;
    }

    private int make(List<GoldArticle> articles, List<GoldArticle> ownArticles) {
        String file = String.valueOf(out.getFileName());
        int dot = file.lastIndexOf('.');
        AttributionModel model = train(articles, ownArticles, dot > 0 ? file.substring(0, dot) : file);
        try (OutputStream stream = Files.newOutputStream(out)) {
            AttributionModelFile.write(model, stream);
        } catch (IOException e) {
            throw new Failure(ExitCode.RESOURCE, "--out " + out + ": not writable: " + e.getMessage(), e);
        }
        spec.commandLine().getOut().println(out + ": " + out.toFile().length() + " bytes");
        return ExitCode.OK;
    }

    private AttributionModel train(List<GoldArticle> articles, List<GoldArticle> ownArticles, String name) {
        PrintWriter err = spec.commandLine().getErr();
        return new AttributionTraining(
                        articles, ownArticles, weight, CueLexicon.shipped(), SyntaxModel.shipped(), err::println)
                .train(name);
    }

    private static List<GoldArticle> read(String option, List<Path> files) {
        List<GoldArticle> articles = new ArrayList<>();
        for (Path file : files) {
            try {
                articles.addAll(GoldArticle.read(file));
            } catch (GoldException e) {
                throw new Failure(ExitCode.USAGE, option + " " + e.getMessage());
            } catch (IOException e) {
                throw new Failure(ExitCode.RESOURCE, option + " " + file + ": not readable: " + e.getMessage(), e);
            }
        }
        return articles;
    }
}
