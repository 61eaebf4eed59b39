package io.onrecord.metrics;

import io.micrometer.core.instrument.config.MeterFilter;
import java.util.List;

/** Which of Kafka's meters are shown: a client has some two hundred, a task and a store dozens each, and few are ever looked at. */
final class MeterRules {
    private static final List<String> SHOWN = List.of(
            // Is it behind, and how far?
            "kafka.consumer.fetch.manager.records.lag",
            "kafka.consumer.fetch.manager.records.consumed.total",
            // Is the group at rest?
            "kafka.consumer.coordinator.rebalance",
            "kafka.consumer.coordinator.failed.rebalance",
            // Do results get out?
            "kafka.producer.record.send.total",
            "kafka.producer.record.error.total",
            "kafka.producer.txn.",
            // What do the threads do with their time, and what is lost on the way?
            "kafka.stream.alive.stream.threads",
            "kafka.stream.failed.stream.threads",
            "kafka.stream.thread.",
            "kafka.stream.task.dropped.records.total",
            "kafka.stream.task.record.lateness",
            "kafka.stream.task.process.latency",
            "kafka.stream.task.restore.remaining.records.total",
            "kafka.stream.processor.node.record.e2e.latency",
            // Do iterators leak, does a store outgrow its memory?
            "kafka.stream.state.num.open.iterators",
            "kafka.stream.state.oldest.iterator.open.since.ms",
            "kafka.stream.state.block.cache.usage",
            "kafka.stream.state.cur.size.all.mem.tables",
            "kafka.stream.state.estimate.num.keys",
            "kafka.stream.state.total.sst.files.size");

    private MeterRules() {}

    /**
     * Returns the rule. None may take a tag away: Micrometer's Kafka binder takes a meter with fewer tags than it gave for one that a
     * fuller one replaces, and of all partitions, threads and stores one would be left.
     */
    static MeterFilter rule() {
        return MeterFilter.deny(
                id -> id.getName().startsWith("kafka.") && SHOWN.stream().noneMatch(id.getName()::startsWith));
    }
}
