package io.onrecord.cli;

import io.onrecord.training.SyntaxModelMaker;
import io.onrecord.training.TrainingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord train syntax}: the tagger, the parser and the marker of persons are made again. */
@Command(
        name = "syntax",
        description =
                "Makes the tagger, parser and marker of persons from what a teacher wrote (see topology-docs/model-card.md)."
                        + " The same folder gives the same bytes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  ONRECORD_JAVA_OPTS=-Xmx6g onrecord train syntax --analyses target/teacher --out syntax.model",
        })
final class TrainSyntax implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--analyses",
            required = true,
            paramLabel = "FOLDER",
            description = "Folder with analyses.tsv and clusters.tsv of the teacher.")
    private Path analyses;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The model; replaced where it is there.")
    private Path out;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            // Said now, since training takes minutes.
            throw new Failure(ExitCode.RESOURCE, "--out " + out + ": its folder is not there");
        }
        byte[] model;
        try {
            model = SyntaxModelMaker.make(analyses, err::println);
        } catch (TrainingException e) {
            throw new Failure(ExitCode.USAGE, "--analyses " + e.getMessage());
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.RESOURCE,
                    "--analyses " + analyses + ": not readable: " + e.getMessage()
                            + "; expected analyses.tsv and clusters.tsv of the teacher",
                    e);
        }
        try {
            Files.write(out, model);
        } catch (IOException e) {
            throw new Failure(ExitCode.RESOURCE, "--out " + out + ": not writable: " + e.getMessage(), e);
        }
        spec.commandLine().getOut().printf("%s: %,d bytes%n", out, model.length);
        return ExitCode.OK;
    }
}
