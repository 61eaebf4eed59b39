package io.onrecord.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.onrecord.query.SpeakerOnRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord query speaker}: what is known of one speaker. */
@Command(name = "speaker", description = "Shows one speaker: names, titles, how much is on record.")
final class QuerySpeaker implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ApiOptions options;

    @Parameters(
            paramLabel = "ID",
            description = "Speaker id, for example moreau.helene-moreau; 'query speakers' lists them.")
    private String id;

    @Override
    public Integer call() throws IOException, InterruptedException {
        JsonNode speaker = options.api().get("speakers/" + Api.segment(id), Map.of());
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                options.isJson() ? speaker : RecordLines.block(Api.JSON.convertValue(speaker, SpeakerOnRecord.class)));
        return ExitCode.OK;
    }
}
