package io.onrecord.cli;

import io.onrecord.runtime.OnRecord;
import io.onrecord.runtime.ProcessorTimes;
import io.onrecord.topology.Outcome;
import io.onrecord.topology.Stores;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.query.KeyQuery;
import org.apache.kafka.streams.query.QueryResult;
import org.apache.kafka.streams.query.StateQueryRequest;

/** Where the time of the stream threads went, and what the stream itself counted. */
final class StreamShares {
    /** What comes on top of extraction and the log. */
    private static final List<String> SPEAKERS = List.of(
            "post-resolution",
            "speaker-resolution",
            "redirected-profiles",
            "profiles",
            "claims",
            "claim-publication",
            "trends",
            "all-profiles");

    private StreamShares() {}

    /** @param seconds time that the threads had, all together */
    static void print(PrintWriter out, OnRecord instance, TimedExtractor extractor, double seconds) {
        out.printf("extraction: %.0f %% of the threads' time%n", Math.min(100, 100 * extractor.seconds() / seconds));
        nodes(out, ProcessorTimes.of(instance.streams()));
        processed(instance.streams()).forEach((node, count) -> out.printf("  %-28s %,d records%n", node, count));
        out.println("counted in state: " + outcomes(instance.streams()));
    }

    private static void nodes(PrintWriter out, Map<String, Double> seconds) {
        double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        if (all == 0) {
            return;
        }
        double followed = SPEAKERS.stream()
                .mapToDouble(node -> seconds.getOrDefault(node, 0.0))
                .sum();
        out.printf(
                "identity, claims, trends and profiles: %.1f %% of the topology's %.1f s%n", 100 * followed / all, all);
        seconds.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .filter(node -> node.getValue() > all / 1_000)
                .forEach(node -> out.printf(
                        "  %-28s %5.1f %%  %.2f s%n", node.getKey(), 100 * node.getValue() / all, node.getValue()));
    }

    private static Map<String, Long> processed(KafkaStreams streams) {
        Map<String, Long> processed = new TreeMap<>();
        for (Metric metric : streams.metrics().values()) {
            String node = metric.metricName().tags().get("processor-node-id");
            if (metric.metricName().name().equals("process-total") && node != null) {
                processed.merge(node, ((Double) metric.metricValue()).longValue(), Long::sum);
            }
        }
        return processed;
    }

    private static Map<Outcome, Long> outcomes(KafkaStreams streams) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            StateQueryRequest<Long> request = StateQueryRequest.inStore(Stores.ARTICLE_OUTCOMES)
                    .withQuery(KeyQuery.<String, Long>withKey(outcome.name()));
            long count = streams.query(request).getPartitionResults().values().stream()
                    .filter(result -> result.isSuccess() && result.getResult() != null)
                    .mapToLong(QueryResult::getResult)
                    .sum();
            counts.put(outcome, count);
        }
        return counts;
    }
}
