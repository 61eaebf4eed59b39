package io.onrecord.topology;

import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.Sensor.RecordingLevel;
import org.apache.kafka.streams.StreamsMetrics;

/**
 * How many windows of trends were told, and how many of these were bursts: kept among the metrics of Kafka Streams, and so in JMX
 * too.
 */
public final class TrendMeters {
    private static final String SCOPE = "trend";
    private static final String GROUP = "stream-" + SCOPE + "-metrics";
    private static final String WINDOW = "window";
    private static final String BURST = "burst";

    private final Sensor windows;
    private final Sensor bursts;

    TrendMeters(StreamsMetrics metrics, String task) {
        windows = metrics.addRateTotalSensor(SCOPE, task, WINDOW, RecordingLevel.INFO);
        bursts = metrics.addRateTotalSensor(SCOPE, task, BURST, RecordingLevel.INFO);
    }

    void told(boolean burst) {
        windows.record();
        if (burst) {
            bursts.record();
        }
    }

    /** Returns how many windows the tasks of an instance have told, by its metrics. */
    public static double windows(Map<MetricName, ? extends Metric> metrics) {
        return total(metrics, WINDOW);
    }

    /** Returns how many of them were bursts. */
    public static double bursts(Map<MetricName, ? extends Metric> metrics) {
        return total(metrics, BURST);
    }

    private static double total(Map<MetricName, ? extends Metric> metrics, String operation) {
        return metrics.values().stream()
                .filter(metric -> metric.metricName().group().equals(GROUP)
                        && metric.metricName().name().equals(operation + "-total"))
                .mapToDouble(metric -> ((Number) metric.metricValue()).doubleValue())
                .sum();
    }
}
