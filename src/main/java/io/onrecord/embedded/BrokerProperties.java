package io.onrecord.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The configuration of a broker that is alone, shares its process and its machine, and is restarted often. */
final class BrokerProperties {
    static final String CONTROLLER = "CONTROLLER";
    static final int NODE = 1;

    private static final String ONE = "1";

    private BrokerProperties() {}

    static Properties of(Path directory, int port, int controllerPort) {
        Properties properties = new Properties();
        properties.putAll(node(directory, port, controllerPort));
        properties.putAll(oneReplicaOfEverything());
        properties.putAll(noWaitingForOthers());
        properties.putAll(smallFootprint());
        return properties;
    }

    private static Map<String, String> node(Path directory, int port, int controllerPort) {
        String broker = "PLAINTEXT://" + Loopback.HOST + ":" + port;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                String.valueOf(NODE),
                "listeners",
                broker + "," + CONTROLLER + "://" + Loopback.HOST + ":" + controllerPort,
                "advertised.listeners",
                broker,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name",
                "PLAINTEXT",
                "controller.listener.names",
                CONTROLLER,
                "controller.quorum.voters",
                NODE + "@" + Loopback.HOST + ":" + controllerPort,
                "log.dirs",
                directory.toString(),
                // A misspelt topic must be an error, not a new topic.
                "auto.create.topics.enable",
                "false");
    }

    /** The defaults ask for three brokers; a producer would wait for its transaction id in vain. */
    private static Map<String, String> oneReplicaOfEverything() {
        return Map.of(
                "default.replication.factor", ONE,
                "min.insync.replicas", ONE,
                "offsets.topic.replication.factor", ONE,
                "offsets.topic.num.partitions", ONE,
                "transaction.state.log.replication.factor", ONE,
                "transaction.state.log.min.isr", ONE,
                "transaction.state.log.num.partitions", ONE,
                "share.coordinator.state.topic.replication.factor", ONE,
                "share.coordinator.state.topic.min.isr", ONE,
                "share.coordinator.state.topic.num.partitions", ONE);
    }

    private static Map<String, String> noWaitingForOthers() {
        return Map.ofEntries(
                // No second member is about to join when the first one does.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.streams.initial.rebalance.delay.ms", "0"),
                Map.entry("group.consumer.assignment.interval.ms", "0"),
                // Brings the streams protocol's start from 7 s down to 3 s.
                Map.entry("group.streams.heartbeat.interval.ms", "1000"),
                Map.entry("group.streams.min.heartbeat.interval.ms", "1000"),
                Map.entry("group.streams.assignment.interval.ms", "100"),
                Map.entry("group.streams.min.assignment.interval.ms", "0"),
                // After a kill the controller, which remembers the dead broker, refuses the new one until its session
                // ends: 9 s by default. Much shorter, and a machine that is busy loses a broker that lives.
                Map.entry("broker.session.timeout.ms", "5000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // A killed instance's open transaction hides what comes after it: end it soon after its time-out.
                Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"));
    }

    private static Map<String, String> smallFootprint() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "2",
                // The default takes 128 MB of the heap that the extraction needs.
                "log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20),
                "log.segment.bytes", String.valueOf(64 << 20),
                "log.index.size.max.bytes", String.valueOf(1 << 20),
                "metadata.log.segment.bytes", String.valueOf(8 << 20),
                // Internal topics take the broker's limit: as large as the largest article with room for its
                // statements.
                "message.max.bytes", String.valueOf(32 << 20));
    }
}
