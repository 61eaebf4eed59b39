package io.onrecord.cli;

import io.onrecord.extract.Extraction;
import io.onrecord.extract.Statement;
import io.onrecord.extract.StatementExtractor;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord extract}: prints who says what in the articles of files. */
@Command(
        name = "extract",
        description = "Prints who says what in a text, a page copied from a browser, an HTML file, or JSONL articles.",
        footerHeading = "%nFormats:%n",
        footer = {
            "  table   the text with source, cue and content in colour (on a terminal), and the statements per speaker",
            "  json    one line an article, every field of every statement",
            "  spans   one line an article: {\"id\", \"statements\": [{\"source\": [[start, end]], \"cue\", \"content\", \"type\", \"speaker\",",
            "          \"polarity\", \"chain\", \"confidence\"}]}, offsets in UTF-16 code units into the text as it came",
            "",
            "Examples:",
            "  onrecord extract article.txt",
            "  pbpaste | onrecord extract -",
            "  onrecord extract --format spans articles.jsonl > statements.jsonl"
        })
final class Extract implements Callable<Integer> {
    /** How statements are printed. */
    enum Format {
        TABLE,
        JSON,
        SPANS
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private EngineOptions engine;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table, json or spans.")
    private Format format;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files; '-' is standard input.")
    private List<String> files;

    private int refused;

    @Override
    public Integer call() {
        StatementExtractor extractor = engine.extractor();
        PrintWriter out = spec.commandLine().getOut();
        for (String file : files) {
            for (ArticleInput input : ArticleInput.read(file, System.in, this::unreadable)) {
                print(out, input, extractor.extract(input.article()));
            }
        }
        out.flush();
        return refused > 0 ? ExitCode.FAILED : ExitCode.OK;
    }

    private void unreadable(String reason) {
        refused++;
        spec.commandLine().getErr().println(reason);
    }

    private void print(PrintWriter out, ArticleInput input, Extraction extraction) {
        if (extraction instanceof Extraction.Refused no) {
            refused++;
            spec.commandLine()
                    .getErr()
                    .println(input.id() + ": "
                            + no.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + no.found()
                            + "; expected " + no.expected());
        }
        switch (format) {
            case JSON -> out.println(StatementJson.full(input, extraction));
            case SPANS -> out.println(StatementJson.spans(input, extraction));
            case TABLE -> {
                if (extraction instanceof Extraction.Extracted extracted) {
                    table(out, input, extracted.statements());
                }
            }
        }
    }

    private static void table(PrintWriter out, ArticleInput input, List<Statement> statements) {
        String text = input.article().text();
        if (Help.Ansi.AUTO.enabled()) {
            out.println(ColouredText.of(text, statements));
            out.println();
        }
        if (statements.isEmpty()) {
            out.println(input.id() + ": nobody says anything");
        }
        StatementGroups.lines(text, statements).forEach(out::println);
    }
}
