package io.onrecord.embedded;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.KRaftMetadataCache;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * A broker and its controller as {@link KafkaRaftServer} composes them, but for what a broker knows of partitions without a leader:
 * see {@link LeaderlessPartitions}.
 */
final class LoneServers {
    private static final Logger LOG = LoggerFactory.getLogger(LoneServers.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ControllerServer controller;
    private final BrokerServer broker;

    /**
     * Makes both; neither is started.
     *
     * @param config of both
     * @param controllerPort at which the controller listens
     */
    LoneServers(KafkaConfig config, int controllerPort) {
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> folders = KafkaRaftServer.initializeLogDirs(config, LOG, "");
        SharedServer shared = new SharedServer(
                config,
                folders._1(),
                Time.SYSTEM,
                Server.initializeMetrics(
                        config, Time.SYSTEM, folders._1().clusterId().orElseThrow()),
                CompletableFuture.completedFuture(
                        Map.of(config.nodeId(), new InetSocketAddress(Loopback.HOST, controllerPort))),
                List.of(),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        this.broker = new BrokerServer(shared) {
            // Scala's setter, by which the broker takes the cache that it makes when it starts.
            @Override
            public void metadataCache_$eq(KRaftMetadataCache made) {
                super.metadataCache_$eq(new LeaderlessPartitions(
                        config.nodeId(), () -> shared.raftManager().client().kraftVersion()));
            }
        };
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
    }

    void startup() {
        controller.startup();
        broker.startup();
    }

    /** Stops both, whether they have started or not, and returns once they have. */
    void shutdown() {
        broker.shutdown(PATIENCE);
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }
}
