package io.onrecord.cli;

import io.onrecord.embedded.EmbeddedBroker;
import io.onrecord.embedded.EmbeddedRegistry;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.http.Health;
import io.onrecord.http.HttpOptions;
import io.onrecord.http.HttpServer;
import io.onrecord.http.Services;
import io.onrecord.ingest.feed.FeedReader;
import io.onrecord.ingest.feed.FeedRegister;
import io.onrecord.metrics.Meters;
import io.onrecord.query.QueryService;
import io.onrecord.runtime.Condition;
import io.onrecord.runtime.OnRecord;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.ConfluentRegistry;
import io.onrecord.serde.WireException;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * All of one process: the embedded broker and registry where the settings name no others, the stream, the queries, the HTTP
 * server. Parts start in the order in which they need each other and stop in the reverse one.
 */
final class Instance implements AutoCloseable {
    /* In seconds; a thread that is well speaks to its broker every three. */
    private static final long LONGEST_SILENCE = 10;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private Settings settings;
    private @Nullable OnRecord stream;
    private @Nullable AvroSerdes serdes;

    private Instance(Settings settings) {
        this.settings = settings;
    }

    /**
     * Starts all parts, and has them stopped when the process is told to end.
     *
     * @param given where a broker, a registry or a port is left open, the instance's own settings tell which it became
     * @param last closed after everything else, also if the start fails
     */
    static Instance start(Settings given, AutoCloseable last) throws IOException {
        Instance instance = new Instance(given);
        instance.parts.push(last);
        Runtime.getRuntime().addShutdownHook(new Thread(instance::close, "shutdown"));
        try {
            instance.startParts();
            return instance;
        } catch (RuntimeException | IOException e) {
            instance.close();
            throw e;
        }
    }

    private void startParts() throws IOException {
        requireWritable(settings.dataDirectory());
        // The model is read while the broker starts.
        CompletableFuture<StatementExtractor> extractor =
                CompletableFuture.supplyAsync(() -> Model.extractor(settings));
        String secret = settings.instanceSecret().isEmpty() ? null : settings.instanceSecret();
        HttpServer http = with(
                HttpServer.start(new HttpOptions(settings.host(), settings.port(), secret, settings.webOrigins())));
        settings = settings.with(SettingNames.PORT, http.port());
        if (settings.bootstrapServers().isEmpty()) {
            Path log = settings.dataDirectory().resolve("broker");
            EmbeddedBroker broker = with(EmbeddedBroker.start(log, settings.brokerPort()));
            settings = settings.with(SettingNames.BOOTSTRAP_SERVERS, broker.bootstrapServers());
        }
        if (settings.schemaRegistryUrl().isEmpty()) {
            EmbeddedRegistry registry =
                    with(EmbeddedRegistry.start(settings.admin(), SettingOptions.LOOPBACK, settings.registryPort()));
            settings = settings.with(SettingNames.SCHEMA_REGISTRY_URL, registry.url());
        }
        ConfluentRegistry registry = with(ConfluentRegistry.of(settings.schemaRegistryUrl(), settings.registry()));
        requireSchemas(registry, settings);
        AvroSerdes records = new AvroSerdes(registry, settings.messageMaxBytes());
        OnRecord started = with(OnRecord.start(settings, records, extractor.join()));
        QueryService queries = with(new QueryService(started::streams, started.owned(), settings, records, secret));
        Meters meters = with(new Meters(started.streams(), queries));
        FeedRegister feeds = feeds(records);
        Optional<FeedReader> reader = reader(records);
        http.serve(new Services(
                queries.speakers(),
                queries.partitions(),
                queries.live(),
                () -> health(started, feeds, reader),
                meters::scrape,
                feeds));
        serdes = records;
        stream = started;
    }

    private FeedRegister feeds(AvroSerdes records) {
        FeedRegister register = with(FeedRegister.open(settings, records));
        try {
            settings.feeds().feeds().forEach(register::add);
        } catch (IllegalArgumentException e) {
            throw new Failure(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
        }
        return register;
    }

    private Optional<FeedReader> reader(AvroSerdes records) {
        return settings.feeds().isRead()
                ? Optional.of(with(FeedReader.start(settings, records, news -> {})))
                : Optional.empty();
    }

    private <T extends AutoCloseable> T with(T part) {
        parts.push(part);
        return part;
    }

    private static void requireWritable(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.RESOURCE,
                    "data.dir=" + folder + " cannot be written (" + e
                            + "): expected a folder of this user's, by --data-dir",
                    e);
        }
    }

    /** A registry that is away, or has other schemas under our subjects, is told now and not by the first article. */
    private static void requireSchemas(ConfluentRegistry registry, Settings settings) {
        try {
            SchemaVerbs.subjects(settings).forEach(registry::register);
        } catch (WireException e) {
            throw new Failure(
                    e.retriable() ? ExitCode.UNAVAILABLE : ExitCode.FAILED,
                    e.getMessage()
                            + ": expected a registry at schema.registry.url that takes the schemas of the topics;"
                            + " 'onrecord schemas check' tells which it would",
                    e);
        }
    }

    private static Health health(OnRecord stream, FeedRegister feeds, Optional<FeedReader> reader) {
        Condition condition = stream.condition();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("threads", condition.threads());
        details.put("restoring", condition.restoring());
        details.put("replacedThreads", condition.replaced());
        if (condition.silence() > LONGEST_SILENCE) {
            details.put("brokerSilentForSeconds", condition.silence());
        }
        if (condition.lastFailure() != null) {
            details.put("lastFailure", condition.lastFailure());
        }
        feeds.trouble().ifPresent(trouble -> details.put("feedList", trouble));
        reader.flatMap(FeedReader::trouble).ifPresent(trouble -> details.put("feedReader", trouble));
        return new Health(
                condition.isLive(), condition.isReady(), condition.state().name(), details);
    }

    /** Returns the settings as they hold: with the addresses and ports that were left open. */
    Settings settings() {
        return settings;
    }

    /** Returns the serdes of this instance's registry. */
    AvroSerdes serdes() {
        if (serdes == null) {
            throw new IllegalStateException("the instance is not started");
        }
        return serdes;
    }

    /** Returns where the page and the API are. */
    String url() {
        return "http://" + settings.host() + ":" + settings.port();
    }

    /** Waits until the stream has its share of the work, and returns whether it has. */
    boolean awaitRunning(Duration patience) throws InterruptedException {
        return stream().awaitRunning(patience);
    }

    /** Waits until the stream ends: told to, or by a failure, which is returned. */
    Optional<Throwable> awaitEnd() throws InterruptedException {
        return stream().awaitEnd();
    }

    private OnRecord stream() {
        if (stream == null) {
            throw new IllegalStateException("the instance is not started");
        }
        return stream;
    }

    /** Stops every part; a second call does nothing. */
    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                org.slf4j.LoggerFactory.getLogger(Instance.class)
                        .atWarn()
                        .addKeyValue("part", part.getClass().getSimpleName())
                        .addKeyValue("reason", e.getMessage())
                        .log("A part did not stop as it should");
            }
        }
    }
}
