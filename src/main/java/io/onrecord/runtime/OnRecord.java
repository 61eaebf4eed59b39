package io.onrecord.runtime;

import io.onrecord.extract.StatementExtractor;
import io.onrecord.runtime.StartException.Reason;
import io.onrecord.serde.AvroSerdes;
import io.onrecord.settings.Settings;
import io.onrecord.topology.NewsTopology;
import io.onrecord.topology.OwnedPartitions;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An instance of the product: its stream from start to stop. Instances with one application id share the work. */
public final class OnRecord implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OnRecord.class);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final StoreMemory memory;
    private final OwnedPartitions owned = new OwnedPartitions();
    private final KafkaStreams streams;
    private final FailurePolicy failures = new FailurePolicy();
    private final RestoreProgress restore = new RestoreProgress();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private OnRecord(Settings settings, AvroSerdes serdes, StatementExtractor extractor) {
        memory = new StoreMemory(settings.storeMemoryBytes());
        Properties properties = NewsTopology.properties(settings);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.Setter.class);
        properties.put(StoreMemory.PROPERTY, memory);
        streams = new KafkaStreams(NewsTopology.build(settings, serdes, extractor, owned), properties);
        streams.setUncaughtExceptionHandler(failures);
        streams.setGlobalStateRestoreListener(restore);
        streams.setStateListener((now, before) -> changed(now));
    }

    /**
     * Starts an instance; returns before it has work, see {@link #awaitRunning}.
     *
     * @param settings where the cluster is and how to work
     * @param serdes of the same cluster's registry; stays open when the instance is closed
     * @param extractor reads the articles
     * @throws StartException where the broker does not answer, or topics or local state are not as they have to be
     */
    public static OnRecord start(Settings settings, AvroSerdes serdes, StatementExtractor extractor) {
        try (Provisioning provisioning = Provisioning.connect(settings)) {
            provisioning.provide();
        }
        LocalState.claim(settings);
        try {
            return begin(settings, serdes, extractor);
        } catch (DamagedStateException e) {
            LOG.atWarn().setMessage(e::getMessage).log();
            return begin(settings, serdes, extractor);
        }
    }

    private static OnRecord begin(Settings settings, AvroSerdes serdes, StatementExtractor extractor) {
        OnRecord instance = new OnRecord(settings, serdes, extractor);
        try {
            instance.streams.start();
            return instance;
        } catch (StreamsException | IllegalStateException e) {
            instance.close();
            if (DamagedStateException.isCauseOf(e)) {
                instance.streams.cleanUp();
                throw new DamagedStateException(e);
            }
            throw new StartException(Reason.UNFIT, "the stream cannot start: " + e.getMessage(), e);
        }
    }

    private void changed(KafkaStreams.State now) {
        LOG.atInfo().addKeyValue("state", now).log("The stream changed its state");
        if (now == KafkaStreams.State.RUNNING) {
            running.countDown();
        }
        if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            running.countDown();
            ended.countDown();
        }
    }

    /** Returns the stream, for queries; it lives as long as the instance. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Returns which partitions the stream processes, kept up to date. */
    public OwnedPartitions owned() {
        return owned;
    }

    /** Returns how the instance is. */
    public Condition condition() {
        int alive = (int) streams.metadataForLocalThreads().stream()
                .filter(thread -> !thread.threadState().equals("DEAD"))
                .count();
        return new Condition(
                streams.state(),
                running.getCount() == 0,
                alive,
                restore.remaining(),
                silence(),
                failures.replaced(),
                failures.lastMessage());
    }

    private long silence() {
        return streams.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("last-heartbeat-seconds-ago"))
                .mapToLong(metric -> metric.metricValue() instanceof Number seconds ? seconds.longValue() : 0)
                .max()
                .orElse(0);
    }

    /** Waits until the instance has its share of the work, and returns whether it has, or else has ended or the time is over. */
    public boolean awaitRunning(Duration patience) throws InterruptedException {
        return running.await(patience.toMillis(), TimeUnit.MILLISECONDS)
                && streams.state() != KafkaStreams.State.ERROR
                && streams.state() != KafkaStreams.State.NOT_RUNNING;
    }

    /**
     * Waits until the instance ends, by {@link #close} or by a failure, which is returned. After a {@link DamagedStateException} an
     * instance that is started when this one was closed goes on with all that was known.
     */
    public Optional<Throwable> awaitEnd() throws InterruptedException {
        ended.await();
        return Optional.ofNullable(failures.fatal());
    }

    /**
     * Stops. Beside others it stays a member of the group until its session ends, so that who starts again by then finds its
     * partitions where its state is; alone it leaves, or it would wait for its own former self.
     */
    @Override
    public void close() {
        boolean alone = streams.state() != KafkaStreams.State.RUNNING
                || streams.metadataForAllStreamsClients().size() <= 1;
        stop(alone ? GroupMembershipOperation.LEAVE_GROUP : GroupMembershipOperation.REMAIN_IN_GROUP);
    }

    /** Stops for good: the other instances take over at once. */
    public void leave() {
        stop(GroupMembershipOperation.LEAVE_GROUP);
    }

    private void stop(GroupMembershipOperation membership) {
        failures.close();
        boolean stopped = streams.close(CloseOptions.timeout(STOP).withGroupMembershipOperation(membership));
        ended.countDown();
        if (stopped) {
            memory.close();
            if (failures.fatal() instanceof DamagedStateException) {
                streams.cleanUp();
            }
        } else {
            LOG.atWarn().addKeyValue("seconds", STOP.toSeconds()).log("The stream did not stop in time");
        }
    }
}
