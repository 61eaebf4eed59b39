package io.onrecord.cli;

import io.onrecord.schema.RejectionReason;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.settings.Settings;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord replay}: sends again what the stream refused or could not read, once the reason is gone. */
@Command(
        name = "replay",
        description = "Sends refused articles, or dead letters, through the stream again.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord replay rejected --reason FUTURE_DATE",
            "  onrecord replay dead-letters --dry-run",
            "",
            "It goes over all that the topic still holds, each article once. That does no harm: the same article gives",
            "the same statement ids, and an article that has not changed changes nothing."
        })
final class Replay implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingOptions options;

    @Parameters(paramLabel = "SOURCE", description = "What to send again: ${COMPLETION-CANDIDATES}.")
    private Source source;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            split = ",",
            description = "Only articles refused for these reasons: ${COMPLETION-CANDIDATES}.")
    private Set<RejectionReason> reasons = EnumSet.allOf(RejectionReason.class);

    @Option(names = "--dry-run", description = "Counts, and sends nothing.")
    private boolean dryRun;

    /** Where what is to be sent again lies. */
    enum Source {
        REJECTED("rejected"),
        DEAD_LETTERS("dead-letters");

        private final String topic;

        Source(String topic) {
            this.topic = topic;
        }

        @Override
        public String toString() {
            return topic;
        }
    }

    @Override
    public Integer call() {
        Settings settings = options.clusterSettings();
        try (Cluster cluster = Cluster.connect(settings);
                ConfluentRegistry registry = ConfluentRegistry.of(settings.schemaRegistryUrl(), settings.registry())) {
            AvroSerdes serdes = new AvroSerdes(registry, settings.messageMaxBytes());
            ReplayRules rules = source == Source.REJECTED
                    ? ReplayRules.rejected(settings, serdes, reasons)
                    : ReplayRules.deadLetters(settings);
            Resending resending = new Resending(settings, cluster.partitions(settings.topic(source.topic)), rules);
            Resending.Tally tally = resending.run(dryRun);
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    "%s: %,d records, %,d %s, %,d passed over (repeated, of another reason, or without an article)%n",
                    settings.topic(source.topic),
                    tally.seen(),
                    tally.sent(),
                    dryRun ? "would be sent again" : "sent again",
                    tally.seen() - tally.sent());
            out.flush();
        }
        return ExitCode.OK;
    }
}
