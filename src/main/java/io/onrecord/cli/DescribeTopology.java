package io.onrecord.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.onrecord.topology.TopologyDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code onrecord topology}: shows the stream's processors, topics and stores, or writes the documents about them. */
@Command(
        name = "topology",
        description =
                "Shows the topology, or writes the documents about it: description, diagram, topics, stores, settings.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  onrecord topology                        the description that Kafka Streams gives",
            "  onrecord topology --write topology-docs  all documents, as the repository holds them"
        })
final class DescribeTopology implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingOptions options;

    @Option(names = "--write", paramLabel = "DIR", description = "Folder to write the documents to.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        Map<String, String> documents = TopologyDocuments.of(options.settings());
        if (folder == null) {
            spec.commandLine().getOut().print(documents.get("topology.txt"));
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }
        Files.createDirectories(folder);
        for (Map.Entry<String, String> document : documents.entrySet()) {
            Path file = folder.resolve(document.getKey());
            Files.writeString(file, document.getValue(), UTF_8);
            spec.commandLine().getOut().println(file);
        }
        return ExitCode.OK;
    }
}
