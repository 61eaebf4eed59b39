package io.onrecord.embedded;

import io.javalin.Javalin;
import io.onrecord.embedded.StartFailure.Obstacle;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A schema registry in this process that speaks Confluent's REST API and keeps what it knows in a topic of the broker, so
 * that it survives with it; for any client, of any language.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    // One acceptor, one selector and a few requests at a time: clients remember every answer.
    private static final int THREADS = 8;

    private final SchemaTopic topic;
    private final Javalin server;
    private final String url;

    private EmbeddedRegistry(SchemaTopic topic, Javalin server, String url) {
        this.topic = topic;
        this.server = server;
        this.url = url;
    }

    /** Starts a registry on a broker that asks for no credentials, see {@link #start(Map, String, int)}. */
    public static EmbeddedRegistry start(String bootstrapServers, String host, int port) {
        return start(Map.of("bootstrap.servers", bootstrapServers), host, port);
    }

    /**
     * Starts a registry and returns once it has read its topic and answers.
     *
     * @param clients properties of Kafka's clients for the broker that keeps its topic: its address, TLS, credentials
     * @param host address to listen at
     * @param port to listen on, 1 to 65535; 0 for any that is free
     * @throws StartFailure where the port is in use or the broker does not let it keep its topic
     */
    public static EmbeddedRegistry start(Map<String, Object> clients, String host, int port) {
        int free = Loopback.port(port, host, "the embedded schema registry");
        SchemaTopic topic = open(clients);
        try {
            Registrar registrar = new Registrar(topic);
            Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.startup.startupWatcherEnabled = false;
                config.jetty.threadPool = new QueuedThreadPool(THREADS, 2);
                new RegistryRoutes(registrar).declare(config.routes);
            });
            server.start(host, free);
            return new EmbeddedRegistry(topic, server, "http://" + host + ":" + free);
        } catch (RuntimeException e) {
            topic.close();
            throw new StartFailure(
                    Obstacle.SERVER_FAULT,
                    "the embedded schema registry on " + host + ":" + free + " did not start: " + e.getMessage(),
                    e);
        }
    }

    private static SchemaTopic open(Map<String, Object> clients) {
        try {
            return SchemaTopic.open(clients);
        } catch (ExecutionException e) {
            throw new StartFailure(
                    Obstacle.SERVER_FAULT,
                    "the embedded schema registry cannot keep topic " + SchemaTopic.NAME + " on "
                            + clients.get("bootstrap.servers")
                            + ": " + e.getCause(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure(Obstacle.SERVER_FAULT, "the embedded schema registry was interrupted", e);
        }
    }

    /** Returns the address for {@code schema.registry.url}. */
    public String url() {
        return url;
    }

    /** Stops answering; what was registered stays in the topic. */
    @Override
    public void close() {
        server.stop();
        topic.close();
    }
}
