package io.onrecord.cli;

import io.onrecord.runtime.Provisioning;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import io.onrecord.topology.PlannedTopic;
import io.onrecord.topology.TopicPlan;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord topics}: the topics that the product reads and writes. */
@Command(
        name = "topics",
        description = "Makes the topics on a cluster, or lists them with their configuration.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord topics list",
            "  onrecord topics create --bootstrap-servers kafka:9092 -S partitions=12 -S replication.factor=3"
        })
final class TopicVerbs {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "create",
            description = "Makes the topics that are missing and checks the others; existing ones are not changed.")
    int create(@Mixin SettingOptions options) {
        Settings settings = options.clusterSettings().with(SettingNames.TOPICS_CREATE, true);
        try (Provisioning provisioning = Provisioning.connect(settings)) {
            List<String> made = provisioning.provide();
            PrintWriter out = spec.commandLine().getOut();
            for (PlannedTopic topic : TopicPlan.of(settings)) {
                out.println(topic.name() + (made.contains(topic.name()) ? ": made" : ": was there, as it has to be"));
            }
            out.flush();
        }
        return ExitCode.OK;
    }

    @Command(name = "list", description = "Lists the topics with the configuration that they have to have.")
    int list(@Mixin SettingOptions options) {
        Settings settings = options.settings();
        PrintWriter out = spec.commandLine().getOut();
        for (PlannedTopic topic : TopicPlan.of(settings)) {
            out.printf("%s  (%s -> %s)%n  %s%n", topic.name(), topic.key(), topic.value(), topic.purpose());
            new TreeMap<>(topic.configs()).forEach((name, value) -> out.printf("  %s=%s%n", name, value));
        }
        out.flush();
        return ExitCode.OK;
    }
}
