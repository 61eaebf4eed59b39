package io.onrecord.topology;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** A topology as a Mermaid flow chart, which GitHub draws. */
final class TopologyDiagram {
    private final StringBuilder lines = new StringBuilder();

    private TopologyDiagram() {}

    static String of(TopologyDescription description) {
        TopologyDiagram diagram = new TopologyDiagram();
        diagram.lines.append("```mermaid\nflowchart TB\n");
        List<Subtopology> parts = description.subtopologies().stream()
                .sorted(Comparator.comparingInt(Subtopology::id))
                .toList();
        parts.forEach(diagram::nodes);
        parts.forEach(diagram::edges);
        return diagram.lines.append("```\n").toString();
    }

    private void nodes(Subtopology part) {
        line("subgraph part" + part.id() + "[sub-topology " + part.id() + "]");
        Set<String> stores = new TreeSet<>();
        for (Node node : sorted(part)) {
            if (node instanceof Processor processor) {
                line("  " + id("n", node.name()) + "[" + node.name() + "]");
                stores.addAll(processor.stores());
            }
        }
        stores.forEach(store -> line("  " + id("s", store) + "[(" + store + ")]"));
        line("end");
    }

    private void edges(Subtopology part) {
        for (Node node : sorted(part)) {
            if (node instanceof Source source) {
                source.topicSet().stream()
                        .sorted()
                        .forEach(topic ->
                                source.successors().forEach(next -> edge(topic(topic), id("n", next.name()))));
            } else if (node instanceof Sink sink) {
                sink.predecessors().forEach(before -> edge(id("n", before.name()), topic(sink.topic())));
            } else if (node instanceof Processor processor) {
                processor.successors().stream()
                        .filter(Processor.class::isInstance)
                        .map(Node::name)
                        .sorted()
                        .forEach(next -> edge(id("n", node.name()), id("n", next)));
                processor.stores().stream()
                        .sorted()
                        .forEach(store -> line(id("n", node.name()) + " -.- " + id("s", store)));
            }
        }
    }

    private static List<Node> sorted(Subtopology part) {
        return part.nodes().stream().sorted(Comparator.comparing(Node::name)).toList();
    }

    private void edge(String from, String to) {
        line(from + " --> " + to);
    }

    /** A topic carries its shape wherever it is named; Mermaid draws it once. */
    private static String topic(String name) {
        return id("t", name) + "([" + name + "])";
    }

    private static String id(String kind, String name) {
        return kind + "_" + name.replaceAll("[^A-Za-z0-9]", "_");
    }

    private void line(String text) {
        lines.append("  ").append(text).append('\n');
    }
}
