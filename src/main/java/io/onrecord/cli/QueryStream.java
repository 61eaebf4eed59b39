package io.onrecord.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.query.StatementOnRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord query stream}: the statements as they come. */
@Command(
        name = "stream",
        description = "Shows statements as they are added, revised and withdrawn, until it is stopped.")
final class QueryStream implements Callable<Integer> {
    private static final String EVENT = "event: ";
    private static final String DATA = "data: ";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ApiOptions options;

    @Option(names = "--speaker", paramLabel = "ID", description = "Only this speaker; may be given again.")
    private List<String> speakers = List.of();

    @Option(
            names = "--recent",
            paramLabel = "N",
            defaultValue = "10",
            description = "Newest statements shown first (default 10).")
    private String recent;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "0",
            description = "Ends after so many; 0, the default, never.")
    private long count;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, String> parameters = Map.of("recent", recent, "speaker", String.join(",", speakers));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(options.api().stream(parameters), UTF_8))) {
            String event = "";
            long shown = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(EVENT)) {
                    event = line.substring(EVENT.length());
                } else if (line.startsWith(DATA) && show(event, Api.JSON.readTree(line.substring(DATA.length())))) {
                    shown++;
                }
                if (count > 0 && shown == count) {
                    return ExitCode.OK;
                }
            }
        }
        throw new Failure(ExitCode.UNAVAILABLE, "the instance ended the stream");
    }

    /** Prints an event, and returns whether it is a statement. */
    private boolean show(String event, JsonNode data) {
        PrintWriter out = spec.commandLine().getOut();
        if (event.equals("dropped")) {
            spec.commandLine()
                    .getErr()
                    .println(data.path("dropped").asLong() + " statements came too fast to be shown");
        } else if (event.equals("statement")) {
            out.println(
                    options.isJson() ? data : RecordLines.block(Api.JSON.convertValue(data, StatementOnRecord.class)));
            out.flush();
            return true;
        }
        return false;
    }
}
