package io.onrecord.runtime;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Measures the processor time of each node of a topology, without that of the nodes behind it; for a bench, by the property {@code
 * processor.wrapper.class}. Writing to stores and topics counts to the node that writes.
 */
public final class ProcessorTimes implements ProcessorWrapper {
    private static final String TIME = "own-time-total";
    private static final String NODE = "node";

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final ThreadLocal<Deque<long[]>> open = ThreadLocal.withInitial(ArrayDeque::new);

    @Override
    public <K, V, L, W> WrappedProcessorSupplier<K, V, L, W> wrapProcessorSupplier(
            String name, ProcessorSupplier<K, V, L, W> supplier) {
        return new WrappedProcessorSupplier<>() {
            @Override
            public Processor<K, V, L, W> get() {
                return new Timed<>(name, supplier.get());
            }

            @Override
            public java.util.Set<StoreBuilder<?>> stores() {
                return supplier.stores();
            }
        };
    }

    @Override
    public <K, V, W> WrappedFixedKeyProcessorSupplier<K, V, W> wrapFixedKeyProcessorSupplier(
            String name, FixedKeyProcessorSupplier<K, V, W> supplier) {
        return ProcessorWrapper.asWrappedFixedKey(supplier);
    }

    /** Returns the seconds that each node took on all threads of a stream that runs with this. */
    public static Map<String, Double> of(KafkaStreams streams) {
        Map<String, Double> seconds = new TreeMap<>();
        for (Metric metric : streams.metrics().values()) {
            String node = metric.metricName().tags().get(NODE);
            if (node != null && metric.metricName().name().equals(TIME)) {
                seconds.merge(node, (Double) metric.metricValue() / 1e9, Double::sum);
            }
        }
        return seconds;
    }

    private final class Timed<K, V, L, W> extends ContextualProcessor<K, V, L, W> {
        private final String name;
        private final Processor<K, V, L, W> timed;
        private Sensor sensor;

        private Timed(String name, Processor<K, V, L, W> timed) {
            this.name = name;
            this.timed = timed;
        }

        @Override
        public void init(ProcessorContext<L, W> context) {
            super.init(context);
            String id = name + "-" + context.taskId();
            sensor = context.metrics().addSensor(id, Sensor.RecordingLevel.INFO);
            sensor.add(
                    new MetricName(TIME, "onrecord", "", Map.of(NODE, name, "task", String.valueOf(context.taskId()))),
                    new CumulativeSum());
            timed.init(context);
        }

        @Override
        public void process(Record<K, V> record) {
            Deque<long[]> nodes = open.get();
            long[] inner = {0};
            nodes.push(inner);
            long begin = clock.getCurrentThreadCpuTime();
            try {
                timed.process(record);
            } finally {
                long all = clock.getCurrentThreadCpuTime() - begin;
                nodes.pop();
                long[] outer = nodes.peek();
                if (outer != null) {
                    outer[0] += all;
                }
                sensor.record(all - inner[0]);
            }
        }

        @Override
        public void close() {
            context().metrics().removeSensor(sensor);
            timed.close();
        }
    }
}
