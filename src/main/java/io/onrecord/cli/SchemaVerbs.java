package io.onrecord.cli;

import io.onrecord.schema.Article;
import io.onrecord.schema.Claim;
import io.onrecord.schema.Feed;
import io.onrecord.schema.FeedProgress;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.schema.Rejection;
import io.onrecord.schema.SpeakerProfile;
import io.onrecord.schema.StatementEvent;
import io.onrecord.schema.Trend;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.serde.SchemaRegistry;
import io.onrecord.settings.Settings;
import io.onrecord.topology.Topics;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code onrecord schemas}: the schemas of the topics, and a registry. */
@Command(
        name = "schemas",
        description = "Registers the schemas of the topics, or checks whether a registry would take them.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord schemas check --schema-registry-url http://registry:8081",
            "  onrecord schemas register --schema-registry-url http://registry:8081"
        })
final class SchemaVerbs {
    @Spec
    private CommandSpec spec;

    @Command(name = "register", description = "Registers each schema under its subject, <topic>-value; prints the ids.")
    int register(@Mixin SettingOptions options) {
        Settings settings = options.clusterSettings();
        try (SchemaRegistry registry = ConfluentRegistry.of(settings.schemaRegistryUrl(), settings.registry())) {
            subjects(settings)
                    .forEach((subject, schema) -> spec.commandLine()
                            .getOut()
                            .println(subject + ": " + schema.getFullName() + " has id "
                                    + registry.register(subject, schema)));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "check",
            description = "Says whether each schema could be registered; exit code 1 where one could not.")
    int check(@Mixin SettingOptions options) {
        Settings settings = options.clusterSettings();
        int exitCode = ExitCode.OK;
        PrintWriter out = spec.commandLine().getOut();
        try (SchemaRegistry registry = ConfluentRegistry.of(settings.schemaRegistryUrl(), settings.registry())) {
            for (Map.Entry<String, Schema> subject : subjects(settings).entrySet()) {
                List<String> conflicts = registry.incompatibilities(subject.getKey(), subject.getValue());
                out.println(
                        subject.getKey() + ": " + (conflicts.isEmpty() ? "compatible" : String.join("; ", conflicts)));
                exitCode = conflicts.isEmpty() ? exitCode : ExitCode.FAILED;
            }
        }
        out.flush();
        return exitCode;
    }

    /** Returns the schemas of the values of the topics, by their subjects. */
    static Map<String, Schema> subjects(Settings settings) {
        Topics topics = Topics.of(settings);
        Map<String, Schema> subjects = new LinkedHashMap<>();
        subjects.put(topics.articles() + "-value", Article.getClassSchema());
        subjects.put(topics.rejected() + "-value", Rejection.getClassSchema());
        subjects.put(topics.statements() + "-value", StatementEvent.getClassSchema());
        subjects.put(topics.speakers() + "-value", SpeakerProfile.getClassSchema());
        subjects.put(topics.claims() + "-value", Claim.getClassSchema());
        subjects.put(topics.trends() + "-value", Trend.getClassSchema());
        subjects.put(topics.knownSpeakers() + "-value", KnownSpeaker.getClassSchema());
        subjects.put(settings.topic("feeds") + "-value", Feed.getClassSchema());
        subjects.put(settings.topic("feed-progress") + "-value", FeedProgress.getClassSchema());
        return subjects;
    }
}
