package io.onrecord.http;

import io.onrecord.extract.StatementExtractor;
import io.onrecord.metrics.Meters;
import io.onrecord.query.QueryService;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.SettingNames;
import io.onrecord.settings.Settings;
import io.onrecord.topology.NewsTopology;
import io.onrecord.topology.OwnedPartitions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;

/** One instance of the product in this process: the stream, its queries and its server, at a port of its own. */
public final class Instance implements AutoCloseable {
    private final HttpServer server = HttpServer.start(HttpOptions.loopback(0));
    private final KafkaStreams streams;
    private final QueryService queries;
    private final Meters meters;

    public Instance(Settings shared, AvroSerdes serdes, StatementExtractor extractor, Path directory) {
        Settings settings = shared.with(SettingNames.ADVERTISED_ADDRESS, "127.0.0.1:" + server.port())
                .with(SettingNames.DATA_DIR, directory);
        Properties properties = NewsTopology.properties(settings);
        OwnedPartitions owned = new OwnedPartitions();
        streams = new KafkaStreams(NewsTopology.build(settings, serdes, extractor, owned), properties);
        queries = new QueryService(() -> streams, owned, settings, serdes, null);
        meters = new Meters(streams, queries);
        server.serve(new Services(
                queries.speakers(), queries.partitions(), queries.live(), this::health, meters::scrape, null));
        streams.start();
    }

    private Health health() {
        boolean running = streams.state() == KafkaStreams.State.RUNNING;
        return new Health(true, running, streams.state().name(), Map.of());
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Leaves the group at once, as an instance does that is taken out of service. */
    @Override
    public void close() {
        meters.close();
        queries.close();
        streams.close(CloseOptions.timeout(Duration.ofSeconds(20))
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        server.close();
    }
}
