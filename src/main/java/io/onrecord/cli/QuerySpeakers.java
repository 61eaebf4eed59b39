package io.onrecord.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.query.SpeakerOnRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord query speakers}: who is on record. */
@Command(name = "speakers", description = "Lists speakers, those with most statements first.")
final class QuerySpeakers implements Callable<Integer> {
    /** What comes first. */
    enum Order {
        ACTIVITY,
        RECENT
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ApiOptions options;

    @Mixin
    private Listing listing;

    @Parameters(
            arity = "0..1",
            paramLabel = "PREFIX",
            defaultValue = "",
            description = "How a word of the name starts.")
    private String prefix;

    @Option(
            names = "--order",
            paramLabel = "activity|recent",
            defaultValue = "activity",
            description = "Most statements first (default), or who spoke last.")
    private Order order;

    private int found;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, String> search =
                Map.of("prefix", prefix, "order", order.name().toLowerCase(Locale.ROOT));
        listing.read(
                options.api(),
                "speakers",
                "speakers",
                search,
                spec.commandLine().getErr(),
                item -> print(out, item));
        if (found == 0) {
            spec.commandLine()
                    .getErr()
                    .println(
                            prefix.isEmpty()
                                    ? "nobody is on record yet"
                                    : "nobody has a name with a word that starts with '" + prefix + "'");
        }
        return ExitCode.OK;
    }

    private void print(PrintWriter out, JsonNode item) {
        if (options.isJson()) {
            out.println(item);
        } else {
            if (found == 0) {
                out.println(RecordLines.speakerHeading());
            }
            out.println(RecordLines.line(Api.JSON.convertValue(item, SpeakerOnRecord.class)));
        }
        found++;
    }
}
