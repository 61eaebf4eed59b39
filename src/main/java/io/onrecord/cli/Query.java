package io.onrecord.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord query}: asks a running instance who said what. */
@Command(
        name = "query",
        description = "Asks a running instance, over its HTTP API, who said what.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            QuerySpeakers.class,
            QuerySpeaker.class,
            QueryStatements.class,
            QueryClaims.class,
            QueryStream.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord query speakers                       who has most on record",
            "  onrecord query speakers moreau                whose name has a word that starts so",
            "  onrecord query speaker moreau.helene-moreau   what is known of one",
            "  onrecord query statements moreau.helene-moreau --polarity denied --from 2026-05-01",
            "  onrecord query claims moreau.helene-moreau    what that comes to, and who carries it",
            "  onrecord query stream                         statements as they come; Ctrl-C ends it",
            "  onrecord query speakers --all --format json | jq -r .id"
        })
final class Query implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** Without a question there is nothing to do but to say what can be asked. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
