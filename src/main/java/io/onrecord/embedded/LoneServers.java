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
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * A broker and its controller as {@link KafkaRaftServer} composes them, but stopped in an order that a broker needs which is alone:
 * it can end no transaction any more when its partitions lose their leader.
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
        this.broker = new BrokerServer(shared);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
    }

    void startup() {
        controller.startup();
        broker.startup();
    }

    /**
     * Stops both, whether they have started or not, and returns once they have.
     *
     * <p>The coordinator of transactions goes first. A broker that stops gives its partitions away, a lone one to nobody, and a
     * transaction that is ended from then on takes partitions without a leader for deleted (Kafka 4.3.1: KRaftMetadataCache,
     * TransactionMarkerChannelManager): there it would stay open for ever, and nobody read what comes after it. Those whose end was
     * decided are ended after the next start.
     */
    void shutdown() {
        if (broker.transactionCoordinator() != null) {
            broker.transactionCoordinator().shutdown();
        }
        broker.shutdown(PATIENCE);
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }
}
