package io.onrecord.cli;

import io.onrecord.extract.Extractors;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.extract.lexicon.CueLexicon;
import io.onrecord.syntax.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which engine reads: {@code --model} and {@code --lexicon}. */
final class EngineOptions {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = "shipped",
            description = "'shipped', 'none' for the grammar alone, or a file that 'onrecord train attribution' made.")
    private String model;

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "Further cues, in the format of cues.txt: lemma | class | frames | forms.")
    private @Nullable Path lexicon;

    StatementExtractor extractor() {
        return switch (model) {
            case "shipped" -> Extractors.shipped(cues());
            case "none" -> Extractors.grammar(cues());
            default -> file();
        };
    }

    private StatementExtractor file() {
        Path file = Path.of(model);
        if (!Files.exists(file)) {
            throw new Failure(
                    ExitCode.USAGE,
                    "--model '" + model + "': expected 'shipped', 'none' or a model file that is there");
        }
        try {
            return Extractors.model(file, cues());
        } catch (ModelException e) {
            throw new Failure(ExitCode.USAGE, "--model " + e.getMessage());
        } catch (IOException e) {
            throw new Failure(ExitCode.RESOURCE, "--model " + model + ": not readable: " + e.getMessage(), e);
        }
    }

    private CueLexicon cues() {
        if (lexicon == null) {
            return CueLexicon.shipped();
        }
        try {
            return CueLexicon.shipped().extendedBy(lexicon);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, "--lexicon " + e.getMessage());
        } catch (IOException e) {
            throw new Failure(ExitCode.RESOURCE, "--lexicon " + lexicon + ": not readable: " + e.getMessage(), e);
        }
    }
}
