package io.onrecord.embedded;

import io.onrecord.embedded.StartFailure.Obstacle;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker and its controller in this process, on loopback, that keeps its directory: what was acknowledged is there
 * after a restart and after a kill.
 *
 * <p>It runs what {@code kafka.Kafka} runs. That is internal API of Kafka, which is why its version is pinned.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private final DataDirectory directory;
    private final LoneServers server;
    private final int port;

    private EmbeddedBroker(DataDirectory directory, LoneServers server, int port) {
        this.directory = directory;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker and returns once it answers.
     *
     * @param directory where it keeps its log; made and formatted at the first start, its own from then on
     * @param port to listen on, 1 to 65535; 0 for any that is free
     * @throws StartFailure where the port or the directory is in use or unfit
     */
    public static EmbeddedBroker start(Path directory, int port) {
        DataDirectory claimed = DataDirectory.claim(directory.toAbsolutePath().normalize());
        try {
            int free = Loopback.port(port, Loopback.HOST, "the embedded broker");
            int controllerPort = Loopback.port(0, Loopback.HOST, "the embedded broker's controller");
            return new EmbeddedBroker(claimed, server(claimed, free, controllerPort), free);
        } catch (RuntimeException e) {
            claimed.close();
            throw e;
        }
    }

    private static LoneServers server(DataDirectory directory, int port, int controllerPort) {
        try {
            if (!directory.formatted()) {
                format(directory.path());
            }
            KafkaConfig config =
                    KafkaConfig.fromProps(BrokerProperties.of(directory.path(), port, controllerPort), false);
            LoneServers server = new LoneServers(config, controllerPort);
            FatalFaults.duringStart(() -> startOrShutDown(server));
            return server;
        } catch (Exception e) {
            throw new StartFailure(
                    Obstacle.SERVER_FAULT,
                    "the embedded broker on directory " + directory.path() + " did not start: " + e.getMessage(),
                    e);
        }
    }

    private static void startOrShutDown(LoneServers server) {
        boolean started = false;
        try {
            server.startup();
            started = true;
        } finally {
            if (!started) {
                server.shutdown(); // a failed start leaves its listeners bound
            }
        }
    }

    private static void format(Path directory) throws Exception {
        try (PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(quiet)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerProperties.NODE)
                    .setControllerListenerName(BrokerProperties.CONTROLLER)
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setMetadataLogDirectory(directory.toString())
                    .setDirectories(List.of(directory.toString()))
                    .setIgnoreFormatted(true)
                    .run();
        }
    }

    /** Returns the address for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Loopback.HOST + ":" + port;
    }

    /** Returns the port it listens on. */
    public int port() {
        return port;
    }

    /** Stops the broker and gives the directory back; a second call does nothing. */
    @Override
    public void close() {
        server.shutdown();
        directory.close();
    }
}
