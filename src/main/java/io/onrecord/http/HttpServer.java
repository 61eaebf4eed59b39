package io.onrecord.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinException;
import io.onrecord.query.Json;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: listens from the start, so that its port is known and the page is there, and answers questions from when its
 * services are given to it.
 */
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final int MOST_CONNECTIONS = 1_024;
    private static final int MOST_THREADS = 64;
    private static final int HEADER_BYTES = 24_576;
    private static final long BODY_BYTES = 65_536;
    private static final long IDLE_MS = 30_000;
    /* How long a connection without a request may stay open when the server stops. */
    private static final long SHUTDOWN_IDLE_MS = 200;

    private final AtomicReference<Services> services = new AtomicReference<>();
    private final StreamRoute stream = new StreamRoute(this::services);
    private final Javalin javalin;

    private HttpServer(HttpOptions options) {
        javalin = Javalin.create(config -> configure(config, options));
    }

    /**
     * Starts to listen.
     *
     * @throws PortTaken where the address cannot be had
     */
    public static HttpServer start(HttpOptions options) {
        HttpServer server = new HttpServer(options);
        try {
            server.javalin.start();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw new PortTaken(options.host(), options.port(), e);
        }
    }

    /** Answers from these services from now on. */
    public void serve(Services given) {
        services.set(given);
    }

    /** Returns the port it listens at. */
    public int port() {
        return javalin.port();
    }

    private static final Set<HandlerType> METHODS =
            Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PATCH, HandlerType.DELETE);

    /** Returns the routes, as "GET /path/{parameter}". */
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(parsed -> parsed.endpoint)
                .filter(endpoint -> METHODS.contains(endpoint.method))
                .map(endpoint -> endpoint.method + " " + endpoint.path)
                .collect(Collectors.toSet());
    }

    /** Ends all streams and stops to listen. */
    @Override
    public void close() {
        stream.close();
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.atDebug().setCause(e).log("A client held its connection until it was cut");
        }
    }

    private Services services() {
        Services given = services.get();
        if (given == null) {
            throw new Refused(Problem.stateMoving("The instance is starting."));
        }
        return given;
    }

    private Health health() {
        Services given = services.get();
        return given == null ? Health.STARTING : given.health().get();
    }

    private void configure(JavalinConfig config, HttpOptions options) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jsonMapper(new JavalinJackson(Json.mapper(), false));
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = BODY_BYTES;
        config.jetty.host = options.host();
        config.jetty.port = options.port();
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 4);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            // A position in the stream of a topic with a thousand partitions is the longest header there is.
            http.setRequestHeaderSize(HEADER_BYTES);
        });
        config.jetty.modifyServer(server -> {
            server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
            server.setErrorHandler(new ProblemErrorHandler());
            server.setStopTimeout(2_000);
            for (var connector : server.getConnectors()) {
                ServerConnector open = (ServerConnector) connector;
                open.setIdleTimeout(IDLE_MS);
                open.setShutdownIdleTimeout(SHUTDOWN_IDLE_MS);
            }
        });
        route(config.routes, options);
    }

    private void route(RoutesConfig routes, HttpOptions options) {
        SpeakerRoutes speakers = new SpeakerRoutes(this::services);
        ClaimRoutes claims = new ClaimRoutes(this::services);
        PartitionRoutes partitions = new PartitionRoutes(options, this::services);
        ProblemRoutes.add(routes);
        routes.before(new SecurityHeaders(options)::add);
        routes.get("/api/v1/speakers", speakers::list);
        routes.get("/api/v1/speakers/{id}", speakers::one);
        routes.get("/api/v1/speakers/{id}/statements", speakers::statements);
        routes.get("/api/v1/speakers/{id}/trends", speakers::trends);
        routes.get("/api/v1/claims", claims::list);
        routes.get("/api/v1/claims/{id}", claims::one);
        routes.get("/api/v1/stream", stream::stream);
        FeedRoutes feeds = new FeedRoutes(options, this::services);
        routes.before("/api/v1/feeds*", feeds::guard);
        routes.before("/api/v1/feeds/*", feeds::guard);
        routes.get("/api/v1/feeds", feeds::list);
        routes.post("/api/v1/feeds", feeds::add);
        routes.get("/api/v1/feeds/{id}", feeds::one);
        routes.patch("/api/v1/feeds/{id}", feeds::change);
        routes.delete("/api/v1/feeds/{id}", feeds::remove);
        routes.before("/internal/*", partitions::guard);
        routes.get("/internal/partitions/{partition}/{role}/speakers", partitions::speakers);
        routes.get("/internal/partitions/{partition}/{role}/speakers/{id}", partitions::speaker);
        routes.get("/internal/partitions/{partition}/{role}/speakers/{id}/statements", partitions::statements);
        routes.get("/internal/partitions/{partition}/{role}/speakers/{id}/trends", partitions::trends);
        routes.get("/internal/partitions/{partition}/{role}/speakers/{id}/successor", partitions::successor);
        routes.get("/internal/partitions/{partition}/{role}/claims", partitions::claims);
        routes.get("/internal/partitions/{partition}/{role}/claims/{id}", partitions::claim);
        routes.get("/health/live", context -> health(context, health(), health().live()));
        routes.get("/health/ready", context -> health(context, health(), health().ready()));
        routes.get(
                "/metrics",
                context -> context.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(services().metrics().get()));
        routes.get("/openapi.yaml", Asset.of("/openapi.yaml", "application/yaml; charset=utf-8")::serve);
        WebPage.add(routes);
    }

    private static void health(Context context, Health health, boolean well) {
        if (!well) {
            context.header("Retry-After", ProblemRoutes.RETRY_AFTER_SECONDS);
        }
        context.status(well ? 200 : 503).json(health);
    }
}
