package io.onrecord.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Measures the time of each node of a topology, without that of the nodes behind it; for a bench, by the property {@code
 * processor.wrapper.class}. Writing to stores and topics counts to the node that writes. By the clock: to ask the
 * system for a thread's processor time takes longer than most nodes do.
 */
public final class ProcessorTimes implements ProcessorWrapper {
    private static final String TIME = "own-time-total";
    private static final String NODE = "node";

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
            public Set<StoreBuilder<?>> stores() {
                return supplier.stores();
            }
        };
    }

    @Override
    public <K, V, W> WrappedFixedKeyProcessorSupplier<K, V, W> wrapFixedKeyProcessorSupplier(
            String name, FixedKeyProcessorSupplier<K, V, W> supplier) {
        return new WrappedFixedKeyProcessorSupplier<>() {
            @Override
            public FixedKeyProcessor<K, V, W> get() {
                return new TimedFixedKey<>(name, supplier.get());
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return supplier.stores();
            }
        };
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

    private Sensor sensor(String node, ProcessingContext context) {
        Sensor sensor = context.metrics().addSensor(node + "-" + context.taskId(), Sensor.RecordingLevel.INFO);
        sensor.add(
                new MetricName(TIME, "onrecord", "", Map.of(NODE, node, "task", String.valueOf(context.taskId()))),
                new CumulativeSum());
        return sensor;
    }

    /** Runs what a node does with a record, and counts its own time to it. */
    private void time(Sensor sensor, Runnable work) {
        Deque<long[]> nodes = open.get();
        long[] inner = {0};
        nodes.push(inner);
        long begin = System.nanoTime();
        try {
            work.run();
        } finally {
            long all = System.nanoTime() - begin;
            nodes.pop();
            long[] outer = nodes.peek();
            if (outer != null) {
                outer[0] += all;
            }
            sensor.record(all - inner[0]);
        }
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
            sensor = sensor(name, context);
            timed.init(context);
        }

        @Override
        public void process(Record<K, V> record) {
            time(sensor, () -> timed.process(record));
        }

        @Override
        public void close() {
            context().metrics().removeSensor(sensor);
            timed.close();
        }
    }

    private final class TimedFixedKey<K, V, W> extends ContextualFixedKeyProcessor<K, V, W> {
        private final String name;
        private final FixedKeyProcessor<K, V, W> timed;
        private Sensor sensor;

        private TimedFixedKey(String name, FixedKeyProcessor<K, V, W> timed) {
            this.name = name;
            this.timed = timed;
        }

        @Override
        public void init(FixedKeyProcessorContext<K, W> context) {
            super.init(context);
            sensor = sensor(name, context);
            timed.init(context);
        }

        @Override
        public void process(FixedKeyRecord<K, V> record) {
            time(sensor, () -> timed.process(record));
        }

        @Override
        public void close() {
            context().metrics().removeSensor(sensor);
            timed.close();
        }
    }
}
