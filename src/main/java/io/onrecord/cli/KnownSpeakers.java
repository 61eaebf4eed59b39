package io.onrecord.cli;

import io.onrecord.ingest.KnownSpeakerJson;
import io.onrecord.schema.KnownSpeaker;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.settings.Settings;
import io.onrecord.speaker.SpeakerId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord known-speakers}: pins speakers, so that what a newsroom knows wins over what the stream learned. */
@Command(
        name = "known-speakers",
        description =
                "Pins speakers whom you know: names, titles with their dates, an id elsewhere; they win over what was learned.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nA line of a file:%n",
        footer = {
            "  {\"names\": [\"Dmitri Sarovsky\", \"Dmitriy Sarovskiy\"], \"externalId\": \"Q0\",",
            "   \"titles\": [{\"title\": \"Foreign Minister\", \"affiliation\": \"Veldara\", \"from\": \"2024-02-01\"}]}",
            "  'id' is made of the first name where it is left out; 'kind' is person, organisation, office, document or group.",
            "  A title holds from the day 'from' until the one before 'until', either of which may be left out. Of one that a",
            "  single person holds at a time, what articles of these days tell of it alone is the speaker's.",
            "",
            "Examples:",
            "  onrecord known-speakers load desk.jsonl",
            "  onrecord known-speakers remove sarovsky.dmitri-sarovsky"
        })
final class KnownSpeakers {
    @Spec
    private CommandSpec spec;

    @Command(name = "load", description = "Pins the speakers of JSONL files. Nothing is sent where a line is wrong.")
    int load(
            @Mixin SettingOptions options,
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSONL files of speakers.") List<Path> files)
            throws IOException {
        Map<String, @Nullable KnownSpeaker> speakers = new LinkedHashMap<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).isBlank()) {
                    KnownSpeaker speaker = read(file, i + 1, lines.get(i));
                    speakers.put(speaker.getId(), speaker);
                }
            }
        }
        return send(options.clusterSettings(), speakers, "pinned");
    }

    @Command(name = "remove", description = "Takes back what was pinned, by the speakers' ids.")
    int remove(
            @Mixin SettingOptions options,
            @Parameters(arity = "1..*", paramLabel = "ID", description = "Speaker ids.") List<String> ids) {
        Map<String, @Nullable KnownSpeaker> speakers = new LinkedHashMap<>();
        for (String id : ids) {
            try {
                speakers.put(SpeakerId.parse(id).toString(), null);
            } catch (IllegalArgumentException e) {
                throw new Failure(ExitCode.FAILED, String.valueOf(e.getMessage()), e);
            }
        }
        return send(options.clusterSettings(), speakers, "no longer pinned");
    }

    private static KnownSpeaker read(Path file, int number, String line) {
        try {
            return KnownSpeakerJson.read(line);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.FAILED, file + ":" + number + ": " + e.getMessage(), e);
        }
    }

    private int send(Settings settings, Map<String, @Nullable KnownSpeaker> speakers, String done) {
        String topic = settings.topic("known-speakers");
        try (Cluster cluster = Cluster.connect(settings);
                ConfluentRegistry registry = ConfluentRegistry.of(settings.schemaRegistryUrl(), settings.registry());
                KafkaProducer<String, @Nullable KnownSpeaker> producer = new KafkaProducer<>(
                        settings.producer(),
                        new StringSerializer(),
                        new AvroSerdes(registry, settings.messageMaxBytes())
                                .value(KnownSpeaker.class)
                                .serializer())) {
            List<Future<?>> sent = new ArrayList<>();
            speakers.forEach((id, speaker) -> sent.add(producer.send(new ProducerRecord<>(topic, id, speaker))));
            producer.flush();
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new Failure(
                    ExitCode.UNAVAILABLE, "topic '" + topic + "' did not take it: " + String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.FAILED, "interrupted", e);
        }
        PrintWriter out = spec.commandLine().getOut();
        speakers.keySet().forEach(id -> out.println(id + ": " + done));
        out.flush();
        return ExitCode.OK;
    }
}
