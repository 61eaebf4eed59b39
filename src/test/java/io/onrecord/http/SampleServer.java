package io.onrecord.http;

import io.onrecord.ingest.feed.FeedRegister;
import io.onrecord.query.LiveStatements;
import io.onrecord.query.PartitionMap;
import io.onrecord.query.RoutedQueries;
import io.onrecord.query.Samples;
import io.onrecord.query.StatementOnRecord;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/** The real server at a free port, over the sample speakers in memory. */
public final class SampleServer implements AutoCloseable {
    private static final int PARTITIONS = 3;

    private final LiveStatements live = new LiveStatements("sample", 500, 100);
    private final RoutedQueries queries;
    private final HttpServer server;
    private long offset;

    public SampleServer(HttpOptions options) {
        this(options, null);
    }

    SampleServer(HttpOptions options, @Nullable FeedRegister feeds) {
        var partitions = Samples.partitions(PARTITIONS);
        server = HttpServer.start(options);
        queries = new RoutedQueries(new OneInstance(), partitions, instance -> partitions);
        live.startAt(0, 0, 0);
        server.serve(new Services(
                queries,
                partitions,
                live,
                () -> new Health(true, true, "RUNNING", Map.of()),
                () -> "# HELP sample A sample.\n",
                feeds));
    }

    public static SampleServer start() {
        return new SampleServer(HttpOptions.loopback(0));
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    public LiveStatements live() {
        return live;
    }

    /** Lets a statement be heard. */
    public void say(StatementOnRecord statement) {
        live.accept(0, offset++, statement);
    }

    @Override
    public void close() {
        live.close();
        server.close();
        queries.close();
    }

    private static final class OneInstance implements PartitionMap {
        private static final HostInfo HERE = new HostInfo("127.0.0.1", 1);

        @Override
        public int partitions() {
            return PARTITIONS;
        }

        @Override
        public int partitionOf(String routingKey) {
            return Samples.partition(routingKey + ".", PARTITIONS);
        }

        @Override
        public Holders holders(int partition) {
            return new Holders(HERE, List.of());
        }

        @Override
        public boolean isHere(HostInfo instance) {
            return HERE.equals(instance);
        }
    }
}
