package io.onrecord.cli;

import io.onrecord.extract.Extractors;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.extract.lexicon.CueLexicon;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which engine reads: {@code --model} and {@code --lexicon}. */
final class EngineOptions {
    @Option(
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = "shipped",
            description = "'shipped', or 'none' for the grammar alone.")
    private String model;

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description =
                    "Further cues for the grammar (--model none), in the format of cues.txt: lemma | class | frames | forms.")
    private @Nullable Path lexicon;

    StatementExtractor extractor() {
        if (lexicon != null && !model.equals("none")) {
            throw new Failure(ExitCode.USAGE, "--lexicon belongs to the grammar: expected --model none with it");
        }
        return switch (model) {
            case "shipped" -> Extractors.shipped();
            case "none" -> Extractors.grammar(cues());
            default -> throw new Failure(ExitCode.USAGE, "--model '" + model + "': expected 'shipped' or 'none'");
        };
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
