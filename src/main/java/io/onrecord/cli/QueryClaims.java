package io.onrecord.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.query.ClaimOnRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord query claims}: what one speaker said, however many articles carry it, with the sightings. */
@Command(
        name = "claims",
        description = "Lists the claims of a speaker, the last sighted first, or shows one; each with its sightings.")
final class QueryClaims implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ApiOptions options;

    @Mixin
    private Listing listing;

    @Parameters(
            paramLabel = "ID",
            description =
                    "Speaker id, for example moreau.helene-moreau, or the id of a claim, which has a tilde in it.")
    private String id;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (id.indexOf('~') < 0) {
            Map<String, String> search = Map.of("speaker", id);
            listing.read(
                    options.api(),
                    "claims",
                    "claims",
                    search,
                    spec.commandLine().getErr(),
                    item -> print(out, item));
        } else {
            print(out, options.api().get("claims/" + Api.segment(id), Map.of()));
        }
        return ExitCode.OK;
    }

    private void print(PrintWriter out, JsonNode item) {
        out.println(options.isJson() ? item : RecordLines.block(Api.JSON.convertValue(item, ClaimOnRecord.class)));
    }
}
