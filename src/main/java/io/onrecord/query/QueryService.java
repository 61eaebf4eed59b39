package io.onrecord.query;

import io.onrecord.schema.StatementEvent;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import io.onrecord.topology.OwnedPartitions;
import io.onrecord.topology.Topics;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;

/** All that can be asked of one instance, put together over its stream: queries about every speaker, and the live statements. */
public final class QueryService implements AutoCloseable {
    private static final int REMEMBERED = 2_000;
    private static final int QUEUED = 500;
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(50);

    private final PartitionQueries partitions;
    private final RoutedQueries speakers;
    private final StoreLags lags;
    private final LiveStatements live;
    private final ArticleCounts articles;
    private final StatementTail tail;

    /**
     * Opens the queries; the topics must be there, the stream need not run yet.
     *
     * @param streams the stream, which may be made anew while this lives
     * @param owned which partitions that stream processes, kept up to date by its topology
     * @param settings the instance's; its advertised address is where the others reach it
     * @param serdes of the records on the wire
     * @param secret what the instances show each other, null where there is none
     */
    public QueryService(
            Supplier<KafkaStreams> streams,
            OwnedPartitions owned,
            Settings settings,
            AvroSerdes serdes,
            @Nullable String secret) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        articles = new ArticleCounts(streams);
        lags = new StoreLags(streams, settings);
        partitions = new LocalPartitions(new StateReader(streams, owned, lags));
        HostInfo here = HostInfo.buildFromEndpoint(settings.advertisedAddress());
        speakers = new RoutedQueries(
                new StreamsPartitionMap(streams, here, settings.partitions()),
                partitions,
                instance -> new RemotePartitions(client, instance, secret));
        String topic = Topics.of(settings).statements();
        live = new LiveStatements(incarnation(settings, topic), REMEMBERED, QUEUED);
        tail = new StatementTail(
                settings.consumer(), topic, serdes.value(StatementEvent.class).deserializer(), live, REMEMBERED);
        tail.start();
    }

    /** Returns the queries about all speakers. */
    public SpeakerQueries speakers() {
        return speakers;
    }

    /** Returns the queries about the partitions of this instance. */
    public PartitionQueries partitions() {
        return partitions;
    }

    /** Returns what became of the articles on the partitions of this instance. */
    public ArticleCounts articles() {
        return articles;
    }

    /** Returns the statements as they come. */
    public LiveStatements live() {
        return live;
    }

    /** Ends the readers and the threads; the stream is left to its owner. */
    @Override
    public void close() {
        tail.close();
        live.close();
        speakers.close();
        lags.close();
    }

    /** Returns the id of a topic's incarnation: offsets mean nothing in one that was deleted and made again. */
    private static String incarnation(Settings settings, String topic) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Admin admin = Admin.create(settings.admin())) {
            while (true) {
                try {
                    return admin.describeTopics(List.of(topic))
                            .topicNameValues()
                            .values()
                            .iterator()
                            .next()
                            .get()
                            .topicId()
                            .toString();
                } catch (ExecutionException e) {
                    // One that has just been made is not known to every broker at once.
                    boolean unknown = e.getCause() instanceof UnknownTopicOrPartitionException;
                    if (!unknown || System.nanoTime() > deadline) {
                        throw new KafkaException("topic '" + topic + "' cannot be described", e.getCause());
                    }
                    Thread.sleep(POLL.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while describing topic '" + topic + "'", e);
        }
    }
}
