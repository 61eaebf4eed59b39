package io.onrecord.cli;

import io.onrecord.evaluation.Damage;
import io.onrecord.evaluation.Evaluation;
import io.onrecord.evaluation.GoldArticle;
import io.onrecord.evaluation.GoldException;
import io.onrecord.extract.StatementExtractor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord evaluate}: scores an engine against annotated articles. */
@Command(
        name = "evaluate",
        description =
                "Scores the extraction against annotated articles: statements at 0.5 and 0.8 of their content, per kind, sources,"
                        + " speakers, and how calibrated the confidence is.",
        footerHeading = "%nA line of the gold file:%n",
        footer = {
            "  {\"id\": \"x-1\", \"text\": \"...\", \"attributions\": [{\"source\": [[0, 9]], \"cue\": [[10, 14]], \"content\": [[15, 40]],",
            "   \"type\": \"direct|indirect|mixed\", \"speaker\": \"name, if known\", \"speech\": true}]}",
            "  Offsets are UTF-16 code units into the text. 'speech' tells statements from wishes and rulings; without it the cue decides.",
            "",
            "Examples:",
            "  onrecord evaluate --gold articles.jsonl",
            "  onrecord evaluate --gold articles.jsonl --model none",
            "  onrecord evaluate --gold articles.jsonl --damage LOST_OPENING"
        })
final class Evaluate implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "FILE",
            description = "Annotated articles: a JSONL file, a marked-up .txt file, or a directory of such.")
    private Path gold;

    @Option(names = "--all", description = "Scores all attributions, wants and beliefs included, not statements only.")
    private boolean all;

    @Option(
            names = "--damage",
            paramLabel = "KIND",
            description = "Damages every fifth quotation first: ${COMPLETION-CANDIDATES}.")
    private @Nullable Damage damage;

    @Override
    public Integer call() {
        StatementExtractor extractor = engine.extractor();
        List<GoldArticle> articles = articles();
        if (articles.isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE, "--gold " + gold + ": no articles; expected one annotated article a line");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                articles.size() + " articles, " + extractor.engine() + (all ? ", all attributions" : ", statements"));
        out.print(Evaluation.score(extractor, articles, !all).report());
        out.flush();
        return ExitCode.OK;
    }

    private List<GoldArticle> articles() {
        try {
            List<GoldArticle> articles = GoldArticle.read(gold);
            return damage == null ? articles : articles.stream().map(damage::of).toList();
        } catch (GoldException e) {
            throw new Failure(ExitCode.USAGE, "--gold " + e.getMessage());
        } catch (IOException e) {
            throw new Failure(ExitCode.RESOURCE, "--gold " + gold + ": not readable: " + e.getMessage(), e);
        }
    }
}
