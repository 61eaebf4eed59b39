package io.onrecord.topology;

import io.onrecord.extract.Extraction;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.InMemoryRegistry;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import io.onrecord.text.ArticleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TopologyDescription;

/** The documents in {@code topology-docs/}, made from the code that they describe. */
public final class TopologyDocuments {
    private static final String NOTE =
            "<!-- Made by `onrecord topology --write topology-docs`; a test holds it to the code. -->\n\n";

    private final Settings settings;
    private final AvroSerdes serdes = AvroSerdes.of(new InMemoryRegistry());
    private final TopologyDescription description;

    private TopologyDocuments(Settings settings) {
        this.settings = settings;
        // Kafka Streams wants an address even of those who only ask what it would do.
        Settings addressed = settings.with(SettingNames.BOOTSTRAP_SERVERS, "none:9092");
        this.description = NewsTopology.build(addressed, serdes, new Reader(), new OwnedPartitions())
                .describe();
    }

    /** Returns each document's text by its file name. */
    public static Map<String, String> of(Settings settings) {
        TopologyDocuments documents = new TopologyDocuments(settings);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("topology.txt", documents.description.toString());
        files.put("topology.md", documents.topology());
        files.put("topics.md", documents.topics());
        files.put("stores.md", documents.stores());
        files.put("settings.md", documents.settingTable());
        return files;
    }

    private String topology() {
        return NOTE + "# The topology\n\n"
                + "Sub-topologies, apart by repartitions: the first is about articles and runs on the partitions of their"
                + " ids; one is about posts (the Kremlin spokesman), on the partitions of these; the largest is about"
                + " speakers, on the partitions of their routing keys. Rounded: topics."
                + " Barrels: state stores. Boxes: processors.\n\n"
                + TopologyDiagram.of(description);
    }

    private String topics() {
        String rows = TopicPlan.of(settings).stream()
                .map(topic -> row(
                        code(topic.name()),
                        topic.key(),
                        topic.value(),
                        topic.purpose(),
                        new TreeMap<>(topic.configs())
                                .entrySet().stream()
                                        .map(config -> code(config.getKey() + "=" + config.getValue()))
                                        .collect(Collectors.joining("<br>"))))
                .collect(Collectors.joining());
        InternalTopics internal = new InternalTopics(settings);
        String own = row(
                        code(internal.byPost()),
                        "post",
                        "PostChanges",
                        "Internal: whom a version of an article gives a post, and what it has whoever holds one say.",
                        "emptied by Kafka Streams as it is read")
                + row(
                        code(internal.pinsByPost()),
                        "post",
                        "PostChanges",
                        "Internal: whom a newsroom gives a post, and when.",
                        "emptied by Kafka Streams as it is read")
                + row(
                        code(internal.bySpeaker()),
                        "routing key",
                        "SpeakerChanges",
                        "Internal: what a version of an article changes, on its way from articles to speakers.",
                        "emptied by Kafka Streams as it is read")
                + row(
                        code(internal.postsBySpeaker()),
                        "routing key",
                        "SpeakerChanges",
                        "Internal: the same of what is told of a post alone, on its way from the post to whoever holds it.",
                        "emptied by Kafka Streams as it is read")
                + row(
                        code(internal.knownBySpeaker()),
                        "speaker id",
                        "KnownSpeaker",
                        "Internal: what is pinned, on its way to the partition of the routing key in its id.",
                        "emptied by Kafka Streams as it is read")
                + Stores.plan(serdes).stream()
                        .map(store -> row(
                                code(internal.changelog(store.name())),
                                store.key(),
                                store.value(),
                                "Internal: what " + code(store.name()) + " is restored from.",
                                "compacted"))
                        .collect(Collectors.joining());
        return NOTE
                + "# Topics\n\nValues are Avro in the Confluent wire format. `topic.prefix` is put before every name but the internal"
                + " ones, which begin with `application.id`.\n\n"
                + header("topic", "key", "value", "purpose", "configuration")
                + rows
                + own;
    }

    private String stores() {
        String rows = Stores.plan(serdes).stream()
                .map(store -> row(code(store.name()), store.key(), store.value(), store.bound(), readers(store.name())))
                .collect(Collectors.joining());
        return NOTE
                + "# State stores\n\nKey-value stores on disk (RocksDB), each with a changelog; keys are text, so that a range of keys is"
                + " a range of time. What has expired is found by the time indexes and swept out once a second, at most 5,000"
                + " entries at a time; no store is ever scanned.\n\n"
                + header("store", "key", "value", "bounded by", "used by")
                + rows;
    }

    private String readers(String store) {
        return description.subtopologies().stream()
                .flatMap(part -> part.nodes().stream())
                .filter(TopologyDescription.Processor.class::isInstance)
                .map(TopologyDescription.Processor.class::cast)
                .filter(processor -> processor.stores().contains(store))
                .map(processor -> code(processor.name()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String settingTable() {
        return NOTE + "# Settings\n\n" + Settings.table();
    }

    private static String header(String... titles) {
        return row(titles) + row(List.of(titles).stream().map(title -> "---").toArray(String[]::new));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    /** Stands where an extractor has to be given; nothing is read to describe a topology. */
    private static final class Reader implements StatementExtractor {
        @Override
        public Extraction extract(ArticleText article) {
            return new Extraction.Extracted(List.of());
        }

        @Override
        public String engine() {
            return "none";
        }
    }
}
