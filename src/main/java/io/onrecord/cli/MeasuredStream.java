package io.onrecord.cli;

import io.onrecord.embedded.EmbeddedBroker;
import io.onrecord.extract.StatementExtractor;
import io.onrecord.runtime.OnRecord;
import io.onrecord.runtime.ProcessorTimes;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.serde.InMemoryRegistry;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import org.apache.kafka.streams.StreamsConfig;

/**
 * A whole stream for a bench, broker, registry and folder of its own, whose processors are timed; all of it is gone when this is
 * closed.
 */
final class MeasuredStream implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(1);

    private final TemporaryFolder folder;
    private final EmbeddedBroker broker;
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final Settings settings;
    private final AvroSerdes serdes;
    private final OnRecord instance;

    private MeasuredStream(
            TemporaryFolder folder, EmbeddedBroker broker, Settings given, StatementExtractor extractor) {
        this.folder = folder;
        this.broker = broker;
        this.settings = given.with(SettingNames.BOOTSTRAP_SERVERS, broker.bootstrapServers())
                .with(SettingNames.DATA_DIR, folder.path().resolve("data"))
                .with("kafka." + StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, ProcessorTimes.class.getName());
        this.serdes = new AvroSerdes(registry, settings.messageMaxBytes());
        this.instance = OnRecord.start(settings, serdes, extractor);
    }

    /**
     * Starts one, and returns once it has its work.
     *
     * @throws Failure where it does not get it within a minute
     */
    static MeasuredStream start(Settings given, StatementExtractor extractor) throws IOException, InterruptedException {
        TemporaryFolder folder = TemporaryFolder.where(true);
        EmbeddedBroker broker = EmbeddedBroker.start(folder.path().resolve("broker"), 0);
        MeasuredStream stream = new MeasuredStream(folder, broker, given, extractor);
        if (!stream.instance.awaitRunning(START)) {
            stream.close();
            throw new Failure(ExitCode.FAILED, "the stream did not start within " + START.toSeconds() + " s");
        }
        return stream;
    }

    /** Returns the settings that it runs with. */
    Settings settings() {
        return settings;
    }

    /** Returns the serdes of its registry. */
    AvroSerdes serdes() {
        return serdes;
    }

    /** Returns the instance that does the work. */
    OnRecord instance() {
        return instance;
    }

    @Override
    public void close() throws IOException {
        try (folder;
                broker;
                registry;
                instance) {
            // each in its turn, also where another fails
        }
    }
}
