package io.onrecord.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.query.StatementOnRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord query statements}: what one speaker said. */
@Command(name = "statements", description = "Lists what a speaker said, newest first, withdrawn statements included.")
final class QueryStatements implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ApiOptions options;

    @Mixin
    private Listing listing;

    @Parameters(
            paramLabel = "ID",
            description = "Speaker id, for example moreau.helene-moreau; 'query speakers' lists them.")
    private String id;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            defaultValue = "",
            description = "Oldest time of publication: a date or RFC 3339.")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            defaultValue = "",
            description = "Newest time of publication, exclusive.")
    private String to;

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "", description = "direct, indirect or mixed.")
    private String kind;

    @Option(
            names = "--polarity",
            paramLabel = "POLARITY",
            defaultValue = "",
            description = "asserted, denied or withheld.")
    private String polarity;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> search = Map.of("from", from, "to", to, "kind", kind, "polarity", polarity);
        String path = "speakers/" + Api.segment(id) + "/statements";
        listing.read(
                options.api(), path, "statements", search, spec.commandLine().getErr(), item -> print(out, item));
        return ExitCode.OK;
    }

    private void print(PrintWriter out, JsonNode item) {
        out.println(options.isJson() ? item : RecordLines.block(Api.JSON.convertValue(item, StatementOnRecord.class)));
    }
}
